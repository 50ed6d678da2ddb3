import { bundledBankHolidays } from '../kernel/bank-holidays.ts';
import { londonTime } from '../kernel/london-day.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { directoryOf, people } from '../testing/people-for-tests.ts';
import type { BusyTimes } from './calendar.ts';
import { inviteesOf } from './invitees.ts';
import { notSeen, slotsToOffer, type Hour } from './slots.ts';
import { searchWindow } from './window.ts';

const parties = { chairId: 'chair', complex: false, practitionerId: 'practitioner', teamId: 'north' };
const invitees = inviteesOf(parties, directoryOf());

type Diary = readonly (readonly [day: string, from: string, to: string])[] | 'not-visible';

/** Everybody is free but police and health, whose calendars cannot be seen. */
function busyTimes(diaries: Readonly<Record<string, Diary>>): readonly BusyTimes[] {
  return invitees.map(({ person }) => {
    const unseen = person.agency === 'police' || person.agency === 'health';
    const diary = diaries[person.id] ?? (unseen ? 'not-visible' : []);
    const { email } = person;
    if (diary === 'not-visible') return { email, visible: false, busy: [] };
    const busy = diary.map(([day, from, to]) => ({
      startAt: londonTime(day, from),
      endAt: londonTime(day, to),
    }));
    return { email, visible: true, busy };
  });
}

function offered(
  from: string,
  dueBy: Deadline,
  diaries: Readonly<Record<string, Diary>> = {},
  {
    holidays = bundledBankHolidays,
    shown = [] as readonly string[],
    taken = [] as readonly Hour[],
    calmFrom = from,
  } = {},
) {
  const window = searchWindow(dueBy, from, holidays);
  return slotsToOffer({ window, dueBy, invitees, busyTimes: busyTimes(diaries), shown, taken, calmFrom });
}

const day = (text: string): Deadline => ({ kind: 'day', day: text });
const starts = (slots: ReturnType<typeof offered>) => slots.map(({ startAt }) => startAt.slice(0, 16));
const MONDAY_MORNING = '2026-11-23T08:30:00.000Z';

test('three times are offered, one in each of the next half days, not three half hours of one morning', () => {
  expect(starts(offered(MONDAY_MORNING, day('2026-11-25')))).toEqual([
    ...['2026-11-23T09:00', '2026-11-23T12:00', '2026-11-24T09:00'],
  ]);
});

test('a time lasts one hour', () => {
  const [first] = offered(MONDAY_MORNING, day('2026-11-25'));
  expect(first?.endAt).toBe('2026-11-23T10:00:00.000Z');
});

test('the last start of a day is 16:00, London time, also in summer', () => {
  const late = offered('2026-07-01T15:00:00.000Z', day('2026-07-01'));
  expect(starts(late)).toEqual(['2026-07-01T15:00']);
  expect(starts(offered('2026-07-01T15:30:00.000Z', day('2026-07-02')))[0]).toBe('2026-07-02T08:00');
});

test.each([
  ['chair', 'the chair'],
  ['practitioner', 'social care'],
  ['police', 'police'],
  ['nurse', 'health'],
])('no time is offered at which %s is busy: %s is needed', (id) => {
  const diaries = { [id]: [['2026-11-23', '09:00', '12:30']] as const };
  expect(starts(offered(MONDAY_MORNING, day('2026-11-23'), diaries))[0]).toBe('2026-11-23T12:30');
});

test('a time is offered when education or the voluntary sector is busy, and says so', () => {
  const [first] = offered(MONDAY_MORNING, day('2026-11-25'), {
    education: [['2026-11-23', '09:00', '17:00']],
  });
  expect(first?.startAt).toBe('2026-11-23T09:00:00.000Z');
  expect(first?.attendance).toContainEqual({
    personId: 'education',
    agency: 'education',
    availability: 'busy',
  });
});

test('within a half day a time is preferred at which the manager is free too', () => {
  const diaries = { manager: [['2026-11-23', '09:00', '10:30']] as const };
  expect(starts(offered(MONDAY_MORNING, day('2026-11-25'), diaries))[0]).toBe('2026-11-23T10:30');
});

test('a half day in which the manager is never free is offered all the same', () => {
  const diaries = { manager: [['2026-11-23', '09:00', '17:00']] as const };
  expect(starts(offered(MONDAY_MORNING, day('2026-11-25'), diaries)).slice(0, 2)).toEqual([
    ...['2026-11-23T09:00', '2026-11-23T12:00'],
  ]);
});

test('a calendar that cannot be seen keeps a time, and the time says whose it is', () => {
  const [first] = offered(MONDAY_MORNING, day('2026-11-25'));
  const seen = first?.attendance.map(({ personId, availability }) => [personId, availability]);
  expect(seen).toEqual([
    ['chair', 'free'],
    ['practitioner', 'free'],
    ['manager', 'free'],
    ['police', 'not-visible'],
    ['nurse', 'not-visible'],
    ['education', 'free'],
    ['mash', 'free'],
    ['voluntary', 'free'],
  ]);
});

test('a meeting that starts as another ends does not clash with it', () => {
  const diaries = { chair: [['2026-11-23', '10:00', '17:00']] as const };
  expect(starts(offered(MONDAY_MORNING, day('2026-11-23'), diaries))).toEqual(['2026-11-23T09:00']);
});

test('in one short morning the times do not overlap while there is a choice', () => {
  const diaries = { chair: [['2026-11-23', '11:00', '17:00']] as const };
  expect(starts(offered(MONDAY_MORNING, day('2026-11-23'), diaries))).toEqual([
    ...['2026-11-23T09:00', '2026-11-23T09:30', '2026-11-23T10:00'],
  ]);
  const longer = { chair: [['2026-11-23', '12:00', '17:00']] as const };
  expect(starts(offered(MONDAY_MORNING, day('2026-11-23'), longer))).toEqual([
    ...['2026-11-23T09:00', '2026-11-23T10:00', '2026-11-23T11:00'],
  ]);
});

test('while a calmer time is left before it is due, none at short notice is offered', () => {
  const calmFrom = '2026-11-25T15:00:00.000Z';
  const slots = offered('2026-11-25T14:00:00.000Z', day('2026-11-25'), {}, { calmFrom });
  expect(starts(slots)).toEqual(['2026-11-25T15:00', '2026-11-25T15:30', '2026-11-25T16:00']);
  expect(slots.every(({ soon }) => !soon)).toBe(true);
});

test('when the window is nearly over, the time at short notice is offered before a late one, and marked', () => {
  const calmFrom = '2026-11-25T16:30:00.000Z';
  const slots = offered('2026-11-25T15:30:00.000Z', day('2026-11-25'), {}, { calmFrom });
  expect(starts(slots)).toEqual(['2026-11-25T15:30', '2026-11-25T16:00']);
  expect(slots.every(({ soon, late }) => soon && !late)).toBe(true);
});

test('an hour that another strategy meeting has is not offered, nor any that overlaps it', () => {
  const taken = [{ startAt: '2026-11-23T09:00:00.000Z', endAt: '2026-11-23T10:00:00.000Z' }];
  expect(starts(offered(MONDAY_MORNING, day('2026-11-25'), {}, { taken }))[0]).toBe('2026-11-23T10:00');
});

test('while one time in the three working days is left, no late one is offered', () => {
  const slots = offered('2026-11-25T16:00:00.000Z', day('2026-11-25'));
  expect(starts(slots)).toEqual(['2026-11-25T16:00']);
  expect(slots[0]?.late).toBe(false);
});

test('with none left, the earliest after them are offered, each marked late', () => {
  const slots = offered('2026-11-25T16:30:00.000Z', day('2026-11-25'));
  expect(starts(slots)).toEqual(['2026-11-26T09:00', '2026-11-26T12:00', '2026-11-27T09:00']);
  expect(slots.every(({ late }) => late)).toBe(true);
});

const MANY = 100;

test('asked for others again and again, every time in the three working days is offered once before any late one', () => {
  const shown: string[] = [];
  const next = () => offered('2026-11-24T08:30:00.000Z', day('2026-11-25'), {}, { shown });
  for (let slots = next(), asked = 0; !slots[0]?.late && asked < MANY; slots = next(), asked += 1)
    shown.push(...slots.map(({ startAt }) => startAt));
  expect(shown.toSorted()).toEqual([...new Set(shown)].sort());
  expect(shown).toHaveLength(30);
  expect(next().every(({ late }) => late)).toBe(true);
});

test('the next times offered are in the hours that were not shown yet, also before the last one shown', () => {
  const shown = ['2026-11-24T09:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-25T09:00:00.000Z'];
  expect(starts(offered('2026-11-24T08:30:00.000Z', day('2026-11-25'), {}, { shown }))).toEqual([
    ...['2026-11-24T10:00', '2026-11-24T13:00', '2026-11-25T10:00'],
  ]);
});

test.each([
  ['chair', 'Chair'],
  ['practitioner', 'Practitioner'],
])('while the calendar of the %s cannot be seen, every time says to ask them first', (id, role) => {
  const slots = offered(MONDAY_MORNING, day('2026-11-25'), { [id]: 'not-visible' });
  expect(slots).toHaveLength(3);
  for (const slot of slots) expect(notSeen(slot, invitees).map((each) => each.role)).toEqual([role]);
});

test('for police and health nobody has to be asked: their calendars are rarely seen', () => {
  for (const slot of offered(MONDAY_MORNING, day('2026-11-25'))) expect(notSeen(slot, invitees)).toEqual([]);
});

test('due on Christmas Eve: the bank holidays after it are passed over', () => {
  const slots = offered('2026-12-24T16:30:00.000Z', day('2026-12-24'));
  expect(starts(slots)).toEqual(['2026-12-29T09:00', '2026-12-29T12:00', '2026-12-30T09:00']);
  expect(slots.every(({ late }) => late)).toBe(true);
});

test('where the bank holidays are not known, no time is said to be in time', () => {
  const because = 'The bank holidays for this period are not loaded.';
  const slots = offered('2029-01-01T09:00:00.000Z', { kind: 'unknown', because });
  expect(starts(slots)).toEqual(['2029-01-01T09:00', '2029-01-01T12:00', '2029-01-02T09:00']);
  expect(slots.every(({ late }) => late)).toBe(true);
});

test('when nobody needed is ever free together, nothing is offered', () => {
  const never = { startAt: '2026-01-01T00:00:00.000Z', endAt: '2028-01-01T00:00:00.000Z' };
  const dueBy = day('2026-11-25');
  const window = searchWindow(dueBy, MONDAY_MORNING, bundledBankHolidays);
  const chair = { email: people.chair.email, visible: true, busy: [never] };
  expect(
    slotsToOffer({
      window,
      dueBy,
      invitees,
      busyTimes: [chair],
      shown: [],
      taken: [],
      calmFrom: MONDAY_MORNING,
    }),
  ).toEqual([]);
});
