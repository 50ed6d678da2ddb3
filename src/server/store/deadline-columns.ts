import type { Deadline } from '../../kernel/deadline.ts';
import type { InstantText } from '../../kernel/clock.ts';
import { endOfLondonDay, type LondonDay } from '../../kernel/london-day.ts';

/** A deadline as three columns. `sort` puts an unknown deadline first, since it must be looked at, and none at all last. */
export interface DeadlineColumns {
  readonly kind: Deadline['kind'];
  readonly value: string | null;
  readonly sort: InstantText;
}

/** A deadline as it is kept. */
export function deadlineColumns(deadline: Deadline): DeadlineColumns {
  switch (deadline.kind) {
    case 'at':
      return { kind: 'at', value: deadline.at, sort: deadline.at };
    case 'day':
      return { kind: 'day', value: deadline.day, sort: dayPasses(deadline.day) };
    case 'unknown':
      return { kind: 'unknown', value: deadline.because, sort: '' };
    case 'none':
      return { kind: 'none', value: null, sort: '~' };
  }
}

const passing = new Map<LondonDay, InstantText>();

function dayPasses(day: LondonDay): InstantText {
  let at = passing.get(day);
  if (at === undefined) {
    at = endOfLondonDay(day);
    if (passing.size < 1000) passing.set(day, at);
  }
  return at;
}

/** A deadline as it was kept. */
export function deadlineOf(kind: Deadline['kind'], value: string | null): Deadline {
  switch (kind) {
    case 'at':
      return { kind, at: value ?? '' };
    case 'day':
      return { kind, day: value ?? '' };
    case 'unknown':
      return { kind, because: value ?? '' };
    case 'none':
      return { kind };
  }
}
