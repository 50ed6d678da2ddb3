import type { ScreeningView } from '../../src/contracts/screenings.ts';
import type { DueView, StepView } from '../../src/contracts/steps.ts';
import { recordWords } from '../words/record-words.ts';

const isDiscussion = ({ kind }: StepView) => kind === 'hold-strategy-meeting';
const isOpen = ({ state }: StepView) => state !== 'done' && state !== 'cancelled';
const byDate = (one: StepView, other: StepView) =>
  (one.due.passesAt ?? '9') < (other.due.passesAt ?? '9') ? -1 : 1;

/**
 * By when the strategy discussion is due, with what to call it. One that nothing requires yet is only said as a condition;
 * a required one keeps its date on the record when it was held or decided against, and is then not overdue any more.
 */
export function discussionDue(view: ScreeningView): { label: string; due: DueView } | null {
  const discussions = view.steps.filter(isDiscussion).sort(byDate);
  const open = discussions.find(isOpen);
  if (open !== undefined) return { label: recordWords.discussionDue, due: open.due };
  const [past] = discussions;
  if (past !== undefined) {
    return { label: recordWords.discussionWasDue, due: { ...past.due, overdue: false } };
  }
  if (view.referralDue === null || view.signOff !== null || view.status === 'discarded') return null;
  return (view.completion?.outcome.score ?? 0) > 0
    ? { label: recordWords.discussionDue, due: view.referralDue }
    : { label: recordWords.discussionIfHeld, due: { ...view.referralDue, overdue: false } };
}
