import { minutesAfter, nowText } from '../../kernel/clock.ts';
import type { NextStep } from '../../pathway/next-step.ts';
import { clockByHand } from '../../testing/clock-by-hand.ts';
import { startPostgres, type PostgresForTests } from '../../testing/postgres.ts';
import { THAT_DAY, aCompletion, aMeeting, aScreening, aStep } from '../../testing/records-for-tests.ts';
import { scramblingCodec } from '../../testing/scrambling-codec.ts';
import { postgresPlace, sqlitePlace, type StorePlace } from '../../testing/store-places.ts';
import type { Codec } from './codec.ts';
import type { Store } from './open-store.ts';

let server: PostgresForTests;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop(), 60_000);

describe.each([
  ['SQLite', () => Promise.resolve(sqlitePlace())],
  ['PostgreSQL', () => postgresPlace(server)],
])('the store on %s', (_name, newPlace) => {
  const clock = clockByHand(THAT_DAY);
  let place: StorePlace;
  let opened: Store[];
  let store: Store;

  async function open(codec?: Codec): Promise<Store> {
    const another = await place.open(clock, codec);
    opened.push(another);
    return another;
  }

  beforeEach(async () => {
    place = await newPlace();
    opened = [];
    store = await open(scramblingCodec());
  }, 30_000);

  afterEach(async () => {
    for (const each of opened) await each.close();
    await place.remove();
  });

  async function kept(more = {}) {
    const screening = aScreening(more);
    await store.within(({ screenings }) => screenings.add(screening));
    return screening;
  }

  async function required(...steps: NextStep[]) {
    const screening = await kept();
    await store.within((records) => records.steps.require(screening.id, steps, THAT_DAY));
    return screening;
  }

  const claim = (at = THAT_DAY, most = 10, from = store) => from.queue.claim(at, minutesAfter(at, 2), most);
  const stepsOf = (screeningId: string) => store.within(({ steps }) => steps.ofScreening(screeningId));

  describe('what is saved together', () => {
    it('is kept whole, in whatever order it is read', async () => {
      const screening = await kept({ childName: 'Zofia Testname', referralReceivedAt: THAT_DAY });
      const completion = aCompletion(screening.id);
      await store.within(async (records) => {
        await records.screenings.addCompletion(completion);
        await records.screenings.change(screening.id, { status: 'completed', suggestedScore: 2 });
        await records.steps.require(screening.id, [aStep({ kind: 'sign-off' })], THAT_DAY);
      });
      await store.within(async (records) => {
        expect(await records.screenings.find(screening.id)).toEqual({
          ...screening,
          status: 'completed',
          suggestedScore: 2,
        });
        expect(await records.screenings.completions(screening.id)).toEqual([completion]);
        expect(await records.steps.ofScreening(screening.id)).toHaveLength(1);
      });
    });

    it('is gone whole when the work fails half way', async () => {
      const screening = aScreening();
      const failing = store.within(async (records) => {
        await records.screenings.add(screening);
        await records.steps.require(screening.id, [aStep({ kind: 'sign-off' })], THAT_DAY);
        throw new Error('the power of an argument');
      });
      await expect(failing).rejects.toThrow('the power of an argument');
      expect(await store.within(({ screenings }) => screenings.find(screening.id))).toBeUndefined();
      expect(await place.run('select * from next_steps')).toEqual([]);
    });

    it('is gone whole when a statement was refused, even if nobody looked', async () => {
      const screening = aScreening();
      const failing = store.within(async (records) => {
        await records.screenings.add(screening);
        const meeting = aMeeting(aScreening());
        await records.meetings.add(meeting).catch(() => undefined);
        return 'saved';
      });
      await expect(failing).rejects.toThrow('The database refused a statement');
      expect(await store.within(({ screenings }) => screenings.find(screening.id))).toBeUndefined();
    });

    it('is refused without the values in the words of the refusal', async () => {
      const screening = await kept({ childName: 'Zofia Testname' });
      const failing = store.within(({ screenings }) =>
        screenings.add({ ...screening, reference: 'SC-999999', childName: 'Zofia Testname' }),
      );
      const fault = await failing.catch((refused: Error) => refused);
      expect(JSON.stringify({ fault, message: String(fault), stack: (fault as Error).stack })).not.toMatch(
        /Zofia|SC-999999/,
      );
    });

    it('cannot be added to once the transaction has ended', async () => {
      const leaked = await store.within((records) => Promise.resolve(records));
      await expect(leaked.screenings.add(aScreening())).rejects.toThrow('This transaction has ended');
    });

    it('cannot wait for another transaction inside itself', async () => {
      await expect(store.within(() => store.ready())).rejects.toThrow('A transaction is open already');
    });

    it('is kept for every one of many who save at once', async () => {
      const screening = await kept();
      const steps = Array.from({ length: 40 }, () => aStep({ kind: 'sign-off' }));
      await Promise.all(
        steps.map((step) => store.within((records) => records.steps.require(screening.id, [step], THAT_DAY))),
      );
      expect(await stepsOf(screening.id)).toHaveLength(40);
    });
  });

  describe('screenings', () => {
    it('are refused a reference that is given already, and nothing else of the transaction is lost', async () => {
      const first = await kept();
      const second = aScreening({ reference: first.reference });
      const outcome = await store.within(async ({ screenings }) => [
        await screenings.add(second),
        await screenings.add({ ...second, reference: 'SC-334466' }),
      ]);
      expect(outcome).toEqual([false, true]);
    });

    it('keep the newest answer to each item, and remember one that was cleared', async () => {
      const { id } = await kept();
      const answer = (item: string, value: string | null, revision: number) => ({
        item,
        value,
        revision,
        by: 'practitioner',
        at: THAT_DAY,
      });
      await store.within(({ screenings }) =>
        screenings.saveDraftAnswers(id, [
          answer('a', 'one', 1),
          answer('b', 'two', 1),
          answer('c', 'old', 1),
        ]),
      );
      await store.within(({ screenings }) =>
        screenings.saveDraftAnswers(id, [
          answer('a', 'changed', 2),
          answer('b', null, 2),
          answer('d', 'x', 2),
        ]),
      );
      expect(await store.within(({ screenings }) => screenings.draftAnswers(id))).toEqual([
        answer('a', 'changed', 2),
        answer('b', null, 2),
        answer('c', 'old', 1),
        answer('d', 'x', 2),
      ]);
    });

    it('are saved by two editors one after the other, so that the second sees what the first changed', async () => {
      const { id } = await kept();
      const edit = (item: string) =>
        store.within(async ({ screenings }) => {
          const before = await screenings.findForChange(id);
          const revision = (before?.revision ?? 0) + 1;
          await screenings.draftAnswers(id);
          await screenings.saveDraftAnswers(id, [{ item, value: 'x', revision, by: 'p', at: THAT_DAY }]);
          await screenings.change(id, { revision });
          return revision;
        });
      const revisions = await Promise.all(Array.from({ length: 12 }, (_, place) => edit(`item-${place}`)));
      expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, place) => place + 1));
      expect(await store.within(({ screenings }) => screenings.draftAnswers(id))).toHaveLength(12);
    });

    it('are found by what makes two records the same child, without themselves and without discarded ones', async () => {
      const [one, other, discarded, unlike] = [await kept(), await kept(), await kept(), await kept()];
      await store.within(async ({ screenings }) => {
        for (const { id } of [one, other, discarded]) await screenings.keepMatchKeys(id, ['testname zofia']);
        await screenings.keepMatchKeys(unlike.id, ['testname adam', 'testname adam']);
        await screenings.change(discarded.id, { status: 'discarded' });
        const alike = await screenings.withMatchKey(['testname zofia', 'someone else'], one.id);
        expect(alike.map(({ id }) => id)).toEqual([other.id]);
        await screenings.keepMatchKeys(other.id, []);
        expect(await screenings.withMatchKey(['testname zofia'], one.id)).toEqual([]);
      });
    });

    it('keep completions, returns and the sign-off as they were recorded', async () => {
      const { id } = await kept();
      const first = aCompletion(id);
      const second = aCompletion(id, { number: 2, age: null });
      const entry = { by: 'manager', at: THAT_DAY, comments: 'Say more about G.' };
      const judgement = { finalScore: 2, reason: 'as suggested' } as never;
      await store.within(async ({ screenings }) => {
        await screenings.addCompletion(second);
        await screenings.addCompletion(first);
        await screenings.addReturn(id, entry);
        await screenings.addReturn(id, { ...entry, comments: 'And about E.' });
        expect(await screenings.signOff(id)).toBeUndefined();
        await screenings.addSignOff(id, { by: 'manager', at: THAT_DAY, judgement });
        expect(await screenings.completions(id)).toEqual([first, second]);
        expect((await screenings.returns(id)).map(({ comments }) => comments)).toEqual([
          'Say more about G.',
          'And about E.',
        ]);
        expect(await screenings.signOff(id)).toEqual({ by: 'manager', at: THAT_DAY, judgement });
      });
    });
  });

  describe('submissions', () => {
    const submission = { id: 'sent-once', by: 'practitioner', what: 'complete', about: 'x', at: THAT_DAY };

    it('are remembered with what they were for', async () => {
      await store.within(async ({ submissions }) => {
        expect(await submissions.earlier('sent-once')).toBeUndefined();
        await submissions.remember(submission);
      });
      expect(await store.within(({ submissions }) => submissions.earlier('sent-once'))).toEqual(submission);
    });

    it('sent several times at the same moment have one effect', async () => {
      const send = () =>
        store.within(async ({ submissions, screenings }) => {
          if (await submissions.earlier(submission.id)) return 'the first one’s result';
          await submissions.remember(submission);
          await screenings.add(aScreening());
          return 'done';
        });
      const results = await Promise.all([send(), send(), send()]);
      expect(results.filter((result) => result === 'done')).toHaveLength(1);
      expect(await place.run('select id from screenings')).toHaveLength(1);
    });
  });

  describe('next steps', () => {
    it('recorded twice under one key are one step', async () => {
      const step = aStep({ kind: 'email-referral' }, { dedupeKey: 'once' });
      const { id } = await required(step);
      await store.within(({ steps }) =>
        steps.require(id, [{ ...step, owner: { role: 'mash' } }, aStep({ kind: 'sign-off' })], THAT_DAY),
      );
      const all = await stepsOf(id);
      expect(all.map(({ work }) => work.kind)).toEqual(['email-referral', 'sign-off']);
      expect(all[0]?.owner).toEqual({ personId: 'manager' });
    });

    it('come back as they were recorded, in order, whatever their deadline', async () => {
      const steps = [
        aStep({ kind: 'notify-manager', alert: 'completed-1', personId: 'manager' }),
        aStep({ kind: 'sign-off' }, { deadline: { kind: 'at', at: THAT_DAY } }),
        aStep(
          { kind: 'open-safety-plan' },
          { deadline: { kind: 'day', day: '2026-11-27' }, owner: { role: 'mash' } },
        ),
        aStep({ kind: 'review-screening' }, { deadline: { kind: 'unknown', because: 'not loaded' } }),
      ];
      const { id } = await required(...steps);
      expect(await stepsOf(id)).toMatchObject(steps);
      expect(await store.within((records) => records.steps.ofScreenings([id, 'nobody']))).toHaveLength(4);
      expect(await store.within((records) => records.steps.ofScreenings([]))).toEqual([]);
    });

    it('are finished by a person, once', async () => {
      const { id } = await required(aStep({ kind: 'sign-off' }, { dedupeKey: 'sign' }));
      await store.within(({ steps }) => steps.finish('sign', 'manager', THAT_DAY));
      await store.within(({ steps }) => steps.finish('sign', 'deputy', minutesAfter(THAT_DAY, 1)));
      expect(await stepsOf(id)).toMatchObject([
        { state: 'done', finishedBy: 'manager', finishedAt: THAT_DAY },
      ]);
    });

    it('are cancelled by kind and by the start of their key, and done ones stay done', async () => {
      const escalation = (dedupeKey: string) =>
        aStep({ kind: 'escalate-alert', alert: 'completed-1', rung: 'second' }, { dedupeKey });
      const { id } = await required(
        escalation('a_/1'),
        escalation('a_/2'),
        escalation('ab/3'),
        aStep({ kind: 'sign-off' }, { dedupeKey: 'a_/4' }),
      );
      await store.within(async ({ steps }) => {
        await steps.finish('a_/1', 'manager', THAT_DAY);
        await steps.cancel(id, ['escalate-alert'], 'acknowledged', THAT_DAY, 'a_/');
      });
      expect((await stepsOf(id)).map(({ state }) => state)).toEqual(['done', 'cancelled', 'ready', 'ready']);
      await store.within(({ steps }) => steps.cancel(id, ['escalate-alert', 'sign-off'], 'over', THAT_DAY));
      expect((await stepsOf(id)).map(({ state }) => state)).toEqual([
        'done',
        'cancelled',
        'cancelled',
        'cancelled',
      ]);
      expect((await stepsOf(id))[1]).toMatchObject({ lastTrouble: 'acknowledged', finishedAt: THAT_DAY });
    });

    it('that were given up are taken over by a person: done by hand, or tried again from the start', async () => {
      const { id } = await required(
        aStep({ kind: 'email-referral' }),
        aStep({ kind: 'refresh-alert-cards', alert: 'completed-1' }),
      );
      for (const step of await claim()) await store.queue.giveUp(step, THAT_DAY, 'no answer', []);
      const [one, other] = await stepsOf(id);
      await store.within(async ({ steps }) => {
        await steps.resolve(one?.id ?? '', 'done', 'rang MASH', 'manager', THAT_DAY);
        await steps.resolve(other?.id ?? '', 'ready', 'the mailbox works again', 'manager', THAT_DAY);
      });
      expect(await stepsOf(id)).toMatchObject([
        { state: 'done', lastTrouble: 'rang MASH', finishedBy: 'manager' },
        { state: 'ready', attempts: 0, lastTrouble: 'the mailbox works again' },
      ]);
      expect(await claim()).toMatchObject([{ id: other?.id, attempts: 1 }]);
    });
  });

  describe('the queue', () => {
    const mail = (more: Partial<NextStep> = {}) => aStep({ kind: 'email-referral' }, more);

    it('gives a worker only what a worker carries out, the earliest deadline first, an unknown one before all', async () => {
      await required(
        mail({ dedupeKey: 'none' }),
        mail({ dedupeKey: 'day', deadline: { kind: 'day', day: '2026-11-24' } }),
        mail({ dedupeKey: 'at', deadline: { kind: 'at', at: '2026-11-24T11:00:00.000Z' } }),
        mail({ dedupeKey: 'unknown', deadline: { kind: 'unknown', because: 'not loaded' } }),
        aStep({ kind: 'sign-off' }),
        aStep({ kind: 'open-safety-plan' }),
      );
      const claimed = [...(await claim(THAT_DAY, 3)), ...(await claim()), ...(await claim())];
      expect(claimed.map(({ dedupeKey }) => dedupeKey)).toEqual(['unknown', 'at', 'day', 'none']);
    });

    it('waits for the moment from which a step may run, and says when that is', async () => {
      const later = minutesAfter(THAT_DAY, 30);
      await required(mail({ runAfter: later }));
      expect(await store.queue.nextRunAt()).toBe(later);
      expect(await claim()).toEqual([]);
      expect(await claim(later)).toHaveLength(1);
      expect(await store.queue.nextRunAt()).toBe(minutesAfter(later, 2));
    });

    it('never gives one step to two workers at once', async () => {
      await required(...Array.from({ length: 30 }, () => mail()));
      const other = place.where.databaseUrl ? await open() : store;
      const rounds = Array.from({ length: 10 }, (_, round) => claim(THAT_DAY, 4, round % 2 ? other : store));
      const ids = (await Promise.all(rounds)).flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(30);
    });

    it('takes a result only from whoever holds the step', async () => {
      const { id } = await required(mail());
      const [slow] = await claim();
      const later = minutesAfter(THAT_DAY, 3);
      const [quick] = await claim(later);
      if (!slow || !quick) throw new Error('nothing was claimed');
      expect(quick).toMatchObject({ id: slow.id, attempts: 2, triedSince: THAT_DAY });
      expect(await store.within(({ steps }) => steps.keepProviderRef(slow, 'draft-1'))).toBe(false);
      expect(await store.queue.done(slow, later)).toBe(false);
      expect(await store.queue.tryAgain(slow, later, 'no answer', 'ready')).toBe(false);
      expect(await store.queue.giveUp(slow, later, 'no', [mail({ dedupeKey: 'told' })])).toBe(false);
      expect(await stepsOf(id)).toMatchObject([{ state: 'running' }]);
      expect(await store.within(({ steps }) => steps.keepProviderRef(quick, 'draft-2'))).toBe(true);
      expect(await store.queue.done(quick, later)).toBe(true);
      expect(await store.queue.done(quick, later)).toBe(false);
      expect(await stepsOf(id)).toMatchObject([
        { state: 'done', providerRef: 'draft-2', finishedAt: later, finishedBy: 'safeguard' },
      ]);
    });

    it('gives a step whose try failed again when its time has come, in doubt or not', async () => {
      const { id } = await required(mail());
      const [step] = await claim();
      if (!step) throw new Error('nothing was claimed');
      const later = minutesAfter(THAT_DAY, 1);
      expect(await store.queue.tryAgain(step, later, 'no answer', 'unknown')).toBe(true);
      expect(await stepsOf(id)).toMatchObject([
        { state: 'unknown', lastTrouble: 'no answer', runAfter: later },
      ]);
      expect(await claim()).toEqual([]);
      expect(await claim(later)).toMatchObject([{ id: step.id, attempts: 2, lastTrouble: 'no answer' }]);
    });

    it('records who is told together with the giving up', async () => {
      const { id } = await required(mail());
      const [step] = await claim();
      if (!step) throw new Error('nothing was claimed');
      const tell = aStep({ kind: 'tell-not-delivered', failedStepId: step.id, personId: 'manager' });
      expect(await store.queue.giveUp(step, THAT_DAY, 'no answer for 4 hours', [tell])).toBe(true);
      expect(await stepsOf(id)).toMatchObject([
        { state: 'failed', lastTrouble: 'no answer for 4 hours', finishedAt: null },
        { state: 'ready', work: tell.work },
      ]);
      expect(await claim()).toMatchObject([{ work: tell.work }]);
    });

    it('frees what a dead process held, and shows that it is not known whether it happened', async () => {
      const { id } = await required(mail(), mail());
      const [held] = await claim(THAT_DAY, 1);
      expect(await store.queue.releaseAll()).toBe(1);
      expect((await stepsOf(id)).map(({ state }) => state).sort()).toEqual(['ready', 'unknown']);
      expect(held && (await store.queue.done(held, THAT_DAY))).toBe(false);
      expect(await claim()).toHaveLength(2);
    });

    it('lets go of a step that was cancelled while it was held', async () => {
      const { id } = await required(mail());
      const [held] = await claim();
      await store.within(({ steps }) => steps.cancel(id, ['email-referral'], 'discarded', THAT_DAY));
      expect(held && (await store.queue.done(held, THAT_DAY))).toBe(false);
      expect(await stepsOf(id)).toMatchObject([{ state: 'cancelled' }]);
      expect(await claim(minutesAfter(THAT_DAY, 10))).toEqual([]);
    });

    it('gives a step whose record is damaged like any other, so that it ends with a person and blocks nothing', async () => {
      await required(mail({ dedupeKey: 'bad' }), mail({ dedupeKey: 'good' }));
      await place.run(`update next_steps set payload = '{oops' where dedupe_key = 'bad'`);
      expect((await claim()).map(({ dedupeKey, work }) => [dedupeKey, work])).toEqual([
        ['bad', { kind: 'email-referral' }],
        ['good', { kind: 'email-referral' }],
      ]);
    });
  });

  describe('strategy meetings', () => {
    it('come back as they were recorded and as they were changed', async () => {
      const screening = await kept();
      const meeting = aMeeting(screening, {
        complex: true,
        shown: [THAT_DAY],
        offered: [
          {
            startAt: THAT_DAY,
            endAt: minutesAfter(THAT_DAY, 60),
            late: false,
            soon: false,
            attendance: [{ personId: 'police', agency: 'police', availability: 'not-visible' }],
          },
        ],
      });
      const change = {
        status: 'booked',
        startAt: THAT_DAY,
        pickedThrough: 'card',
        pickedBy: 'chair',
        joinUrl: 'https://meet.example/1',
        complex: false,
        dueBy: { kind: 'unknown', because: 'not loaded' },
        sequence: 2,
      } as const;
      await store.within(async ({ meetings }) => {
        await meetings.add(meeting);
        expect(await meetings.findForChange(meeting.id)).toEqual(meeting);
        await meetings.change(meeting.id, change);
        await meetings.change(meeting.id, {});
        expect(await meetings.find(meeting.id)).toEqual({ ...meeting, ...change });
        expect(await meetings.ofScreening(screening.id)).toEqual({ ...meeting, ...change });
      });
    });

    it('are found by an hour they have, and by waiting for a date', async () => {
      const hour = (from: number) => ({
        startAt: minutesAfter(THAT_DAY, from),
        endAt: minutesAfter(THAT_DAY, from + 60),
      });
      const waiting = aMeeting(await kept());
      const booked = aMeeting(await kept(), { status: 'booked', ...hour(60) });
      const claimed = aMeeting(await kept(), { status: 'booking', ...hour(90) });
      await store.within(async ({ meetings }) => {
        await meetings.holdDates();
        for (const meeting of [waiting, booked, claimed]) await meetings.add(meeting);
        const dated = async (from: number) => {
          const { startAt, endAt } = hour(from);
          return new Set((await meetings.datedWithin(startAt, endAt)).map(({ id }) => id));
        };
        const ours = (ids: Set<string>) => [booked, claimed].map(({ id }) => ids.has(id));
        expect(ours(await dated(0))).toEqual([false, false]);
        expect(ours(await dated(1))).toEqual([true, false]);
        expect(ours(await dated(100))).toEqual([true, true]);
        expect((await meetings.waiting()).map(({ id }) => id)).toContain(waiting.id);
        expect((await meetings.waiting()).map(({ id }) => id)).not.toContain(claimed.id);
      });
    });

    it('are given dates one at a time: of two at once, the second sees the hour the first has', async () => {
      const [startAt, endAt] = [minutesAfter(THAT_DAY, 9_000), minutesAfter(THAT_DAY, 9_060)];
      const two = [aMeeting(await kept()), aMeeting(await kept())];
      await store.within(async ({ meetings }) => {
        for (const meeting of two) await meetings.add(meeting);
      });
      const date = (id: string) =>
        store.within(async ({ meetings }) => {
          await meetings.holdDates();
          if ((await meetings.datedWithin(startAt, endAt)).length > 0) return false;
          await meetings.change(id, { status: 'booking', startAt, endAt });
          return true;
        });
      const dated = await Promise.all(two.map(({ id }) => date(id)));
      expect(dated.toSorted()).toEqual([false, true]);
    });

    it('are one for a screening, until it is cancelled', async () => {
      const screening = await kept();
      const first = aMeeting(screening, { createdAt: minutesAfter(THAT_DAY, 9) });
      const second = aMeeting(screening);
      await store.within(({ meetings }) => meetings.add(first));
      await expect(store.within(({ meetings }) => meetings.add(second))).rejects.toThrow('meetings');
      await store.within(async ({ meetings }) => {
        await meetings.change(first.id, { status: 'cancelled', cancelReason: 'moved away' });
        await meetings.add(second);
        expect(await meetings.ofScreening(screening.id)).toEqual(second);
      });
    });

    it('are listed for whoever may open the screening, soonest due first, and for nobody else', async () => {
      const [one, other] = [await kept(), await kept({ practitionerId: 'someone' })];
      const late = aMeeting(one, { dueBy: { kind: 'day', day: '2026-12-01' } });
      const soon = aMeeting(other, { status: 'booked', dueBy: { kind: 'day', day: '2026-11-25' } });
      await store.within(async ({ meetings }) => {
        await meetings.add(late);
        await meetings.add(soon);
        const seenBy = async (personId: string, teamIds: readonly string[] = []) => {
          const sight = {
            personId,
            own: true,
            chaired: true,
            consulted: true,
            answeredFor: teamIds.map((teamId) => ({ teamId, heldBy: null, onlyIfTold: false })),
            knownTeamIds: teamIds,
          };
          return (await meetings.seenBy(sight, 9)).map(({ id }) => id);
        };
        expect(await seenBy('practitioner')).toEqual([late.id]);
        expect(await seenBy('manager', ['north'])).toEqual([soon.id, late.id]);
        expect(await seenBy('nobody')).toEqual([]);
      });
    });
  });

  describe('people', () => {
    it('are reached where they were last reached, until that is forgotten', async () => {
      await store.within(async ({ reaches }) => {
        await reaches.remember({ personId: 'manager', channel: 'teams', address: 'one' });
        await reaches.remember({ personId: 'manager', channel: 'teams', address: 'two' });
        expect(await reaches.of('manager', 'teams')).toEqual({
          personId: 'manager',
          channel: 'teams',
          address: 'two',
        });
        await reaches.forget('manager', 'teams');
        expect(await reaches.of('manager', 'teams')).toBeUndefined();
      });
    });

    it('are away until the last day of their absence, inclusive', async () => {
      await store.within(async ({ absences }) => {
        await absences.set('manager', '2026-11-26');
        await absences.set('manager', '2026-11-27');
        await absences.set('deputy', '2026-11-30');
        await absences.set('deputy', null);
        expect(await absences.on('2026-11-27')).toEqual(new Map([['manager', '2026-11-27']]));
        expect(await absences.on('2026-11-28')).toEqual(new Map());
      });
    });

    it('keep every copy of a message, oldest first', async () => {
      const copy = {
        about: 'alert',
        personId: 'manager',
        channel: 'teams',
        copy: 'c1',
        postedAt: THAT_DAY,
      } as const;
      await store.within(async ({ copies }) => {
        await copies.keep(copy);
        await copies.keep({ ...copy, copy: 'c2' });
        await copies.keep({ ...copy, about: 'another' });
        expect(await copies.about('alert')).toEqual([copy, { ...copy, copy: 'c2' }]);
      });
    });
  });

  describe('the audit', () => {
    const entry = {
      at: THAT_DAY,
      by: 'manager',
      what: 'signed-off',
      screeningId: 's',
      from: 'tab',
      detail: { number: 1 },
    } as const;

    it('keeps entries in the order in which they were written', async () => {
      await store.within(({ audit }) => audit.append([entry, { ...entry, what: 'later' }]));
      await store.within(({ audit }) =>
        audit.append([
          { ...entry, what: 'last', detail: { ok: true } },
          { ...entry, screeningId: null },
        ]),
      );
      const entries = await store.within(({ audit }) => audit.ofScreening('s'));
      expect(entries).toEqual([
        entry,
        { ...entry, what: 'later' },
        { ...entry, what: 'last', detail: { ok: true } },
      ]);
      expect(
        (await place.run('select seq from audit_entries order by seq')).map(({ seq }) => Number(seq)),
      ).toEqual([1, 2, 3, 4]);
    });

    it.each([
      `update audit_entries set done_by = 'nobody'`,
      'delete from audit_entries',
      overwritingIn(_name),
    ])('refuses: %s', async (statement) => {
      await store.within(({ audit }) => audit.append([entry]));
      await expect(place.run(statement)).rejects.toThrow('an audit entry is never');
      expect(await store.within(({ audit }) => audit.ofScreening('s'))).toEqual([entry]);
    });
  });

  describe('what the server keeps for itself', () => {
    it('is the newest list of bank holidays', async () => {
      expect(await store.holidays.read()).toBeNull();
      await store.holidays.save({ days: new Set(['2026-12-25']), knownUntil: '2026-12-31' }, THAT_DAY);
      const newer = { days: new Set(['2026-12-25', '2027-01-01']), knownUntil: '2027-12-31' };
      await store.holidays.save(newer, minutesAfter(THAT_DAY, 1));
      expect(await store.holidays.read()).toEqual({ ...newer, fetchedAt: minutesAfter(THAT_DAY, 1) });
    });

    it('is what was answered to an activity, for seven days, and the first answer stands', async () => {
      const turned = clockByHand(THAT_DAY);
      const other = place.where.databaseUrl ? await place.open(turned) : store;
      const card = { status: 200, body: { value: 'the card' } };
      expect(await other.handled.answerTo('a')).toBeUndefined();
      await other.handled.keep('a', card);
      await other.handled.keep('a', { status: 500 });
      expect(await other.handled.answerTo('a')).toEqual(card);
      expect(await other.handled.answerTo('b')).toBeUndefined();
      if (other !== store) {
        turned.forward({ hours: 24 * 7 + 1 });
        expect(await other.handled.answerTo('a')).toBeUndefined();
        await other.handled.keep('c', card);
        await other.handled.keep('a', { status: 200 });
        expect(await other.handled.answerTo('a')).toEqual({ status: 200 });
        await other.close();
      }
    });
  });

  describe('personal text', () => {
    const CANARY = 'Quillfeather';

    async function plant(into: Store): Promise<string> {
      const screening = aScreening({ childName: CANARY, discardReason: CANARY });
      const { id } = screening;
      await into.within(async (records) => {
        const { screenings, steps, meetings } = records;
        await screenings.add(screening);
        await screenings.change(id, { childName: `${CANARY} again` });
        await screenings.saveDraftAnswers(id, [
          { item: 'a', value: CANARY, revision: 1, by: 'p', at: THAT_DAY },
          { item: 'b', value: { strength: 'concern', note: CANARY }, revision: 1, by: 'p', at: THAT_DAY },
          { item: 'c', value: [{ name: CANARY }], revision: 1, by: 'p', at: THAT_DAY },
        ]);
        await screenings.keepMatchKeys(id, [CANARY]);
        const said = { score: 2, because: [CANARY], flags: [] } as never;
        await screenings.addCompletion(aCompletion(id, { answers: { a: CANARY }, suggestion: said }));
        await screenings.addReturn(id, { by: 'm', at: THAT_DAY, comments: CANARY });
        await screenings.addSignOff(id, { by: 'm', at: THAT_DAY, judgement: { reason: CANARY } as never });
        await meetings.add(
          aMeeting(screening, { lateReason: CANARY, cancelReason: CANARY, joinUrl: CANARY }),
        );
        await steps.require(
          id,
          ['one', 'two', 'three', 'four'].map((dedupeKey) =>
            aStep({ kind: 'email-referral' }, { dedupeKey }),
          ),
          THAT_DAY,
        );
        await steps.cancel(id, ['email-referral'], CANARY, THAT_DAY, 'four');
        await records.reaches.remember({ personId: 'p', channel: 'teams', address: CANARY });
        await records.copies.keep({
          about: 'x',
          personId: 'p',
          channel: 'email',
          copy: CANARY,
          postedAt: THAT_DAY,
        });
      });
      const [one, two, three] = await into.queue.claim(THAT_DAY, minutesAfter(THAT_DAY, 2), 3);
      if (!one || !two || !three) throw new Error('nothing was claimed');
      await into.queue.tryAgain(one, nowText(clock), CANARY, 'ready');
      await into.queue.giveUp(two, THAT_DAY, CANARY, []);
      await into.queue.giveUp(three, THAT_DAY, 'no', []);
      await into.within(({ steps }) => steps.resolve(three.id, 'done', CANARY, 'm', THAT_DAY));
      await into.handled.keep(CANARY, { status: 200, body: { value: CANARY } });
      return id;
    }

    it('goes through the codec in every column, and comes out where it went in', async () => {
      const id = await plant(store);
      const seen = await store.within(async (records) => [
        await records.screenings.find(id),
        await records.screenings.draftAnswers(id),
        await records.screenings.completions(id),
        await records.screenings.returns(id),
        await records.screenings.signOff(id),
        await records.steps.ofScreening(id),
        await records.meetings.ofScreening(id),
        await records.reaches.of('p', 'teams'),
        await records.copies.about('x'),
        await records.screenings.withMatchKey([CANARY], 'another'),
      ]);
      expect(JSON.stringify(seen).split(CANARY)).toHaveLength(1 + 20);
      expect(await place.everything()).not.toContain(CANARY);
      await store.close();
      opened = [];
      expect(await place.everything()).not.toContain(CANARY);
    });

    it('would be seen by this search if it did not', async () => {
      await store.close();
      opened = [];
      await plant(await open());
      expect(await place.everything()).toContain(CANARY);
    });

    it('is rejected when it was moved to another row', async () => {
      const [one, other] = [await kept({ childName: 'One' }), await kept({ childName: 'Other' })];
      await place.run(
        `update screenings set child_name = (select child_name from screenings where id = '${one.id}') where id = '${other.id}'`,
      );
      await expect(store.within(({ screenings }) => screenings.find(other.id))).rejects.toThrow();
    });
  });

  it('keeps the records when it is closed and opened again', async () => {
    const codec = scramblingCodec();
    await store.close();
    store = await place.open(clock, codec);
    const screening = await kept({ childName: 'Zofia' });
    await store.close();
    opened = [];
    store = await open(codec);
    expect(await store.within(({ screenings }) => screenings.find(screening.id))).toEqual(screening);
    expect(await place.run('select name from migrations')).toHaveLength(1);
  });

  it('refuses a database that a newer version has opened, and changes nothing', async () => {
    await place.run(`insert into migrations (name, applied_at) values ('9999-from-the-future', 'x')`);
    await store.close();
    opened = [];
    await expect(place.open(clock)).rejects.toThrow(
      /newer version of Safeguard.*9999-from-the-future.*Nothing was changed/,
    );
  });
});

function overwritingIn(name: string): string {
  return name === 'SQLite'
    ? `insert or replace into audit_entries values (1, 'x', 'x', 'x', 'x', 'x', '{}')`
    : 'truncate audit_entries';
}
