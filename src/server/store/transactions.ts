import { AsyncLocalStorage } from 'node:async_hooks';
import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Codec } from './codec.ts';
import type { Engine, OpenTransaction, Session } from './engine.ts';
import { NotSaved, StatementRefused } from './not-saved.ts';
import type { Tables } from './tables.ts';

/** How long a transaction may take, waiting for its turn included, before the caller is told that nothing was saved. */
export const SAVE_WITHIN_MS = 10_000;

/** Runs work in one transaction: all of it is kept, or none. */
export type Within = <T>(work: (open: OpenTransaction) => Promise<T>, limitMs?: number) => Promise<T>;

const RUN_AGAIN = new Set(['40001', '40P01', '23505']);
const MOST_RUNS = 3;

/**
 * Transactions on a database. What was given to `work` stops working the moment the transaction ends or its time is up,
 * so nothing can be written outside one. A statement that was refused ends the transaction even when `work` goes on
 * without noticing. Two that PostgreSQL sets against each other (a deadlock, the same submission at the same moment)
 * are run again, up to three times: `work` must not reach outside the store.
 */
export function transactions(
  engine: Engine,
  builderOn: (execute: Session['execute']) => Kysely<Tables>,
  codec: Codec,
): Within {
  const here = new AsyncLocalStorage<Gate>();

  async function once<T>(work: (open: OpenTransaction) => Promise<T>, limitMs: number): Promise<T> {
    const alarm = alarmIn(limitMs);
    try {
      const gate = new Gate(await engine.begin(limitMs));
      const db = builderOn((query) => gate.execute(query));
      const write: OpenTransaction['write'] = (change) =>
        gate.write('compile' in change ? change.compile() : change);
      const working = () => work({ db, write, dialect: engine.dialect, codec });
      return await gate.keep(() => Promise.race([alarm.rings, here.run(gate, working)]));
    } finally {
      alarm.stop();
    }
  }

  return async (work, limitMs = SAVE_WITHIN_MS) => {
    if (here.getStore()?.isOpen) {
      throw new Error('A transaction is open already: use the books it was given.');
    }
    for (let run = 1; ; run += 1) {
      try {
        return await once(work, limitMs);
      } catch (fault) {
        const again = fault instanceof StatementRefused && RUN_AGAIN.has(fault.code);
        if (!again || run === MOST_RUNS) throw fault;
      }
    }
  };
}

class Gate {
  isOpen = true;
  #refusal: unknown;
  readonly #session: Session;
  readonly #sent: Promise<unknown>[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  async execute<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.isOpen)
      throw new Error('This transaction has ended: nothing more can be read or written in it.');
    try {
      return await this.#session.execute<R>(query);
    } catch (fault) {
      this.#refusal ??= fault;
      throw fault;
    }
  }

  write(query: CompiledQuery): Promise<void> {
    const answered = this.execute(query);
    answered.catch(() => undefined);
    this.#sent.push(answered);
    return Promise.resolve();
  }

  async keep<T>(work: () => Promise<T>): Promise<T> {
    let result: T;
    try {
      result = await work();
    } catch (fault) {
      this.isOpen = false;
      this.#session.abandon();
      throw this.#refusal ?? fault;
    }
    this.isOpen = false;
    await this.#session.commit().catch(async (fault: unknown) => {
      await Promise.allSettled(this.#sent);
      throw this.#refusal instanceof StatementRefused ? this.#refusal : fault;
    });
    return result;
  }
}

function alarmIn(limitMs: number): { rings: Promise<never>; stop: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const timer = setTimeout(() => reject(new NotSaved('store-slow')), limitMs);
  return { rings: promise, stop: () => clearTimeout(timer) };
}
