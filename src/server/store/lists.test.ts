import { minutesAfter } from '../../kernel/clock.ts';
import { newId } from '../../kernel/reference.ts';
import type { NextStep, StoredStep } from '../../pathway/next-step.ts';
import { isOpenForPeople } from '../../pathway/open-work.ts';
import type { Asking } from '../../people/asking.ts';
import type { Directory } from '../../people/directory.ts';
import { mayFillIn, mayManage, mayRead, type Relation } from '../../people/may.ts';
import { glanceAt, listScreenings, lookOf } from '../../screening/list-screenings.ts';
import { myWork } from '../../screening/my-work.ts';
import type { ScreeningNeeds } from '../../screening/needs.ts';
import { relationFrom } from '../../screening/relation.ts';
import { SCREENING_STATUSES, type Screening } from '../../screening/screening.ts';
import { startScreening } from '../../screening/start-screening.ts';
import { listMeetings } from '../../strategy-meeting/read-meetings.ts';
import { clockByHand } from '../../testing/clock-by-hand.ts';
import { directoryOf, people } from '../../testing/people-for-tests.ts';
import { startPostgres, type PostgresForTests } from '../../testing/postgres.ts';
import { THAT_DAY, aMeeting, aScreening, aStep } from '../../testing/records-for-tests.ts';
import { asks, given } from '../../testing/small-world.ts';
import { postgresPlace, sqlitePlace, type StorePlace } from '../../testing/store-places.ts';
import type { Store } from './open-store.ts';

let server: PostgresForTests;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop(), 60_000);

const told = (personId: string): NextStep =>
  aStep({ kind: 'notify-manager', alert: 'completed-1', personId }, { owner: { personId } });
const toldOfTrouble = (personId: string, owner: NextStep['owner']): NextStep =>
  aStep({ kind: 'tell-not-delivered', failedStepId: newId(), personId }, { owner });
const chairedBy = (chairId: string): NextStep =>
  aStep({ kind: 'open-strategy-meeting', chairId, complex: false }, { owner: { personId: chairId } });
const own = (personId: string): NextStep => aStep({ kind: 'review-screening' }, { owner: { personId } });

/** Every way in which somebody can be drawn into a screening, and some that draw nobody in. */
const drawings: readonly (readonly NextStep[])[] = [
  [],
  [told('deputy')],
  [told('lead'), told('lead')],
  [told('colleague')],
  [toldOfTrouble('lead', { personId: 'manager' })],
  [toldOfTrouble('deputy', { role: 'administrator' })],
  [toldOfTrouble('manager', { personId: 'lead' })],
  [chairedBy('chair')],
  [chairedBy('chair'), chairedBy('colleague')],
  [chairedBy('other-lead'), told('other-lead')],
  [own('colleague'), own('deputy')],
];
const work: readonly NextStep[] = [
  aStep({ kind: 'acknowledge-alert', alert: 'completed-1' }),
  aStep({ kind: 'sign-off' }, { owner: { personId: 'other-manager' } }),
  aStep({ kind: 'open-safety-plan' }, { owner: { personId: 'practitioner' } }),
  aStep({ kind: 'list-at-panel' }, { owner: { role: 'practitioner' } }),
  aStep({ kind: 'email-referral' }),
  aStep({ kind: 'escalate-alert', alert: 'completed-1', rung: 'second' }),
];

/** Screenings of everybody in both teams, each drawing somebody in, with work left on some of them. */
async function manyScreenings(store: Store): Promise<void> {
  const holders = ['practitioner', 'manager', 'deputy', 'lead', 'other-manager', 'leaver'];
  const statuses = ['draft', 'completed', 'returned', 'signed-off', 'discarded'] as const;
  const kinds = holders.flatMap((practitionerId) =>
    ['north', 'south', 'nowhere'].flatMap((teamId) =>
      drawings.map((drawing) => ({ practitionerId, teamId, drawing })),
    ),
  );
  await store.within(async ({ screenings, steps, meetings }) => {
    for (const [place, { practitionerId, teamId, drawing }] of kinds.entries()) {
      const status = statuses[place % statuses.length] ?? 'draft';
      const changedAt = minutesAfter(THAT_DAY, -(place % 40));
      const consultedId = place % 7 === 0 ? 'other-lead' : null;
      const screening = aScreening({ practitionerId, teamId, status, changedAt, consultedId });
      await screenings.add(screening);
      const required = [...drawing, ...(place % 2 === 0 ? work : [])];
      await steps.require(
        screening.id,
        required.map((step) => ({ ...step, dedupeKey: newId() })),
        THAT_DAY,
      );
      await meetings.add(aMeeting(screening));
    }
  });
  const claimed = await store.queue.claim(minutesAfter(THAT_DAY, 1), minutesAfter(THAT_DAY, 9), 400);
  for (const [place, step] of claimed.entries()) {
    if (place % 3 === 0) await store.queue.giveUp(step, THAT_DAY, 'no answer', []);
    else if (place % 3 === 1) await store.queue.done(step, THAT_DAY);
    else await store.queue.tryAgain(step, THAT_DAY, 'no answer yet', 'unknown');
  }
}

interface Kept {
  readonly screening: Screening;
  readonly steps: readonly StoredStep[];
  readonly relation: Relation;
}

async function everything(place: StorePlace, { store, directory }: ScreeningNeeds): Promise<readonly Kept[]> {
  const ids = (await place.run('select id from screenings')).map(({ id }) => String(id));
  return store.within(async ({ screenings, steps, absences }) => {
    const away = new Set((await absences.on('2026-11-24')).keys());
    const all = Map.groupBy(await steps.ofScreenings(ids), ({ screeningId }) => screeningId);
    return (await screenings.these(ids)).map((screening) => {
      const its = all.get(screening.id) ?? [];
      return { screening, steps: its, relation: relationFrom(screening, its, away, directory) };
    });
  });
}

/** What the store finds by itself, before the permission has decided each. */
async function found(needs: ScreeningNeeds, asking: Asking): Promise<string[]> {
  return needs.store.within(async (records) => {
    const { sight } = await lookOf(needs, records, asking);
    if (sight === null) return [];
    const stretch = { statuses: SCREENING_STATUSES, after: null, most: 1000 };
    return (await records.screenings.seenBy(sight, stretch)).map(({ id }) => id);
  });
}

async function wholeList(needs: ScreeningNeeds, asking: Asking): Promise<readonly Screening[]> {
  const read: Screening[] = [];
  for (let after = null; ;) {
    const stretch = await listScreenings(needs, asking, { after });
    read.push(...stretch.listed.map(({ screening }) => screening));
    if (stretch.next === null) return read;
    after = stretch.next as never;
  }
}

function workOn(all: readonly Kept[], { by }: Asking, directory: Directory) {
  const isHere = (id: string) => {
    const one = directory.person(id);
    return one !== undefined && mayFillIn(one, { practitionerId: id });
  };
  return all.flatMap(({ steps, relation, screening }) => {
    const falls = mayFillIn(by, relation) || (mayManage(by, relation) && !isHere(screening.practitionerId));
    const drafts = screening.status === 'draft' && falls ? [screening.id] : [];
    if (!mayRead(by, relation)) return drafts;
    const its = steps
      .filter(isOpenForPeople)
      .filter(
        ({ owner }) =>
          mayManage(by, relation) ||
          ('personId' in owner ? owner.personId === by.id : by.roles.includes(owner.role)),
      );
    return [...drafts, ...its.map(({ id }) => id)];
  });
}

describe.each([
  ['SQLite', () => Promise.resolve(sqlitePlace())],
  ['PostgreSQL', () => postgresPlace(server)],
])('lists on %s', (_name, newPlace) => {
  const clock = clockByHand(THAT_DAY);
  let place: StorePlace;
  let store: Store;

  beforeEach(async () => {
    place = await newPlace();
    store = await place.open(clock);
  }, 30_000);

  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const needs = (directory: Directory = directoryOf()) =>
    ({ store, directory, clock }) as unknown as ScreeningNeeds & Parameters<typeof listMeetings>[0];

  const without = (...left: string[]) =>
    directoryOf(
      Object.values(people).map((one) => (left.includes(one.id) ? { ...one, active: false } : one)),
    );
  const moved = ['practitioner', 'manager', 'chair', 'other-lead'];
  const others = directoryOf(
    Object.values(people).map((one) => (moved.includes(one.id) ? { ...one, roles: ['analyst'] } : one)),
  );

  it.each([
    ['everybody is here', directoryOf(), []],
    ['the manager is away', directoryOf(), ['manager']],
    ['the manager and the deputy are away', directoryOf(), ['manager', 'deputy', 'other-manager']],
    ['the manager has left', without('manager'), []],
    ['nobody named for the team is left', without('manager', 'deputy', 'lead'), []],
    ['people have moved to other work', others, []],
  ])(
    'hold exactly what each person may open, when %s',
    async (_when, directory, away) => {
      await manyScreenings(store);
      await store.within(async ({ absences }) => {
        for (const id of away) await absences.set(id, '2026-11-24');
      });
      const all = await everything(place, needs(directory));
      for (const by of directory.everyone()) {
        const asking = asks(by);
        const may = all.filter(({ relation }) => mayRead(by, relation)).map(({ screening }) => screening.id);
        expect([by.id, (await found(needs(directory), asking)).sort()]).toEqual([by.id, may.sort()]);
        const listed = await wholeList(needs(directory), asking);
        expect([by.id, listed.map(({ id }) => id).sort()]).toEqual([by.id, may.sort()]);
        expect(listed.map(({ changedAt }) => changedAt)).toEqual(
          listed
            .map(({ changedAt }) => changedAt)
            .sort()
            .reverse(),
        );
        const met = await listMeetings(needs(directory), asking);
        expect([by.id, met.map(({ meeting }) => meeting.screeningId).sort()]).toEqual([by.id, may]);
        const { due, counted } = await myWork(needs(directory), asking, 10_000);
        const waiting = due.map(({ step, screening }) => step?.id ?? screening.id);
        expect([by.id, waiting.sort()]).toEqual([by.id, workOn(all, asking, directory).sort()]);
        expect([by.id, counted]).toEqual([
          by.id,
          { all: due.length, mine: due.filter(({ mine }) => mine).length },
        ]);
      }
    },
    60_000,
  );

  it('keep what has waited longest in my work, however much is newer, and say how much more there is', async () => {
    const waiting = aScreening({ status: 'completed', changedAt: '2024-01-02T10:00:00.000Z' });
    const alert = aStep(
      { kind: 'acknowledge-alert', alert: 'completed-1' },
      { deadline: { kind: 'at', at: '2024-01-02T11:00:00.000Z' } },
    );
    await store.within(async ({ screenings, steps }) => {
      await screenings.add(waiting);
      await steps.require(waiting.id, [alert], '2024-01-02T10:00:00.000Z');
      for (let newer = 0; newer < 300; newer += 1) {
        const screening = aScreening({ status: 'signed-off' });
        await screenings.add(screening);
        const plan = aStep(
          { kind: 'open-safety-plan' },
          { owner: { personId: 'practitioner' }, deadline: { kind: 'day', day: '2023-01-02' } },
        );
        await steps.require(screening.id, [plan], THAT_DAY);
      }
    });
    const { due, counted } = await myWork(needs(), asks(people.manager), 50);
    expect(due).toHaveLength(50);
    expect(due.find(({ screening }) => screening.id === waiting.id)).toMatchObject({
      mine: true,
      step: { work: alert.work },
    });
    expect(counted).toEqual({ all: 301, mine: 1 });
    const { listed } = await listScreenings(needs(), asks(people.manager), { part: 'waiting' });
    expect(listed.map(({ screening }) => screening.id)).toEqual([waiting.id]);
  });

  it('hold my work most overdue first: what must be looked at before all, what has no date last', async () => {
    const [first, second] = [
      aScreening({ practitionerId: 'manager', teamId: 'south', startedAt: '2026-11-20T10:00:00.000Z' }),
      aScreening({ practitionerId: 'manager', teamId: 'south', startedAt: '2026-11-21T10:00:00.000Z' }),
    ];
    const screening = aScreening({ status: 'completed' });
    const due = (deadline: NextStep['deadline']) => aStep({ kind: 'sign-off' }, { deadline });
    const deadlines = [
      { kind: 'none' },
      { kind: 'day', day: '2026-11-25' },
      { kind: 'unknown', because: 'not loaded' },
      { kind: 'at', at: '2026-11-25T09:00:00.000Z' },
    ] as const;
    await store.within(async ({ screenings, steps }) => {
      for (const each of [second, first, screening]) await screenings.add(each);
      await steps.require(screening.id, deadlines.map(due), THAT_DAY);
    });
    const work = await myWork(needs(), asks(people.manager));
    expect(work.due.map(({ step, screening }) => step?.deadline.kind ?? screening.startedAt)).toEqual([
      'unknown',
      'at',
      'day',
      first.startedAt,
      second.startedAt,
      'none',
    ]);
  });

  it('keep what could not be delivered in my work before everything else', async () => {
    const screening = aScreening({ status: 'signed-off' });
    await store.within(async ({ screenings, steps }) => {
      await screenings.add(screening);
      const overdue = { deadline: { kind: 'day', day: '2023-01-02' } } as const;
      const signOffs = Array.from({ length: 9 }, () => aStep({ kind: 'sign-off' }, overdue));
      await steps.require(screening.id, [...signOffs, aStep({ kind: 'email-referral' })], THAT_DAY);
    });
    const [referral] = await store.queue.claim(THAT_DAY, minutesAfter(THAT_DAY, 2), 9);
    if (referral === undefined) throw new Error('There is no referral to send.');
    await store.queue.giveUp(referral, THAT_DAY, 'the mailbox refused it', []);
    const { due, counted } = await myWork(needs(), asks(people.manager), 3);
    expect(due.map(({ step }) => step?.work.kind)).toEqual(['email-referral', 'sign-off', 'sign-off']);
    expect(counted.mine).toBe(10);
  });

  it('show one screening to whoever may open it, and to nobody else', async () => {
    const screening = aScreening();
    await store.within(({ screenings }) => screenings.add(screening));
    expect((await glanceAt(needs(), asks(people.manager), screening.id))?.screening).toEqual(screening);
    expect(await glanceAt(needs(), asks(people.colleague), screening.id)).toBeUndefined();
    expect(await glanceAt(needs(), asks(people.manager), newId())).toBeUndefined();
  });

  it('always hold the meetings that are not settled, however many newer ones are', async () => {
    const old = aScreening();
    await store.within(async ({ screenings, meetings }) => {
      await screenings.add(old);
      await meetings.add(aMeeting(old, { createdAt: '2024-01-02T10:00:00.000Z' }));
      for (let newer = 0; newer < 60; newer += 1) {
        const screening = aScreening();
        await screenings.add(screening);
        await meetings.add(aMeeting(screening, { status: 'booked' }));
      }
    });
    const listed = await listMeetings(needs(), asks(people.manager));
    expect(listed).toHaveLength(51);
    expect(listed.map(({ meeting }) => meeting.screeningId)).toContain(old.id);
  });

  it('gain one draft when the same practitioner starts a screening several times at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const started = await Promise.all(
        Array.from({ length: 8 }, () => startScreening(needs(), asks(people.practitioner))),
      );
      const [id, ...others] = new Set(started.map((each) => given(each).id));
      expect(others).toEqual([]);
      await store.within(({ screenings }) => screenings.change(id ?? '', { revision: 1 }));
    }
    expect(await place.run('select id from screenings')).toHaveLength(5);
  });
});
