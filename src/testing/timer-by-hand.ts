import { Temporal } from 'temporal-polyfill';
import type { Timer } from '../server/jobs/alarm.ts';
import type { ClockByHand } from './clock-by-hand.ts';

/** A timer that rings when a test turns the clock to its moment, and the way to turn it. */
export interface TimerByHand {
  readonly timer: Timer;
  /** Turns the clock forward, ringing on the way whatever is due, each at its own moment, and lets what follows happen. */
  forward(duration: Temporal.DurationLike): Promise<void>;
  /** Lets everything happen that needs no time. */
  settled(): Promise<void>;
}

/** A timer on a clock that is turned by hand. */
export function timerByHand(clock: ClockByHand): TimerByHand {
  const waiting = new Set<{ at: Temporal.Instant; ring: () => void }>();
  const settled = async () => {
    for (let turn = 0; turn < 25; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const nextBefore = (end: Temporal.Instant) =>
    [...waiting]
      .filter(({ at }) => Temporal.Instant.compare(at, end) <= 0)
      .sort((one, other) => Temporal.Instant.compare(one.at, other.at))[0];
  return {
    timer(ms, ring) {
      const entry = { at: clock.now().add({ milliseconds: Math.ceil(Math.min(ms, 1e9)) }), ring };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    async forward(duration) {
      const end = clock.now().add(duration);
      await settled();
      for (let next = nextBefore(end); next !== undefined; next = nextBefore(end)) {
        waiting.delete(next);
        clock.set(next.at.toString());
        next.ring();
        await settled();
      }
      clock.set(end.toString());
      await settled();
    },
    settled,
  };
}
