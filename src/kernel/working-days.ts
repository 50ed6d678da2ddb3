import { Temporal } from 'temporal-polyfill';
import { addDays, type LondonDay } from './london-day.ts';
import { remembering } from './remembering.ts';

/** The bank holidays of England and Wales as far as they are known: counting past `knownUntil` is never guessed (design D10). */
export interface BankHolidays {
  readonly days: ReadonlySet<LondonDay>;
  /** The last day about which the list speaks, inclusive. */
  readonly knownUntil: LondonDay;
}

/** What counting gives when the list of bank holidays ends before the count does: a person must load a newer list. */
export const HOLIDAYS_NOT_KNOWN = 'holidays-not-known';

/** Monday to Friday and not a bank holiday of England and Wales (domain 7.3). Days after `knownUntil` are not known. */
export function isWorkingDay(day: LondonDay, holidays: BankHolidays): boolean | typeof HOLIDAYS_NOT_KNOWN {
  if (day > holidays.knownUntil) return HOLIDAYS_NOT_KNOWN;
  return isWeekday(day) && !holidays.days.has(day);
}

const isWeekday = remembering((day) => Temporal.PlainDate.from(day).dayOfWeek <= 5);

/**
 * The working day that lies `count` working days after a day. The day itself is day 0 whether or not it is a working day:
 * a referral of Saturday and one of the Friday before are both due on Wednesday (domain 7.3, ambiguity A5).
 */
export function addWorkingDays(
  from: LondonDay,
  count: number,
  holidays: BankHolidays,
): LondonDay | typeof HOLIDAYS_NOT_KNOWN {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const working = isWorkingDay(day, holidays);
    if (working === HOLIDAYS_NOT_KNOWN) return HOLIDAYS_NOT_KNOWN;
    if (working) left -= 1;
  }
  return day;
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(
  day: LondonDay,
  holidays: BankHolidays,
): LondonDay | typeof HOLIDAYS_NOT_KNOWN {
  const working = isWorkingDay(day, holidays);
  if (working === HOLIDAYS_NOT_KNOWN) return HOLIDAYS_NOT_KNOWN;
  return working ? day : addWorkingDays(day, 1, holidays);
}
