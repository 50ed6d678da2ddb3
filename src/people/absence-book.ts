import type { LondonDay } from '../kernel/london-day.ts';

/** Who is away, and until which London day (inclusive). While a manager is away the deputy can do all of a manager's part. */
export interface AbsenceBook {
  set(personId: string, awayUntil: LondonDay | null): Promise<void>;
  /** Everyone away on a day, with the last day of the absence. */
  on(day: LondonDay): Promise<ReadonlyMap<string, LondonDay>>;
}
