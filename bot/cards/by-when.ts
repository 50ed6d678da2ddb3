import { dueWords } from '../../src/alert/alert-message.ts';
import type { InstantText } from '../../src/kernel/clock.ts';
import { isOverdue, type Deadline } from '../../src/kernel/deadline.ts';

/** A deadline as a list says it: as a message does, and that it has passed where it has. */
export function byWhen(deadline: Deadline, now: InstantText): string {
  const passed = deadline.kind !== 'unknown' && isOverdue(deadline, now);
  return passed ? `overdue: was due ${dueWords(deadline)}` : `due ${dueWords(deadline)}`;
}
