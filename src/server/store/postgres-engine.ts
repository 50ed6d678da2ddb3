import type { Socket } from 'node:net';
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import type { Engine, Session } from './engine.ts';
import { NotSaved, StatementRefused } from './not-saved.ts';
import { SAVE_WITHIN_MS } from './transactions.ts';

const CONNECTIONS = 16;
const CONNECT_WITHIN_MS = 5000;
const ANSWER_GRACE_MS = 5000;
const NAMED_STATEMENTS = 300;
const INT8 = 20;

/** Answers of the server that say it cannot save now: timeouts, shutting down, disk or connections used up. */
const CANNOT_NOW = /^(53|57|58|08|55P03|25P03)/;

/**
 * A PostgreSQL server at a connection URL, for any number of instances at once. Read committed. Statements are written to
 * the connection one behind the other without waiting for each answer, so a commit costs one journey to the server. The
 * server itself ends what takes too long, in case this process no longer can.
 */
export function postgresEngine(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: SAVE_WITHIN_MS,
    lock_timeout: SAVE_WITHIN_MS,
    idle_in_transaction_session_timeout: 2 * SAVE_WITHIN_MS,
    application_name: 'safeguard',
    keepAlive: true,
    pipeline: true,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const nameOf = statementNames();
  return {
    dialect: 'postgres',
    builders: {
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
    async begin(limitMs) {
      const client = await pool.connect().catch((fault: unknown) => {
        throw new NotSaved(codeOf(fault));
      });
      return session(client, nameOf, limitMs + ANSWER_GRACE_MS);
    },
    close: () => pool.end(),
  };
}

function session(
  client: pg.PoolClient,
  nameOf: (sql: string) => string | undefined,
  query_timeout: number,
): Session {
  const gather = inOnePacket(client);
  const ask = (query: pg.QueryConfig) => {
    gather();
    return client.query<Record<string, unknown>>({ ...query, query_timeout } as pg.QueryConfig);
  };
  const say = (text: string) => ask({ text });
  const begun = say('begin');
  begun.catch(() => undefined);
  return {
    async execute<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const name = parameters.length > 0 ? nameOf(sql) : undefined;
      const query = { text: sql, values: parameters as unknown[], ...(name ? { name } : {}) };
      try {
        const { rows, rowCount, command } = await ask(query);
        const answer = { rows: rows as R[] };
        return command === 'SELECT' ? answer : { ...answer, numAffectedRows: BigInt(rowCount ?? 0) };
      } catch (fault) {
        throw refusal(fault);
      }
    },
    async commit() {
      try {
        const [, ended] = await Promise.all([begun, say('commit')]);
        if (ended.command !== 'COMMIT') throw new NotSaved('rolled-back');
        client.release();
      } catch (fault) {
        client.release(true);
        throw fault instanceof NotSaved ? fault : new NotSaved(codeOf(fault), 'not-known');
      }
    },
    abandon() {
      say('rollback').then(
        () => client.release(),
        () => client.release(true),
      );
    },
  };
}

/** Lets everything that is said before the next answer is waited for travel together: one packet instead of ten. */
function inOnePacket(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  let gathering = false;
  return () => {
    if (gathering) return;
    gathering = true;
    stream.cork();
    process.nextTick(() => {
      gathering = false;
      stream.uncork();
    });
  };
}

function refusal(fault: unknown): Error {
  const code = codeOf(fault);
  if (!(fault instanceof pg.DatabaseError) || CANNOT_NOW.test(code)) return new NotSaved(code);
  return new StatementRefused(code, fault.constraint);
}

function codeOf(fault: unknown): string {
  return (fault as { code?: string }).code ?? 'postgres-unreachable';
}

function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return oid === INT8
    ? Number
    : (pg.types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown);
}

/** Names statements so that the server plans each once for a connection; past a limit they go unnamed. */
function statementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= NAMED_STATEMENTS) return known;
    const name = `safeguard-${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
