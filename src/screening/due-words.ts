import type { InstantText } from '../kernel/clock.ts';
import { isLate } from '../pathway/late.ts';
import { stepTitles } from '../pathway/step-words.ts';
import type { Due } from './my-work.ts';

/** What is due, in words: a draft to finish, or a step by its name, saying so when it was not delivered, or not yet. */
export function whatIsDue({ step, isLeft }: Due, at: InstantText): string {
  if (isLeft) return 'Hand this draft to another practitioner: who started it has left';
  if (step === null) return 'Finish the screening you have started';
  const title = stepTitles[step.work.kind];
  if (step.state === 'failed') return `Not delivered: ${title}`;
  return isLate(step, at) ? `Not delivered yet: ${title}` : title;
}

/** Where in the tab it is dealt with. */
export function placeOfDue({ screening, step }: Due): string {
  if (step !== null && 'meetingId' in step.work) return `meetings/${step.work.meetingId}`;
  return step?.work.kind === 'sign-off'
    ? `screenings/${screening.id}/sign-off`
    : `screenings/${screening.id}`;
}
