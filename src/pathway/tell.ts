import type { AuditEntry, AuditTrail } from '../kernel/audit-entry.ts';
import { nowText, secondsAfter, type Clock } from '../kernel/clock.ts';
import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import type { Transactions } from '../kernel/transactions.ts';
import type { Directory } from '../people/directory.ts';
import type { Mailer } from '../people/mailer.ts';
import type { Message, Messenger } from '../people/messenger.ts';
import type { PostedCopies, PostedCopy } from '../people/posted-copies.ts';
import type { ClaimedStep, StepOutcome } from './next-step.ts';
import type { StepBook } from './step-book.ts';

/** From this try on, a letter goes too: within half a minute of the first, while Teams is still being tried. */
const LETTER_FROM_TRY = 2;

/** Kept with a step once its letter has gone. */
const BY_EMAIL = 'e-mail';

/** What telling people needs: the ways to reach them, and where it is kept that they were reached. */
export interface TellNeeds {
  readonly store: Transactions<{
    readonly steps: StepBook;
    readonly copies: PostedCopies;
    readonly audit: AuditTrail;
  }>;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly messenger: Messenger;
  readonly mailer: Mailer;
}

/** Somebody to be told something. Copies of it are kept under `about`; `audited` is recorded with each that goes out. */
export interface Telling {
  readonly personId: string;
  readonly message: Message;
  readonly about: string;
  readonly audited?: Omit<AuditEntry, 'at'>;
}

/**
 * Tells a person something: in Teams, and by e-mail where Teams cannot reach them, so that a missing app or a blocked bot
 * never keeps an alert from anybody (domain 10.2). Where Teams is down a letter goes at the second try, and Teams is tried
 * further until it takes the message: told twice is harmless, not told is not (design D16). Both hold the reference and
 * never the child. A leaver is told nothing, although Teams may still know them.
 */
export async function tell(needs: TellNeeds, step: ClaimedStep, telling: Telling): Promise<StepOutcome> {
  const person = needs.directory.person(telling.personId);
  if (person === undefined || !person.active) {
    return { kind: 'cannot', because: 'this person does not work here any more' };
  }
  const teams = await postedInTeams(needs, step, telling);
  if (teams === 'posted') return { kind: 'done', providerRef: 'Teams' };
  if (!(teams instanceof ProviderTrouble && teams.passing)) {
    await sendLetter(needs, step, telling, person.email);
    return { kind: 'done', providerRef: BY_EMAIL };
  }
  if (step.attempts < LETTER_FROM_TRY) throw teams;
  try {
    await sendLetter(needs, step, telling, person.email);
  } catch {
    throw teams;
  }
  return triedFurther(needs, teams);
}

function triedFurther(needs: TellNeeds, { code, retryAfterSeconds }: ProviderTrouble): StepOutcome {
  const because = `Teams has not taken it (${code}); it was sent by e-mail meanwhile`;
  return retryAfterSeconds === null
    ? { kind: 'try-again', because }
    : { kind: 'try-again', because, notBefore: secondsAfter(nowText(needs.clock), retryAfterSeconds) };
}

async function postedInTeams(
  needs: TellNeeds,
  step: ClaimedStep,
  telling: Telling,
): Promise<'posted' | 'unreachable' | ProviderTrouble> {
  try {
    const posted = await needs.messenger.post(telling.personId, telling.message);
    if (posted.kind === 'unreachable') return 'unreachable';
    await keepCopy(needs, step, telling, 'teams', posted.copy);
    return 'posted';
  } catch (trouble) {
    if (trouble instanceof ProviderTrouble) return trouble;
    throw trouble;
  }
}

/** One letter of a step, ever. In doubt it is sent again, as an alert may be: no draft is kept that could stand in its way. */
async function sendLetter(needs: TellNeeds, step: ClaimedStep, telling: Telling, to: string): Promise<void> {
  if (step.providerRef === BY_EMAIL) return;
  const { message } = telling;
  const letter = {
    key: `${step.id}/letter`,
    to: [to],
    subject: `${message.title}: ${message.reference}`,
    text: [...message.lines, 'Open Safeguard in Microsoft Teams to see it.'].join('\n\n'),
  };
  const { draftId } = await needs.mailer.sendOnce(letter, null, () => Promise.resolve());
  await keepCopy(needs, step, telling, 'email', draftId);
}

async function keepCopy(
  needs: TellNeeds,
  step: ClaimedStep,
  { about, personId, audited }: Telling,
  channel: PostedCopy['channel'],
  copy: string,
): Promise<void> {
  const at = nowText(needs.clock);
  await needs.store.within(async (records) => {
    await records.copies.keep({ about, personId, channel, copy, postedAt: at });
    if (channel === 'email') await records.steps.keepProviderRef(step, BY_EMAIL);
    if (audited !== undefined) await records.audit.append([{ ...audited, at }]);
  });
}
