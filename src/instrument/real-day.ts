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
