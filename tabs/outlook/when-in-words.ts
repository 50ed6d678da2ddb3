import { longDayInWords, timeInWords } from '../words/when.ts';

/** "Monday 23 November 2026, 14:00 to 15:00", London time. */
export function whenInWords(startAt: string, endAt: string): string {
  const sameDay = longDayInWords(startAt) === longDayInWords(endAt);
  const end = sameDay ? timeInWords(endAt) : `${longDayInWords(endAt)}, ${timeInWords(endAt)}`;
  return `${longDayInWords(startAt)}, ${timeInWords(startAt)} to ${end}`;
}
