import { Temporal } from 'temporal-polyfill';
import { instantText, minutesAfter, type InstantText } from '../kernel/clock.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { addDays, endOfLondonDay, londonDayOf, type LondonDay } from '../kernel/london-day.ts';
import { isWorkingDay, type BankHolidays } from '../kernel/working-days.ts';

/** Nobody is asked to a meeting at shorter notice than this while there is another time before it is due. PROPOSAL. */
const NOTICE_MINUTES = 120;

/** And at shorter notice than this never. PROPOSAL. */
const SHORTEST_NOTICE_MINUTES = 60;

/** How far past the due day times are looked for, in working days. */
const WORKING_DAYS_AFTER = 10;

/** Where times for a meeting are looked for: on these working days, none before `from`, all before `until`. */
export interface SearchWindow {
  readonly from: InstantText;
  readonly until: InstantText;
  readonly days: readonly LondonDay[];
}

/** The first half hour that leaves an hour's notice: so soon, everybody has to be rung. */
export function earliestStart(now: InstantText): InstantText {
  return startAfter(now, SHORTEST_NOTICE_MINUTES);
}

/** The first half hour that leaves two hours' notice. */
export function calmStart(now: InstantText): InstantText {
  return startAfter(now, NOTICE_MINUTES);
}

function startAfter(now: InstantText, minutes: number): InstantText {
  const soonest = Temporal.Instant.from(minutesAfter(now, minutes));
  return instantText(soonest.round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' }));
}

/**
 * The working days from an instant to the day the meeting is due, and ten more after it for when there is no time left
 * (directive D4, design D15). With a deadline that is not known it is the next ten. Past the end of the list of bank
 * holidays every weekday is looked at: a time that is only offered can be declined, and its lateness is told from the
 * deadline, which is never guessed.
 */
export function searchWindow(dueBy: Deadline, from: InstantText, holidays: BankHolidays): SearchWindow {
  const dueDay = dueDayOf(dueBy);
  const days: LondonDay[] = [];
  let day = londonDayOf(from);
  for (let late = 0; late < WORKING_DAYS_AFTER; day = addDays(day, 1)) {
    if (!isPerhapsWorkingDay(day, holidays)) continue;
    days.push(day);
    if (dueDay === null || day > dueDay) late += 1;
  }
  return { from, until: endOfLondonDay(addDays(day, -1)), days };
}

/** Whether a day is a working day as far as the list of bank holidays goes; past its end every weekday may be one. */
export function isPerhapsWorkingDay(day: LondonDay, holidays: BankHolidays): boolean {
  const knownUntil = day > holidays.knownUntil ? day : holidays.knownUntil;
  return isWorkingDay(day, { ...holidays, knownUntil }) === true;
}

function dueDayOf(dueBy: Deadline): LondonDay | null {
  if (dueBy.kind === 'day') return dueBy.day;
  return dueBy.kind === 'at' ? londonDayOf(dueBy.at) : null;
}
