import type { DueView } from '../../../contracts/steps.ts';
import type { InstantText } from '../../../kernel/clock.ts';
import { deadlinePassesAt, isOverdue, type Deadline } from '../../../kernel/deadline.ts';
import { dayInWords, instantInWords } from '../../../kernel/london-day.ts';

/** A deadline as people read it: the words, whether it has passed, and the key lists are sorted by. */
export function dueView(deadline: Deadline, at: InstantText): DueView {
  return {
    passesAt: deadlinePassesAt(deadline),
    words: wordsOf(deadline),
    overdue: isOverdue(deadline, at),
    unknown: deadline.kind === 'unknown',
  };
}

function wordsOf(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'at':
      return `by ${instantInWords(deadline.at)}`;
    case 'day':
      return `by the end of ${dayInWords(deadline.day)}`;
    case 'unknown':
      return `Deadline not known. ${deadline.because}`;
    case 'none':
      return 'no fixed date';
  }
}
