import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { CompiledQuery, QueryResult } from 'kysely';
import type { Engine, Session } from './engine.ts';
import { NotSaved, StatementRefused } from './not-saved.ts';

const OTHER_WRITER_MS = 2000;
const KEPT_STATEMENTS = 400;

/**
 * SQLite inside Node, at a path or `:memory:`. Every commit is on the disk before it is acknowledged (WAL with
 * `synchronous=FULL`); transactions run one at a time, in the order in which they were asked for (measurements 1).
 */
export function sqliteEngine(path: string): Engine {
  const database = openDatabase(path);
  const execute = executor(database);
  const turn = oneAtATime();
  return {
    dialect: 'sqlite',
    async begin(limitMs) {
      const endTurn = await turn(limitMs);
      try {
        database.exec('begin immediate');
      } catch (fault) {
        endTurn();
        throw new NotSaved(codeOf(fault));
      }
      return session(database, execute, endTurn);
    },
    async close() {
      const endTurn = await turn(OTHER_WRITER_MS).catch(() => undefined);
      database.close();
      endTurn?.();
    },
  };
}

function session(database: DatabaseSync, execute: Session['execute'], endTurn: () => void): Session {
  return {
    execute,
    commit() {
      try {
        database.exec('commit');
      } catch (fault) {
        if (database.isTransaction) database.exec('rollback');
        throw new NotSaved(codeOf(fault));
      } finally {
        endTurn();
      }
      return Promise.resolve();
    },
    abandon() {
      try {
        if (database.isTransaction) database.exec('rollback');
      } finally {
        endTurn();
      }
    },
  };
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: OTHER_WRITER_MS, enableForeignKeyConstraints: true });
  const mode = database.prepare('pragma journal_mode = wal').get()?.['journal_mode'];
  if (path !== ':memory:' && mode !== 'wal') {
    database.close();
    throw new Error(
      `The data folder cannot keep a write-ahead log (it may be a network drive), so saved work could be lost. Put DATA_DIR on a local disk.`,
    );
  }
  database.exec('pragma synchronous = full; pragma temp_store = memory; pragma foreign_keys = on');
  return database;
}

/** Runs statements, each prepared once for its text; the least recently used are forgotten. */
function executor(database: DatabaseSync): Session['execute'] {
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
  return async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
    try {
      const { statement, givesRows } = prepared(sql);
      const values = parameters as SQLInputValue[];
      if (givesRows) return { rows: statement.all(...values) as R[] };
      return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
    } catch (fault) {
      throw refusal(fault);
    }
  };
}

function refusal(fault: unknown): Error {
  const rule = /constraint failed: (.+)$/.exec(fault instanceof Error ? fault.message : '')?.[1];
  return new StatementRefused(codeOf(fault), rule);
}

function codeOf(fault: unknown): string {
  return `sqlite-${String((fault as { errcode?: number }).errcode ?? (fault as Error).name)}`;
}

/** Hands out turns in the order they are asked for. One not had in time is given up, and nothing was begun. */
function oneAtATime(): (limitMs: number) => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return async (limitMs) => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    const endTurn = () => {
      waiting -= 1;
      resolve();
    };
    waiting += 1;
    if (waiting > 1 && (await inTime(before, limitMs)) === 'too-late') {
      void before.then(endTurn);
      throw new NotSaved('store-busy');
    }
    return endTurn;
  };
}

function inTime(before: Promise<void>, limitMs: number): Promise<'too-late' | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('too-late'), limitMs);
    void before.then(() => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
