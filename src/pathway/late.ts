import { minutesAfter, type InstantText } from '../kernel/clock.ts';
import { carriedOutBy, type StoredStep } from './next-step.ts';

const LATE_AFTER_MINUTES = 5;

/** Whether a try of a step has failed and nothing has come of it since: it was given up, or is being tried again. */
export function isInTrouble({ state, attempts, lastTrouble }: StoredStep): boolean {
  return state === 'failed' || (isOpen(state) && attempts > 0 && lastTrouble !== null);
}

/**
 * Whether something Safeguard does by itself has not been done five minutes after it should have been, without having been
 * given up: the fifth minute included (measurements 5.2 rule 7), also where each try ended with the process and left no word
 * of why. What was given up is `failed`, and not late.
 */
export function isLate(step: StoredStep, at: InstantText): boolean {
  const { state, attempts, runAfter, createdAt, work } = step;
  if (carriedOutBy[work.kind] !== 'worker' || !isOpen(state)) return false;
  const isTroubled = isInTrouble(step) || state === 'ready';
  if (attempts > 0) return isTroubled && at >= minutesAfter(createdAt, LATE_AFTER_MINUTES);
  return at >= minutesAfter(runAfter ?? createdAt, LATE_AFTER_MINUTES);
}

function isOpen(state: StoredStep['state']): boolean {
  return state === 'ready' || state === 'running' || state === 'unknown';
}
