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
import { SharedCommit } from './shared-commit.ts';
import { makeTurns } from './turns.ts';

const OTHER_WRITER_MS = 2000;
const KEPT_STATEMENTS = 400;
/** The write-ahead log may grow to 16 MB before it is worked into the database: pages that change often are then moved once. */
const LOG_PAGES = 4000;

/** Busy, locked, out of memory, read-only, disk trouble, corrupt, full, cannot open: nothing can be saved now. */
const CANNOT_NOW = new Set([5, 6, 7, 8, 10, 11, 13, 14]);

/**
 * SQLite inside Node, at a path or `:memory:`. Every commit is on the disk before it is acknowledged (WAL with
 * `synchronous=FULL`); transactions run one at a time, in the order in which they were asked for (measurements 1), and
 * those that come together wait for the disk together (`shared-commit.ts`).
 */
export function sqliteEngine(path: string): Engine {
  const database = openDatabase(path);
  const run = executor(database);
  const turns = makeTurns();
  const shared = new SharedCommit(database);
  return {
    dialect: 'sqlite',
    builders: {
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
    async begin(limitMs) {
      await turns.take(limitMs);
      try {
        shared.begin();
      } catch (fault) {
        turns.pass();
        throw new NotSaved(codeOf(fault));
      }
      return session(run, shared, turns.pass);
    },
    async close() {
      await turns.take(OTHER_WRITER_MS).catch(() => undefined);
      shared.end();
      database.close();
      turns.pass();
    },
  };
}

function session(run: ReturnType<typeof executor>, shared: SharedCommit, endTurn: () => void): Session {
  let refused: Error | undefined;
  const abandon = () => {
    shared.undo();
    endTurn();
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
    async commit() {
      if (refused) {
        abandon();
        throw refused;
      }
      const onDisk = shared.keep();
      endTurn();
      await onDisk;
    },
    abandon,
  };
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: OTHER_WRITER_MS, enableForeignKeyConstraints: true });
  try {
    const mode = database.prepare('pragma journal_mode = wal').get()?.['journal_mode'];
    if (path !== ':memory:' && mode !== 'wal') throw new Error('it may be on a network drive');
    database.exec('pragma synchronous = full; pragma temp_store = memory');
    database.exec(`pragma wal_autocheckpoint = ${LOG_PAGES}`);
  } catch (fault) {
    database.close();
    throw fault;
  }
  return database;
}

/** Runs statements, each prepared once for its text; the least recently used are forgotten. */
function executor(database: DatabaseSync): (query: CompiledQuery) => QueryResult<unknown> {
  const kept = new Map<string, { statement: StatementSync; columns: readonly string[] }>();
  const prepared = (text: string) => {
    let entry = kept.get(text);
    if (entry) kept.delete(text);
    else {
      const statement = database.prepare(text);
      entry = { statement, columns: statement.columns().map(({ name }) => name) };
      statement.setReturnArrays(true);
    }
    kept.set(text, entry);
    if (kept.size > KEPT_STATEMENTS) kept.delete(kept.keys().next().value as string);
    return entry;
  };
  return ({ sql, parameters }) => {
    const { statement, columns } = prepared(sql);
    const values = parameters as SQLInputValue[];
    if (columns.length > 0) {
      const rows = statement.all(...values) as unknown as readonly unknown[][];
      return { rows: rows.map((row) => rowOf(columns, row)) };
    }
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  };
}

/** SQLite gives lists much faster than objects. */
function rowOf(columns: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let place = 0; place < columns.length; place += 1) row[columns[place] as string] = values[place];
  return row;
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
