import { Temporal } from 'temporal-polyfill';
import { instantText, type InstantText } from './clock.ts';
import { remembering } from './remembering.ts';

/** A London calendar day, `YYYY-MM-DD`. Every date in the product is one of these unless its name ends in `At`. */
export type LondonDay = string;

/** The zone in which every deadline of the directive is counted. */
export const LONDON = 'Europe/London';

/** The London day on which an instant falls: 23:30 UTC in July is already the next day. */
export function londonDayOf(at: InstantText): LondonDay {
  return clockFaceAt(minuteOf(at)).split('T')[0] ?? '';
}

/** The instant of a wall-clock time (`HH:MM`) in London on a day. In the hour that clocks skip, the later reading. */
export function londonTime(day: LondonDay, time: string): InstantText {
  return instantAt(`${day}T${time}`);
}

/** The wall-clock time `HH:MM` in London at an instant. */
export function londonClockTime(at: InstantText): string {
  return clockFaceAt(minuteOf(at)).split('T')[1] ?? '';
}

/** The minute an instant lies in: day and clock time in London are the same all through it. */
function minuteOf(at: InstantText): InstantText {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(at) ? `${at.slice(0, 16)}Z` : at;
}

const clockFaceAt = remembering((at) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(LONDON).toPlainDateTime().toString({ smallestUnit: 'minute' }),
);
const instantAt = remembering((local) =>
  instantText(Temporal.PlainDateTime.from(local).toZonedDateTime(LONDON).toInstant()),
);

/** The first instant after a London day has ended: something due "by" the day is overdue from here. */
export function endOfLondonDay(day: LondonDay): InstantText {
  return londonTime(addDays(day, 1), '00:00');
}

/** A day some calendar days later (or earlier, when negative). */
export function addDays(day: LondonDay, days: number): LondonDay {
  return days === 1 ? nextDay(day) : Temporal.PlainDate.from(day).add({ days }).toString();
}

const nextDay = remembering((day) => Temporal.PlainDate.from(day).add({ days: 1 }).toString());

/** The same day some calendar months later, clamped to the end of a shorter month (domain 7.3, ambiguity A3). */
export function addMonths(day: LondonDay, months: number): LondonDay {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Whether a text is a real calendar day written `YYYY-MM-DD`; 30 February is not. */
export function isLondonDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

const words = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, ...options });
const longDay = words({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** A day in words: "Monday 23 November 2026". */
export function dayInWords(day: LondonDay): string {
  return inWords(day);
}

const inWords = remembering((day) =>
  longDay.format(Temporal.Instant.from(londonTime(day, '12:00')).epochMilliseconds).replaceAll(',', ''),
);

/** An instant in words, London time: "Monday 23 November 2026, 14:02". */
export function instantInWords(at: InstantText): string {
  return `${dayInWords(londonDayOf(at))}, ${londonClockTime(at)}`;
}
