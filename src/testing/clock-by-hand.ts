import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../kernel/clock.ts';

/** A clock that a test turns by hand. */
export interface ClockByHand extends Clock {
  set(at: string): void;
  forward(duration: Temporal.DurationLike): void;
}

/** A clock that stands at an instant until it is turned. */
export function clockByHand(at: string): ClockByHand {
  let now = Temporal.Instant.from(at);
  return {
    now: () => now,
    set(to) {
      now = Temporal.Instant.from(to);
    },
    forward(duration) {
      now = now.add(duration);
    },
  };
}
