import { bundledBankHolidays } from '../kernel/bank-holidays.ts';
import { sutton } from '../people/borough.ts';
import { directoryOf, people } from '../testing/people-for-tests.ts';
import { newId } from '../kernel/reference.ts';
import { completeAnswers } from '../testing/complete-answers.ts';
import { asks, completed, given, signedOff, smallWorld, type SmallWorld } from '../testing/small-world.ts';
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

describe('what is done in the case record', () => {
  const ofKind = async (kind: string, id = screeningId) =>
    (await world.store.within((records) => records.steps.ofScreening(id))).find(
      ({ work }) => work.kind === kind,
    );
  const done = { how: 'done-by-hand', note: 'Held on Tuesday with police and health.' } as const;

  it.each(['hold-strategy-meeting', 'open-safety-plan', 'review-screening', 'list-at-panel'])(
    '%s is recorded as done by the manager, who says how',
    async (kind) => {
      const step = await ofKind(kind);
      const record = given(await world.app.readScreening(asks(people.manager), screeningId));
      expect(record.may.recordDone).toContain(step?.id);
      given(await world.app.resolveStep(asks(people.manager), step?.id ?? '', done));
      expect(await ofKind(kind)).toMatchObject({
        state: 'done',
        finishedBy: 'manager',
        lastTrouble: done.note,
      });
    },
  );

  it('the discussion is not recorded by the practitioner, nor tried again by Safeguard', async () => {
    const step = await ofKind('hold-strategy-meeting');
    const refused = { ok: false, refusal: { kind: 'not-permitted' } };
    expect(await world.app.resolveStep(asks(people.practitioner), step?.id ?? '', done)).toMatchObject(
      refused,
    );
    const again = { how: 'try-again' } as const;
    expect(await world.app.resolveStep(asks(people.manager), step?.id ?? '', again)).toMatchObject(refused);
  });

  it.each(['open-safety-plan', 'review-screening'])(
    '%s is recorded as done by the practitioner whose step it is, too',
    async (kind) => {
      const step = await ofKind(kind);
      given(await world.app.resolveStep(asks(people.practitioner), step?.id ?? '', done));
      expect(await ofKind(kind)).toMatchObject({ state: 'done', finishedBy: 'practitioner' });
    },
  );

  it('a consultation about a low score is recorded by the practitioner whose step it is', async () => {
    const { id } = await completed(world, { ...completeAnswers(), worry: 'high' });
    const step = await ofKind('consult-on-low-score', id);
    given(await world.app.resolveStep(asks(people.practitioner), step?.id ?? '', done));
    expect(await ofKind('consult-on-low-score', id)).toMatchObject({
      state: 'done',
      finishedBy: 'practitioner',
    });
  });

  it('of somebody else is as one that does not exist', async () => {
    const step = await ofKind('open-safety-plan');
    const theirs = await world.app.resolveStep(asks(people.otherManager), step?.id ?? '', done);
    expect(theirs).toEqual(await world.app.resolveStep(asks(people.otherManager), newId(), done));
  });
});
