import { ageOn } from '../child/age.ts';
import type { Answers } from './answers.ts';
import { isRealDay } from './days.ts';
import { textOf } from './read-answer.ts';

/** What the scoring rule needs to know of the child. An age that is not known applies no under-13 rule. */
export interface ScreenedChild {
  readonly age: number | null;
  readonly learningDisability: boolean;
}

/**
 * The child on a London day, from the answers: the age by date of birth, else as estimated, else not known. A learning
 * disability counts once it is answered "yes"; it is asked with the child's details and never read from an indicator.
 */
export function childOf(answers: Answers, day: string): ScreenedChild {
  return {
    age: ageOf(answers, day),
    learningDisability: textOf(answers, 'child.learningDisability') === 'yes',
  };
}

function ageOf(answers: Answers, day: string): number | null {
  const born = textOf(answers, 'child.dateOfBirth');
  if (isRealDay(born) && born <= day) return ageOn(born, day);
  const estimated = textOf(answers, 'child.estimatedAge');
  return estimated === '' ? null : Number(estimated);
}
