import { bundledBankHolidays } from '../kernel/bank-holidays.ts';
import { sutton } from '../people/borough.ts';
import { directoryOf, people } from '../testing/people-for-tests.ts';
import { asks, signedOff, smallWorld, type SmallWorld } from '../testing/small-world.ts';
import type { ScreeningNeeds } from './needs.ts';
import { resolveStep } from './resolve-step.ts';

const NOW = '2026-11-24T10:00:00.000Z';

let world: SmallWorld;
let screeningId: string;
let stepId: string;
beforeEach(async () => {
  world = await smallWorld();
  screeningId = (await signedOff(world)).id;
  const claimed = await world.store.queue.claim(NOW, NOW, 10);
  const mail = claimed.find(({ work }) => work.kind === 'email-referral');
  stepId = mail?.id ?? '';
  await world.store.queue.giveUp(mail!, NOW, 'no mailbox', []);
});
afterEach(() => world.store.close());

/** The world's store, in which somebody else takes the step over while this one waits for the record. */
function overtaken(): ScreeningNeeds['store'] {
  return {
    within: (work) =>
      world.store.within((records) =>
        work({
          ...records,
          screenings: {
            ...records.screenings,
            async findForChange(id) {
              await records.steps.resolve(stepId, 'ready', 'to be tried again', 'deputy', NOW);
              return records.screenings.findForChange(id);
            },
          },
        }),
      ),
  };
}

it('of two who take a step over at once the second is told so, and the audit does not say that they did', async () => {
  const needs = {
    store: overtaken(),
    directory: directoryOf(),
    borough: sutton,
    clock: world.clock,
    holidays: () => bundledBankHolidays,
    nudge: () => {},
  };
  const resolution = { how: 'done-by-hand', note: 'Rang MASH.' } as const;
  const second = await resolveStep(needs, asks(people.manager), stepId, resolution);
  expect(second).toMatchObject({ ok: false, refusal: { kind: 'already-done' } });
  const audit = await world.store.within((records) => records.audit.ofScreening(screeningId));
  expect(audit.map(({ what }) => what)).not.toContain('step-done-by-hand');
});
