import { carriedOutBy, type StepKind, type StepState, type StoredStep } from './next-step.ts';
import { isHousekeeping } from './step-words.ts';

/** The states in which a step is still wanted: it can be finished or cancelled from each of them. */
export const OPEN_STATES: readonly StepState[] = ['ready', 'running', 'unknown', 'failed'];

const shown = (Object.keys(carriedOutBy) as StepKind[]).filter((kind) => !isHousekeeping(kind));

/** What people do, here or elsewhere: shown from the moment it is required. */
export const shownFromTheStart = shown.filter((kind) => carriedOutBy[kind] !== 'worker');

/** What the worker does by itself: shown once it was tried and has not worked yet. An escalation only waits for its time. */
export const shownOnceTried = shown.filter(
  (kind) => carriedOutBy[kind] === 'worker' && kind !== 'escalate-alert',
);

/** What cannot be done here yet: it waits until it is done in the case record. */
export const doneElsewhere = shown.filter((kind) => carriedOutBy[kind] === 'later');

/** What whoever manages a screening can do just as well as the one whose step it is. */
export const doneByWhoeverManages: readonly StepKind[] = [
  'acknowledge-alert',
  'sign-off',
  'hold-strategy-meeting',
];

/** Steps that a person has to see: what people do, and what the worker could not deliver or has not delivered yet. */
export function isOpenForPeople({ state, work, attempts }: StoredStep): boolean {
  if (state === 'failed') return true;
  if (!OPEN_STATES.includes(state)) return false;
  return shownFromTheStart.includes(work.kind) || (attempts > 0 && shownOnceTried.includes(work.kind));
}
