/** Whether a text is a real calendar day written `YYYY-MM-DD`: 30 February is not. Needs no calendar library. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** Whether a text is an instant in UTC, `2026-11-23T14:02:00.000Z`; seconds and their decimals may be left out. */
export function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/.test(text) &&
    isRealDay(text.slice(0, 10))
  );
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day in words: "3 March 2026". A text that is no day stays as it is. */
export function dayInShort(day: string): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1];
  return isRealDay(day) && month !== undefined ? `${Number(day.slice(8))} ${month} ${day.slice(0, 4)}` : day;
}

/** A London date and time in words: "23 November 2026 at 14:02". A text that is no instant stays as it is. */
export function momentInShort(at: string): string {
  if (!isInstant(at)) return at;
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return words.format(new Date(at));
}

/** Whole calendar months from one day to a later one: 5 from 15 March to 14 September, 6 on the 15th. */
export function monthsBetween(earlier: string, later: string): number {
  const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthsOf(later) - monthsOf(earlier);
  return later.slice(8) < earlier.slice(8) ? months - 1 : months;
}
