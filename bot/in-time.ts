/** What waiting came to when the work had not ended by then. The work goes on. */
export const LATE = Symbol('late');

/** The outcome of some work, or `LATE` when it takes longer than so many milliseconds. */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T | typeof LATE> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((ring) => {
    alarm = setTimeout(ring, milliseconds, LATE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(alarm));
}
