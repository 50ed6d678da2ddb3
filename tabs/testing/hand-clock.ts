/** Timers that go off when a test says so, in the order they are due. */
export function handClock() {
  let now = 0;
  let number = 0;
  const due = new Map<number, { at: number; act: () => void }>();
  return {
    after: (milliseconds: number, act: () => void) => {
      const id = ++number;
      due.set(id, { at: now + milliseconds, act });
      return () => void due.delete(id);
    },
    /** Lets time pass, and everything that was due by then happen; then lets promises settle. */
    pass: async (milliseconds: number) => {
      const until = now + milliseconds;
      for (;;) {
        const next = [...due].sort(([, a], [, b]) => a.at - b.at)[0];
        if (next === undefined || next[1].at > until) break;
        due.delete(next[0]);
        now = next[1].at;
        next[1].act();
        await settled();
      }
      now = until;
      await settled();
    },
  };
}

/** Lets promises that are already resolved be read. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
