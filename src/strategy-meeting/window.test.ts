import { bundledBankHolidays } from '../kernel/bank-holidays.ts';
import { clockByHand } from '../testing/clock-by-hand.ts';
import { nowText } from '../kernel/clock.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { earliestStart, searchWindow } from './window.ts';

const by = (day: string): Deadline => ({ kind: 'day', day });
const unknown: Deadline = { kind: 'unknown', because: 'The bank holidays are not loaded.' };
const daysOf = (dueBy: Deadline, from: string, holidays = bundledBankHolidays) =>
  searchWindow(dueBy, from, holidays).days;

test.each([
  ['2026-11-24T10:00:00.000Z', '2026-11-24T11:00:00.000Z', 'on the hour'],
  ['2026-11-24T10:00:01.000Z', '2026-11-24T11:30:00.000Z', 'a second past it'],
  ['2026-11-24T10:29:59.999Z', '2026-11-24T11:30:00.000Z', 'just before the half'],
  ['2026-11-24T23:45:00.000Z', '2026-11-25T01:00:00.000Z', 'over midnight'],
  ['2026-10-25T00:10:00.000Z', '2026-10-25T01:30:00.000Z', 'in the hour the clocks go back'],
])('at %s a meeting can start at %s at the soonest: %s', (now, soonest) => {
  expect(earliestStart(nowText(clockByHand(now)))).toBe(soonest);
});

test('times are looked for on the working days up to the day it is due, and ten more after it', () => {
  expect(daysOf(by('2026-11-27'), '2026-11-25T11:00:00.000Z')).toEqual([
    ...['2026-11-25', '2026-11-26', '2026-11-27'],
    ...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
    ...['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'],
  ]);
});

test('a weekend and the bank holidays of Christmas 2026 hold no meeting', () => {
  const days = daysOf(by('2026-12-31'), '2026-12-23T12:00:00.000Z');
  expect(days.slice(0, 6)).toEqual([
    ...['2026-12-23', '2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31'],
    '2027-01-04',
  ]);
});

test('asked on a Saturday, the first day is Monday', () => {
  expect(daysOf(by('2026-12-02'), '2026-11-28T11:00:00.000Z')[0]).toBe('2026-11-30');
});

test('past its day, only the ten working days from now are left', () => {
  const days = daysOf(by('2026-11-20'), '2026-11-25T11:00:00.000Z');
  expect(days).toHaveLength(10);
  expect(days[0]).toBe('2026-11-25');
});

test('without a deadline that is known, it is the next ten working days', () => {
  expect(daysOf(unknown, '2026-11-25T11:00:00.000Z')).toHaveLength(10);
});

test('past the end of the list of bank holidays every weekday is looked at, and no weekend', () => {
  const holidays = { days: new Set<string>(), knownUntil: '2026-11-26' };
  expect(daysOf(unknown, '2026-11-26T11:00:00.000Z', holidays).slice(0, 4)).toEqual([
    ...['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'],
  ]);
});

test('calendars are read to the end of the last of those days, London time', () => {
  const summer = searchWindow(by('2026-07-01'), '2026-07-01T09:00:00.000Z', bundledBankHolidays);
  expect(summer.days.at(-1)).toBe('2026-07-15');
  expect(summer.until).toBe('2026-07-15T23:00:00.000Z');
});
