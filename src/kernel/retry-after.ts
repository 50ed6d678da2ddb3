import { Temporal } from 'temporal-polyfill';
import type { Clock } from './clock.ts';

/** However long a provider asks us to wait, it is asked again after this many seconds (measurements 5.2 rule 7). */
export const LONGEST_WAIT_SECONDS = 15 * 60;

/** How long `Retry-After` asks to wait, in seconds, 15 minutes at most: it is a number of them or a date. Null when it says nothing readable. */
export function retryAfterSeconds(header: string | null, clock: Clock): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : secondsUntil(Date.parse(text), clock);
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), LONGEST_WAIT_SECONDS) : null;
}

function secondsUntil(epochMilliseconds: number, clock: Clock): number {
  if (Number.isNaN(epochMilliseconds)) return NaN;
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
  return Math.ceil(clock.now().until(moment).total('seconds'));
}
