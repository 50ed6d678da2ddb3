import { minutesAfter, type InstantText } from '../kernel/clock.ts';
import { deadlinePassesAt, type Deadline } from '../kernel/deadline.ts';
import { addMonths, londonDayOf, londonTime, type LondonDay } from '../kernel/london-day.ts';
import {
  addWorkingDays,
  HOLIDAYS_NOT_KNOWN,
  workingDayFrom,
  type BankHolidays,
} from '../kernel/working-days.ts';

/** When a working day ends for an alert that must be acknowledged "the same working day", London time. PROPOSAL. */
export const WORKING_DAY_ENDS = '17:00';

const notKnown: Deadline = {
  kind: 'unknown',
  because:
    'The bank holidays for this period are not loaded, so the working days cannot be counted. The administrator has to load them.',
};

function byDay(day: LondonDay | typeof HOLIDAYS_NOT_KNOWN): Deadline {
  return day === HOLIDAYS_NOT_KNOWN ? notKnown : { kind: 'day', day };
}

/**
 * By when the strategy discussion must be held: the end of the third working day after the day on which the referral of
 * concern was received, however late the screening is (directive D4; the referral's day is day 0).
 */
export function strategyDiscussionDue(
  referralReceivedAt: InstantText,
  workingDays: number,
  holidays: BankHolidays,
): Deadline {
  return byDay(addWorkingDays(londonDayOf(referralReceivedAt), workingDays, holidays));
}

/**
 * By when an alert must be acknowledged: within the hour when `urgent`, else by the end of the same working day, and
 * never sooner than in an hour. Raised after that, or on a day off, it is the end of the next working day (design D16).
 */
export function acknowledgeDue(at: InstantText, urgent: boolean, holidays: BankHolidays): Deadline {
  if (urgent) return { kind: 'at', at: minutesAfter(at, 60) };
  const today = workingDayFrom(londonDayOf(at), holidays);
  if (today === HOLIDAYS_NOT_KNOWN) return { kind: 'at', at: minutesAfter(at, 60) };
  const ends = londonTime(today, WORKING_DAY_ENDS);
  const inAnHour = minutesAfter(at, 60);
  if (ends > at) return { kind: 'at', at: ends > inAnHour ? ends : inAnHour };
  const next = addWorkingDays(today, 1, holidays);
  return next === HOLIDAYS_NOT_KNOWN
    ? { kind: 'at', at: minutesAfter(at, 60) }
    : { kind: 'at', at: londonTime(next, WORKING_DAY_ENDS) };
}

/** The earliest of deadlines; one that is not known gives way to any that is, so that it never hides what is due. */
export function earliest(deadlines: readonly Deadline[]): Deadline {
  const known = deadlines.filter((deadline) => deadlinePassesAt(deadline) !== null);
  const [first = deadlines[0] ?? { kind: 'none' as const }] = known.toSorted((one, other) =>
    String(deadlinePassesAt(one)).localeCompare(String(deadlinePassesAt(other))),
  );
  return first;
}

/** Some working days after the day of an instant. */
export function workingDaysAfter(at: InstantText, count: number, holidays: BankHolidays): Deadline {
  return byDay(addWorkingDays(londonDayOf(at), count, holidays));
}

/** The review, calendar months after the day of completion, clamped to the month's end (directive D18, ambiguities A3, A4). */
export function reviewDue(completedOn: LondonDay, months: number): Deadline {
  return { kind: 'day', day: addMonths(completedOn, months) };
}
