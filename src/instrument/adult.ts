import { ageOn } from '../child/age.ts';
import type { Answers } from './answers.ts';
import { isRealDay } from './days.ts';
import { textOf } from './read-answer.ts';

/**
 * Whether by the date of birth the person was already 18 when the referral was received, and so is no child this
 * screening is for; on the day `otherwise` while that is not answered. Turned 18 since is still screened.
 */
export function wasAdult(answers: Answers, otherwise: string | null): boolean {
  const born = textOf(answers, 'child.dateOfBirth');
  const referred = textOf(answers, 'referral.receivedAt').slice(0, 10) || (otherwise ?? '');
  return isRealDay(born) && isRealDay(referred) && ageOn(born, referred) >= 18;
}
