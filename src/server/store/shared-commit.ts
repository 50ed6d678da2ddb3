import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers';
import { NotSaved } from './not-saved.ts';

/** One transaction at a time in a database, where those that come together reach the disk together. */
export interface SharedCommit {
  /** Begins a transaction; throws what the database says when it cannot. */
  begin(): void;
  /** Ends it. Resolves once it is on the disk; rejects, with `NotSaved`, when it is not. */
  keep(): Promise<void>;
  /** Undoes it, and nothing else. */
  undo(): void;
  /** Puts on the disk what still waits for it. */
  settle(): void;
}

interface Together {
  readonly onDisk: PromiseWithResolvers<void>;
  count: number;
  due: boolean;
}

const AT_MOST = 64;

/**
 * Transactions that arrive in the same turn of the event loop share one commit, and so one wait for the disk. Each is a
 * savepoint: it is whole in itself, is undone alone, and is acknowledged by nobody before the commit they share is on the
 * disk. When that commit fails, or the database gives everything back by itself, all of them hear that nothing was saved.
 */
export function sharedCommit(database: DatabaseSync): SharedCommit {
  let together: Together | undefined;
  let inside = false;

  function lost(these: Together, fault: unknown): void {
    together = undefined;
    try {
      if (database.isTransaction) database.exec('rollback');
    } finally {
      these.onDisk.reject(
        new NotSaved(`sqlite-${String((fault as { errcode?: number }).errcode ?? 'lost')}`),
      );
    }
  }

  function settle(): void {
    const these = together;
    if (these === undefined) return;
    try {
      database.exec('commit');
      together = undefined;
      these.onDisk.resolve();
    } catch (fault) {
      lost(these, fault);
    }
  }

  function leave(these: Together): void {
    inside = false;
    if (these.due || these.count >= AT_MOST) settle();
  }

  function gather(): Together {
    database.exec('begin immediate');
    const these: Together = { onDisk: Promise.withResolvers(), count: 0, due: false };
    these.onDisk.promise.catch(() => undefined);
    setImmediate(() => {
      these.due = true;
      if (together === these && !inside) settle();
    });
    return these;
  }

  return {
    begin() {
      together ??= gather();
      database.exec('savepoint one');
      inside = true;
    },
    async keep() {
      const these = together as Together;
      try {
        database.exec('release one');
        these.count += 1;
      } catch (fault) {
        lost(these, fault);
      }
      leave(these);
      await these.onDisk.promise;
    },
    undo() {
      const these = together as Together;
      try {
        database.exec('rollback to one; release one');
      } catch (fault) {
        lost(these, fault);
      }
      leave(these);
    },
    settle,
  };
}
