import { instantText, type InstantText } from './clock.ts';
import { endOfLondonDay, type LondonDay } from './london-day.ts';
import { remembering } from './remembering.ts';
import { Temporal } from 'temporal-polyfill';

/**
 * By when something must have happened. A `day` deadline holds until that London day ends. `unknown` is shown in red and
 * told to the administrator: the bank holidays past that point are not known (design D10).
 */
export type Deadline =
  | { readonly kind: 'at'; readonly at: InstantText }
  | { readonly kind: 'day'; readonly day: LondonDay }
  | { readonly kind: 'unknown'; readonly because: string }
  | { readonly kind: 'none' };

/** The first instant at which a deadline has passed; null where it cannot pass. */
export function deadlinePassesAt(deadline: Deadline): InstantText | null {
  switch (deadline.kind) {
    case 'at':
      return deadline.at;
    case 'day':
      return endOfLondonDay(deadline.day);
    case 'unknown':
    case 'none':
      return null;
  }
}

/** Whether a deadline has passed at an instant. An unknown deadline is treated as passed: it must be looked at. */
export function isOverdue(deadline: Deadline, at: InstantText): boolean {
  if (deadline.kind === 'unknown') return true;
  const passes = deadlinePassesAt(deadline);
  return passes !== null && asKept(at) >= passes;
}

const asKept = remembering((at) => instantText(Temporal.Instant.from(at)));
