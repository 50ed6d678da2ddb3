const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The London day, `YYYY-MM-DD`, of an instant in any form a Date reads. */
export function londonDayOf(at: string): string {
  return day.format(new Date(at));
}
