import { NotSaved } from './not-saved.ts';

/** Turns at what only one may use at a time. */
export interface Turns {
  /** Waits for a turn, in the order of asking. One not had in time is given up with `NotSaved`, and nothing was begun. */
  take(limitMs: number): Promise<void>;
  /** Gives the turn to whoever has waited longest. */
  pass(): void;
}

/** A queue of its own. */
export function makeTurns(): Turns {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    take(limitMs) {
      if (!taken) {
        taken = true;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(begin), 1);
          reject(new NotSaved('store-busy'));
        }, limitMs);
        const begin = () => {
          clearTimeout(timer);
          resolve();
        };
        waiting.push(begin);
      });
    },
    pass() {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}
