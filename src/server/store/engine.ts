import {
  DummyDriver,
  Kysely,
  type Compilable,
  type CompiledQuery,
  type Dialect,
  type QueryResult,
} from 'kysely';
import type { Codec } from './codec.ts';
import type { Tables } from './tables.ts';

/** Which database keeps the records. */
export type StoreDialect = 'sqlite' | 'postgres';

/** One open transaction of a database. */
export interface Session {
  execute<R>(query: CompiledQuery): Promise<QueryResult<R>>;
  commit(): Promise<void>;
  /** Gives everything back; never throws, and never keeps the caller waiting. */
  abandon(): void;
}

/** What Kysely needs to write a database's SQL. */
export type SqlWriting = Pick<Dialect, 'createQueryCompiler' | 'createAdapter' | 'createIntrospector'>;

/** A database that can open transactions, and do nothing outside one. */
export interface Engine {
  readonly dialect: StoreDialect;
  readonly builders: SqlWriting;
  /** Opens a transaction, or throws `NotSaved` when it could not be opened within `limitMs`. */
  begin(limitMs: number): Promise<Session>;
  close(): Promise<void>;
}

/** An open transaction as the books see it: the tables, which database it is, and the codec for personal text. */
export interface OpenTransaction {
  readonly db: Kysely<Tables>;
  /** Sends a change whose answer nobody needs; if it is refused, the whole transaction is. */
  readonly write: (change: Compilable | CompiledQuery) => Promise<void>;
  readonly dialect: StoreDialect;
  readonly codec: Codec;
}

/**
 * Makes query builders that reach the database through one session and in no other way. There is no query builder
 * outside a transaction, so using one by mistake cannot be written.
 */
export function queryBuilders(parts: SqlWriting) {
  const dialect: Dialect = { ...parts, createDriver: () => new DummyDriver() };
  const config = { dialect };
  const executor = new Kysely<Tables>(config).getExecutor();
  const driver = new DummyDriver();
  return (execute: Session['execute']): Kysely<Tables> => {
    const connection = { executeQuery: execute, streamQuery: refuseToStream };
    return new Kysely<Tables>({
      config,
      dialect,
      driver,
      executor: executor.withConnectionProvider({ provideConnection: (use) => use(connection) }),
    });
  };
}

function refuseToStream(): never {
  throw new Error('The store reads whole lists; it does not stream.');
}
