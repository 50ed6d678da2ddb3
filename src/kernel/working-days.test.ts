import { bundledBankHolidays } from './bank-holidays.ts';
import { addDays, addMonths, endOfLondonDay, isLondonDay, londonDayOf, londonTime } from './london-day.ts';
import { addWorkingDays, HOLIDAYS_NOT_KNOWN, isWorkingDay, workingDayFrom } from './working-days.ts';

describe('counting working days from the day a referral was received', () => {
  it.each([
    ['Thursday 3 September 2026', '2026-09-03', '2026-09-08', '2026-09-24', '2026-11-05'],
    ['Friday 4 September 2026', '2026-09-04', '2026-09-09', '2026-09-25', '2026-11-06'],
    ['a Saturday, which counts as the Friday before', '2026-09-05', '2026-09-09', '2026-09-25', '2026-11-06'],
    ['the Thursday before the August bank holiday', '2026-08-27', '2026-09-02', '2026-09-18', '2026-10-30'],
    ['two days before Christmas 2026', '2026-12-23', '2026-12-30', '2027-01-18', '2027-03-01'],
    ['Christmas Eve 2026', '2026-12-24', '2026-12-31', '2027-01-19', '2027-03-02'],
    ['the Wednesday before Easter 2027', '2027-03-24', '2027-03-31', '2027-04-16', '2027-06-01'],
    ['before the substitute days of 2027', '2027-12-23', '2027-12-30', '2028-01-18', '2028-02-29'],
  ])(
    'from %s gives 3, 15 and 45 working days as gov.uk has them',
    (_words, from, three, fifteen, fortyFive) => {
      expect(addWorkingDays(from, 3, bundledBankHolidays)).toBe(three);
      expect(addWorkingDays(from, 15, bundledBankHolidays)).toBe(fifteen);
      expect(addWorkingDays(from, 45, bundledBankHolidays)).toBe(fortyFive);
    },
  );

  it('never guesses past the end of the list of bank holidays', () => {
    expect(addWorkingDays('2028-12-28', 3, bundledBankHolidays)).toBe(HOLIDAYS_NOT_KNOWN);
    expect(isWorkingDay('2029-01-02', bundledBankHolidays)).toBe(HOLIDAYS_NOT_KNOWN);
  });

  it('agrees with a slow count by the calendar for every start of three years', () => {
    const slow = (from: string, count: number) => {
      const working: string[] = [];
      for (let day = addDays(from, 1); working.length < count; day = addDays(day, 1)) {
        const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
        if (weekday !== 0 && weekday !== 6 && !bundledBankHolidays.days.has(day)) working.push(day);
      }
      return working.at(-1);
    };
    const wrong: string[] = [];
    for (let day = '2025-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      if (addWorkingDays(day, 3, bundledBankHolidays) !== slow(day, 3)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('moves a day off to the next working day and leaves a working day alone', () => {
    expect(workingDayFrom('2026-12-25', bundledBankHolidays)).toBe('2026-12-29');
    expect(workingDayFrom('2026-11-23', bundledBankHolidays)).toBe('2026-11-23');
  });
});

describe('London days', () => {
  it('puts a summer evening after 23:00 UTC on the next day', () => {
    expect(londonDayOf('2026-07-01T23:30:00.000Z')).toBe('2026-07-02');
    expect(londonDayOf('2026-12-01T23:30:00.000Z')).toBe('2026-12-01');
  });

  it('reads 17:00 as one hour earlier in UTC while the clocks are forward', () => {
    expect(londonTime('2026-03-27', '17:00')).toBe('2026-03-27T17:00:00.000Z');
    expect(londonTime('2026-03-30', '17:00')).toBe('2026-03-30T16:00:00.000Z');
  });

  it('ends the day on which the clocks go back 25 hours after it began', () => {
    const hours =
      (Date.parse(endOfLondonDay('2026-10-25')) - Date.parse(londonTime('2026-10-25', '00:00'))) / 3_600_000;
    expect(hours).toBe(25);
  });

  it('clamps a month to its end', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', 'tomorrow', ''])(
    'does not take "%s" for a day',
    (text) => {
      expect(isLondonDay(text)).toBe(false);
    },
  );
});
