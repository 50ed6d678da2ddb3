import { secondsAfter, type InstantText } from '../../kernel/clock.ts';
import { LONGEST_WAIT_SECONDS } from '../../kernel/retry-after.ts';
import type { HeldStep } from '../store/step-queue.ts';

const SHORTEST_WAIT_SECONDS = 5;
const ALERT_WAIT_SECONDS = 2;
const GIVE_UP_AFTER_SECONDS = 4 * 60 * 60;
const MOST_TRIES = 12;
const MOST_TRIES_AT_MAIL = 40;
const MOST_BREAKDOWNS = 8;
const MOST_DEATHS = 12;

/**
 * How long to wait before the next try: what the provider asked for, up to 15 minutes; else twice as long after each try,
 * from 5 seconds to 15 minutes, give or take a fifth so that waiting steps do not all return at once. An alert's first
 * retry comes after about 2 seconds (measurements 5.2 rule 7). `random` is from 0 to 1.
 */
export function waitSeconds(step: HeldStep, asked: number | null, random: number): number {
  if (asked !== null) return Math.min(asked, LONGEST_WAIT_SECONDS);
  const first = step.work.kind === 'notify-manager' ? ALERT_WAIT_SECONDS : SHORTEST_WAIT_SECONDS;
  const wait = Math.min(first * 2 ** (step.attempts - 1), LONGEST_WAIT_SECONDS) * (0.8 + random * 0.4);
  return Math.min(Math.max(wait, first), LONGEST_WAIT_SECONDS);
}

/**
 * Whether a person has to hear of a step that is still not done: the referral mail after 4 hours, anything else after 4
 * hours or 12 tries. What breaks down in a way nobody foresaw is told of after 8, so that it cannot go round for ever.
 */
export function goesToAPerson(step: HeldStep, at: InstantText, brokeDown: boolean): boolean {
  if (brokeDown && step.attempts >= MOST_BREAKDOWNS) return true;
  const mostTries = step.work.kind === 'email-referral' ? MOST_TRIES_AT_MAIL : MOST_TRIES;
  return step.attempts >= mostTries || at >= secondsAfter(step.triedSince, GIVE_UP_AFTER_SECONDS);
}

/** Whether the process has died with a step 12 times in a row: it is not taken up once more, so that the others live. */
export function endsProcesses(step: HeldStep): boolean {
  return step.died >= MOST_DEATHS;
}
