import { Temporal } from 'temporal-polyfill';
import { instantText, minutesAfter, type InstantText } from '../kernel/clock.ts';
import { isOverdue } from '../kernel/deadline.ts';
import { dayInWords, londonClockTime, londonDayOf } from '../kernel/london-day.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import { type BankHolidays } from '../kernel/working-days.ts';
import type { StrategyMeeting } from './meeting.ts';
import { SLOT_MINUTES, type Hour } from './slots.ts';
import { isPerhapsWorkingDay } from './window.ts';

/** A meeting's hour in words, London time: "Monday 23 November 2026, 14:00 to 15:00". */
export function hourInWords(startAt: InstantText, endAt: InstantText): string {
  return `${dayInWords(londonDayOf(startAt))}, ${londonClockTime(startAt)} to ${londonClockTime(endAt)}`;
}

/** An instant as it is stored, whatever offset it was sent with. */
export function asStored(at: InstantText): InstantText {
  return instantText(Temporal.Instant.from(at));
}

/** The hour a meeting has that starts then. */
export function hourFrom(startAt: InstantText): Hour {
  return { startAt, endAt: minutesAfter(startAt, SLOT_MINUTES) };
}

/**
 * Whether an hour lies where nobody expects a meeting: not on a working day, or not between 08:00 and 19:00, London time.
 * Past the end of the list of bank holidays a weekday counts as a working day.
 */
export function isOutsideHours({ startAt, endAt }: Hour, holidays: BankHolidays): boolean {
  const day = londonDayOf(startAt);
  const from = londonClockTime(startAt);
  const isLong = londonDayOf(endAt) !== day || londonClockTime(endAt) > '19:00';
  return from < '08:00' || isLong || !isPerhapsWorkingDay(day, holidays);
}

/**
 * The reason to keep with a time: none for one in the three working days; for a later one, or where the bank holidays do
 * not let it be told, the reason and who agreed, without which it is refused (directive D4; domain 1.4). The day it was
 * due by stays as it was. With `holidays`, an hour outside working days and hours needs its reason too.
 */
export function reasonFor(
  meeting: StrategyMeeting,
  startAt: InstantText,
  reason: string | null,
  holidays?: BankHolidays,
): Result<string | null> {
  const outside = holidays !== undefined && isOutsideHours(hourFrom(startAt), holidays);
  const late = isOverdue(meeting.dueBy, startAt);
  if (!late && !outside) return granted(null);
  const given = reason?.trim() ?? '';
  if (given !== '') return granted(given);
  return refused({
    kind: 'reason-needed',
    field: 'lateReason',
    because: !late
      ? 'This time is outside working days or hours. Say why the meeting is then, and who agreed.'
      : meeting.dueBy.kind === 'unknown'
        ? 'It cannot be told whether this time is within the three working days. Say why it is then, and who agreed.'
        : 'This time is after the three working days. Say why the meeting is late, and who agreed.',
  });
}

/** Refuses a time that has gone by. */
export function stillToCome(at: InstantText, now: InstantText): Result<null> {
  return at > now
    ? granted(null)
    : refused({ kind: 'not-now', because: 'That time has gone by. Pick a later one.' });
}
