const LONDON = 'Europe/London';
const HOUR = 3_600_000;

/** Made when it is first needed: a browser takes long over its first one. */
function format(options: Intl.DateTimeFormatOptions, locale = 'en-GB') {
  let made: Intl.DateTimeFormat | undefined;
  return {
    format: (at: Date) => {
      made ??= new Intl.DateTimeFormat(locale, { timeZone: LONDON, ...options });
      return made.format(at);
    },
  };
}
const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const shortDay = format({ day: 'numeric', month: 'short', year: 'numeric' });
const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const sortable = format(
  { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'sv-SE',
);

/** "14:02" in London. */
export function timeInWords(at: string): string {
  return clock.format(new Date(at));
}

/** "23 Nov 2026", of an instant in London or of a London day. */
export function dayInWords(dayOrInstant: string): string {
  return shortDay.format(new Date(dayOrInstant.length === 10 ? `${dayOrInstant}T12:00:00Z` : dayOrInstant));
}

/** "Monday 23 November 2026". */
export function longDayInWords(dayOrInstant: string): string {
  const at = new Date(dayOrInstant.length === 10 ? `${dayOrInstant}T12:00:00Z` : dayOrInstant);
  return longDay.format(at).replaceAll(',', '');
}

/** "23 Nov 2026, 14:02" in London. */
export function momentInWords(at: string): string {
  return `${dayInWords(at)}, ${timeInWords(at)}`;
}

export { londonDayOf } from './london-day.ts';

/** What a date-and-time box shows for an instant: `YYYY-MM-DDTHH:MM` by the clocks of London. */
export function londonBoxOf(at: string): string {
  return sortable.format(new Date(at)).replace(' ', 'T');
}

/**
 * The instant meant by a date-and-time box, by the clocks of London; null while it is not filled in. In the hour that
 * comes twice the first is meant, in the hour that is skipped the later reading, as everywhere in the product.
 */
export function instantOfBox(box: string): string | null {
  const asUtc = Date.parse(`${box}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(box) || Number.isNaN(asUtc)) return null;
  const summer = new Date(asUtc - HOUR).toISOString();
  return londonBoxOf(summer) === box ? summer : new Date(asUtc).toISOString();
}
