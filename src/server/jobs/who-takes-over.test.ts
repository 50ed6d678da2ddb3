import type { StepWork, StoredStep } from '../../pathway/next-step.ts';
import { directoryOf, people } from '../../testing/people-for-tests.ts';
import { aScreening, aStep, THAT_DAY } from '../../testing/records-for-tests.ts';
import { memoryStore } from '../../testing/store-for-tests.ts';
import { clockByHand } from '../../testing/clock-by-hand.ts';
import type { Store } from '../store/open-store.ts';
import { whoTakesOver } from './who-takes-over.ts';

const clock = clockByHand(THAT_DAY);
let store: Store;
let screeningId: string;
beforeEach(async () => {
  store = await memoryStore(clock);
  const screening = aScreening();
  screeningId = screening.id;
  await store.within(({ screenings }) => screenings.add(screening));
});
afterEach(() => store.close());

/** Records a step and gives it as it is kept. */
async function recorded(work: StepWork, owner: string, dedupeKey?: string): Promise<StoredStep> {
  const step = aStep(work, { owner: { personId: owner }, ...(dedupeKey ? { dedupeKey } : {}) });
  return store.within(async ({ steps }) => {
    await steps.require(screeningId, [step], THAT_DAY);
    return (await steps.ofScreening(screeningId)).find((each) => each.dedupeKey === step.dedupeKey)!;
  });
}

const telling = (personId: string) =>
  recorded(
    { kind: 'tell-not-delivered', failedStepId: 'mail', personId },
    personId,
    `mail/not-delivered/1/${personId}`,
  );

it('a step that could not be delivered goes to its owner', async () => {
  const step = await recorded({ kind: 'email-referral' }, 'manager');
  expect(await whoTakesOver(step, store, directoryOf(), clock)).toEqual({ personId: 'manager' });
});

it('a step whose owner has left goes to the next who still works here', async () => {
  const step = await recorded({ kind: 'email-referral' }, 'manager');
  const left = Object.values(people).map((one) => (one.id === 'manager' ? { ...one, active: false } : one));
  expect(await whoTakesOver(step, store, directoryOf(left), clock)).toEqual({ personId: 'deputy' });
});

it('when neither the manager nor the deputy can be told, the specialist lead is', async () => {
  await telling('manager');
  expect(await whoTakesOver(await telling('deputy'), store, directoryOf(), clock)).toEqual({
    personId: 'lead',
  });
});

it('a step of the chair goes to the manager, because the chair may not take it over', async () => {
  const step = await recorded({ kind: 'offer-meeting-slots', meetingId: 'meeting' }, 'chair');
  expect(await whoTakesOver(step, store, directoryOf(), clock)).toEqual({ personId: 'manager' });
});

it('while the manager is away, the deputy is told', async () => {
  await store.within(({ absences }) => absences.set('manager', '2026-11-24'));
  const step = await recorded({ kind: 'email-referral' }, 'manager');
  expect(await whoTakesOver(step, store, directoryOf(), clock)).toEqual({ personId: 'deputy' });
});
