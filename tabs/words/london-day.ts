let day: Intl.DateTimeFormat | undefined;

/** The London day, `YYYY-MM-DD`, of an instant in any form a Date reads. */
export function londonDayOf(at: string): string {
  day ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
  return day.format(new Date(at));
}
