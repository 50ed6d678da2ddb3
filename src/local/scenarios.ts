import type { Started } from '../contracts/screenings.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import { personToken } from './issuer.ts';
import { productCalls, type ProductCalls } from './product-calls.ts';
import { answersAtScoreTwo, halfOf, inventChild } from './scenario-answers.ts';
import type { Secrets } from './secrets.ts';
import { TEAM_CHAT_ID } from './team-chat.ts';

/** What a prepared scenario opens: an address inside the tab, or a chat; and the reference, once there is a screening. */
export interface Prepared {
  readonly open: string;
  readonly chat?: string;
  readonly reference?: string;
}

/** A place in the journey to start from, prepared through the product's own API as the people concerned. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Whom to be when it is ready. */
  readonly person: string;
  readonly prepare: () => Promise<Prepared>;
}

interface Needs {
  readonly base: string;
  readonly productUrl: string;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly known: (personId: string) => Person;
}

/** The product as somebody of the invented borough. */
type As = (personId: string) => ProductCalls;

interface Script extends Omit<Scenario, 'prepare'> {
  readonly prepare: (as: As, clock: Clock) => Promise<Prepared>;
}

const SCRIPTS: readonly Script[] = [
  {
    id: 'new-worry',
    title: 'A new worry after a home visit',
    description: 'Dylan has written to the team chat. Start a screening from his message.',
    person: 'amara-okoye',
    prepare: () => Promise.resolve({ open: '', chat: TEAM_CHAT_ID }),
  },
  {
    id: 'half-filled',
    title: 'A draft half filled in',
    description: 'Amara was called away from a screening this morning. Finish it.',
    person: 'amara-okoye',
    prepare: async (as, clock) => {
      const { id, reference } = await as('amara-okoye').start();
      await as('amara-okoye').save(id, halfOf(answersAtScoreTwo(inventChild(clock), clock)));
      return { open: `screenings/${id}`, reference };
    },
  },
  {
    id: 'waiting-for-manager',
    title: 'Completed at score 2, waiting for the manager',
    description: 'Ruth has an alert to acknowledge, and a judgement to make and sign.',
    person: 'ruth-abernathy',
    prepare: async (as, clock) => {
      const { id, reference } = await completeAtScoreTwo(as, clock);
      return { open: `screenings/${id}`, reference };
    },
  },
  {
    id: 'waiting-for-date',
    title: 'Signed off, meeting waiting for a date',
    description: 'The referral goes to MASH. Margaret chairs the strategy meeting and picks a time.',
    person: 'margaret-eze',
    prepare: async (as, clock) => {
      const { id, reference } = await completeAtScoreTwo(as, clock);
      await as('ruth-abernathy').acknowledge(id);
      await as('ruth-abernathy').signOff(id, 'margaret-eze');
      const open = await as('margaret-eze').whereToOpen(reference);
      return { open: open ?? `screenings/${id}`, reference };
    },
  },
];

/** The scenarios, in the order of the journey. Each may be prepared as often as one likes: every time it is a new child. */
export function preparedScenarios({ base, productUrl, secrets, clock, known }: Needs): readonly Scenario[] {
  const as: As = (personId) =>
    productCalls(productUrl, async () => (await personToken(base, secrets, clock, known(personId))).token);
  return SCRIPTS.map((script) => ({ ...script, prepare: () => script.prepare(as, clock) }));
}

async function completeAtScoreTwo(as: As, clock: Clock): Promise<Started> {
  const screening = await as('amara-okoye').start();
  await as('amara-okoye').save(screening.id, answersAtScoreTwo(inventChild(clock), clock));
  await as('amara-okoye').complete(screening.id);
  return screening;
}
