import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type QueryResult,
} from 'kysely';
import type { Engine, Session } from './engine.ts';
import { NotSaved, StatementRefused } from './not-saved.ts';

const OTHER_WRITER_MS = 2000;
const KEPT_STATEMENTS = 400;

/** Busy, locked, out of memory, read-only, disk trouble, corrupt, full, cannot open: nothing can be saved now. */
const CANNOT_NOW = new Set([5, 6, 7, 8, 10, 11, 13, 14]);

/**
 * SQLite inside Node, at a path or `:memory:`. Every commit is on the disk before it is acknowledged (WAL with
 * `synchronous=FULL`); transactions run one at a time, in the order in which they were asked for (measurements 1).
 */
export function sqliteEngine(path: string): Engine {
  const database = openDatabase(path);
  const run = executor(database);
  const turn = oneAtATime();
  return {
    dialect: 'sqlite',
    builders: {
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
    async begin(limitMs) {
      const endTurn = await turn(limitMs);
      try {
        database.exec('begin immediate');
      } catch (fault) {
        endTurn();
        throw new NotSaved(codeOf(fault));
      }
      return session(database, run, endTurn);
    },
    async close() {
      const endTurn = await turn(OTHER_WRITER_MS).catch(() => undefined);
      database.close();
      endTurn?.();
    },
  };
}

function session(database: DatabaseSync, run: ReturnType<typeof executor>, endTurn: () => void): Session {
  let refused: Error | undefined;
  const undo = () => {
    if (database.isTransaction) database.exec('rollback');
  };
  return {
    execute: async <R>(query: CompiledQuery) => {
      if (refused) throw refused;
      try {
        return run(query) as QueryResult<R>;
      } catch (fault) {
        refused ??= refusal(fault);
        throw refused;
      }
    },
    commit: async () => {
      try {
        if (refused) throw refused;
        database.exec('commit');
      } catch (fault) {
        undo();
        throw refused ?? new NotSaved(codeOf(fault));
      } finally {
        endTurn();
      }
    },
    abandon() {
      try {
        undo();
      } finally {
        endTurn();
      }
    },
  };
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: OTHER_WRITER_MS, enableForeignKeyConstraints: true });
  try {
    const mode = database.prepare('pragma journal_mode = wal').get()?.['journal_mode'];
    if (path !== ':memory:' && mode !== 'wal') throw new Error('it may be on a network drive');
    database.exec('pragma synchronous = full; pragma temp_store = memory');
  } catch (fault) {
    database.close();
    throw fault;
  }
  return database;
}

/** Runs statements, each prepared once for its text; the least recently used are forgotten. */
function executor(database: DatabaseSync): (query: CompiledQuery) => QueryResult<unknown> {
  const kept = new Map<string, { statement: StatementSync; givesRows: boolean }>();
  const prepared = (text: string) => {
    let entry = kept.get(text);
    if (entry) kept.delete(text);
    else {
      const statement = database.prepare(text);
      entry = { statement, givesRows: statement.columns().length > 0 };
    }
    kept.set(text, entry);
    if (kept.size > KEPT_STATEMENTS) kept.delete(kept.keys().next().value as string);
    return entry;
  };
  return ({ sql, parameters }) => {
    const { statement, givesRows } = prepared(sql);
    const values = parameters as SQLInputValue[];
    if (givesRows) return { rows: statement.all(...values) };
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  };
}

function refusal(fault: unknown): Error {
  const primary = ((fault as { errcode?: number }).errcode ?? 0) % 256;
  if (CANNOT_NOW.has(primary)) return new NotSaved(codeOf(fault));
  const rule = /constraint failed: (.+)$/.exec((fault as Error).message)?.[1];
  return new StatementRefused(codeOf(fault), rule);
}

function codeOf(fault: unknown): string {
  return `sqlite-${String((fault as { errcode?: number }).errcode ?? (fault as Error).name)}`;
}

/** Hands out turns in the order they are asked for. One not had in time is given up, and nothing was begun. */
function oneAtATime(): (limitMs: number) => Promise<() => void> {
  let last = Promise.resolve('free');
  let waiting = 0;
  return async (limitMs) => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<string>();
    last = promise;
    const endTurn = () => {
      waiting -= 1;
      resolve('free');
    };
    waiting += 1;
    if (waiting > 1 && !(await isFreeIn(limitMs, before))) {
      void before.then(endTurn);
      throw new NotSaved('store-busy');
    }
    return endTurn;
  };
}

function isFreeIn(limitMs: number, before: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs);
    void before.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
