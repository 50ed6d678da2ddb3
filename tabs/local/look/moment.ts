import { nowText, systemClock, type Clock, type InstantText } from '../../../src/kernel/clock.ts';
import { addDays, londonClockTime, londonDayOf, londonTime, LONDON } from '../../../src/kernel/london-day.ts';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, ...options });
const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });

const onDay = (day: string, formatter: Intl.DateTimeFormat) =>
  formatter.format(new Date(londonTime(day, '12:00'))).replaceAll(',', '');

export const today = (clock: Clock = systemClock): string => londonDayOf(nowText(clock));

/** When a message came, as short as it can be said today: "14:02", "Yesterday 14:02", "Mon 23 Nov 14:02". */
export function whenShort(at: InstantText, clock: Clock = systemClock): string {
  const day = londonDayOf(at);
  const time = londonClockTime(at);
  if (day === today(clock)) return time;
  if (day === addDays(today(clock), -1)) return `Yesterday ${time}`;
  return `${onDay(day, shortDay)} ${time}`;
}

/** "Mon 23 Nov" */
export const dayShort = (day: string): string => onDay(day, shortDay);

/** "09:00 to 10:00" */
export const fromTo = (startAt: InstantText, endAt: InstantText): string =>
  `${londonClockTime(startAt)} to ${londonClockTime(endAt)}`;
