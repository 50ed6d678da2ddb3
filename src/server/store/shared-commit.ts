import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers';
import { NotSaved } from './not-saved.ts';

interface Together {
  readonly onDisk: PromiseWithResolvers<void>;
  count: number;
  due: boolean;
}

const AT_MOST = 64;

/**
 * One transaction at a time, of which those that arrive in the same turn of the event loop share one commit, and so one
 * wait for the disk. Each is a savepoint: it is whole in itself, is undone alone, and is acknowledged by nobody before the
 * commit they share is on the disk. When that commit fails, or the database gives everything back by itself, all of them
 * hear that nothing was saved.
 */
export class SharedCommit {
  readonly #database: DatabaseSync;
  #together: Together | undefined;
  #inside = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Begins a transaction; throws what the database says when it cannot. */
  begin(): void {
    this.#together ??= this.#gather();
    this.#database.exec('savepoint one');
    this.#inside = true;
  }

  /** Ends it. Resolves once it is on the disk; rejects, with `NotSaved`, when it is not. */
  async keep(): Promise<void> {
    if (this.#together === undefined) throw new NotSaved('sqlite-closed');
    const onDisk = this.#together.onDisk.promise;
    this.#leave('release one');
    await onDisk;
  }

  /** Undoes it, and nothing else. */
  undo(): void {
    this.#leave('rollback to one; release one');
  }

  /** Before the database is closed: undoes a transaction still open, and puts on the disk what waits for it. */
  end(): void {
    if (this.#inside) this.undo();
    this.#settle();
  }

  #settle(): void {
    const these = this.#together;
    if (these === undefined) return;
    try {
      this.#database.exec('commit');
      this.#together = undefined;
      these.onDisk.resolve();
    } catch (fault) {
      this.#lose(these, fault);
    }
  }

  #gather(): Together {
    this.#database.exec('begin immediate');
    const these: Together = { onDisk: Promise.withResolvers(), count: 0, due: false };
    these.onDisk.promise.catch(() => undefined);
    setImmediate(() => {
      these.due = true;
      if (this.#together === these && !this.#inside) this.#settle();
    });
    return these;
  }

  #leave(how: string): void {
    this.#inside = false;
    const these = this.#together;
    if (these === undefined) return;
    try {
      this.#database.exec(how);
    } catch (fault) {
      this.#lose(these, fault);
      return;
    }
    these.count += 1;
    if (these.due || these.count >= AT_MOST) this.#settle();
  }

  #lose(these: Together, fault: unknown): void {
    this.#together = undefined;
    const code = String((fault as { errcode?: number }).errcode ?? 'lost');
    try {
      if (this.#database.isTransaction) this.#database.exec('rollback');
    } catch {
      // Whoever begins next is told that it cannot.
    }
    these.onDisk.reject(new NotSaved(`sqlite-${code}`));
  }
}
