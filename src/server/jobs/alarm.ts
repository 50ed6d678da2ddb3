/** Rings after some milliseconds unless it is called off: the machine's own, or one that a test turns by hand. */
export type Timer = (ms: number, ring: () => void) => () => void;

/** Something one can wait for: rung by hand or by the timer. One rung before the waiting began is not missed. */
export interface Alarm {
  readonly ring: () => void;
  /** Forgets that it rang. */
  readonly reset: () => void;
  /** Waits until it rings, `ms` at most; null waits for a ring by hand alone. */
  readonly rung: (ms: number | null) => Promise<void>;
}

/** A new alarm that has not rung. */
export function alarm(timer: Timer): Alarm {
  let hasRung = false;
  let wake = () => {};
  return {
    ring() {
      hasRung = true;
      wake();
    },
    reset() {
      hasRung = false;
    },
    rung(ms) {
      if (hasRung) return Promise.resolve();
      return new Promise((resolve) => {
        const cancel = ms === null ? () => {} : timer(ms, resolve);
        wake = () => {
          cancel();
          resolve();
        };
      });
    },
  };
}
