import { addDays, endOfLondonDay, instantInWords, londonClockTime, londonDayOf } from './london-day.ts';

it.each([
  ['0000-01-01T00:00:00Z', '-000001-12-31'],
  ['0002-11-24T10:00:00Z', '0002-11-24'],
  ['9999-12-31T23:59:59Z', '9999-12-31'],
])('a year that is mistyped, such as in %s, is still a day that can be counted from and shown', (at, day) => {
  expect(londonDayOf(at)).toBe(day);
  expect(addDays(londonDayOf(at), 1)).not.toBe(day);
  expect(endOfLondonDay(londonDayOf(at)) > '').toBe(true);
  expect(instantInWords(at)).toContain(londonClockTime(at));
});

it('an instant in summer falls on the London day, an hour ahead', () => {
  expect([londonDayOf('2026-07-01T23:30:00.000Z'), londonClockTime('2026-07-01T23:30:00.000Z')]).toEqual([
    '2026-07-02',
    '00:30',
  ]);
});
