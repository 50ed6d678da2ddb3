import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Clock } from '../kernel/clock.ts';
import { plainCodec, type Codec } from '../server/store/codec.ts';
import { openStore, type Store, type StoreSettings } from '../server/store/open-store.ts';
import type { PostgresForTests } from './postgres.ts';

/** Somewhere empty where a test keeps records: a data folder, or a database on a PostgreSQL server. */
export interface StorePlace {
  readonly where: Pick<StoreSettings, 'dataDir' | 'databaseUrl'>;
  open(clock: Clock, codec?: Codec): Promise<Store>;
  /** Runs a statement behind the store's back, as somebody with the database's own tools could. */
  run(statement: string): Promise<readonly Record<string, unknown>[]>;
  /** Everything that is kept, as a thief would read it. */
  everything(): Promise<string>;
  remove(): Promise<void>;
}

/** A data folder of its own under the machine's temporary folder. */
export function sqlitePlace(): StorePlace {
  const dataDir = mkdtempSync(join(tmpdir(), 'safeguard-store-'));
  const where = { dataDir };
  return {
    where,
    open: (clock, codec = plainCodec()) => openStore({ ...where, clock, codec }),
    async run(statement) {
      const database = new DatabaseSync(join(dataDir, 'safeguard.sqlite'), { timeout: 2000 });
      try {
        return database.prepare(statement).all();
      } finally {
        database.close();
      }
    },
    async everything() {
      return readdirSync(dataDir)
        .map((name) => readFileSync(join(dataDir, name), 'latin1'))
        .join('\n');
    },
    async remove() {
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A database of its own on a server. */
export async function postgresPlace(server: PostgresForTests): Promise<StorePlace> {
  const databaseUrl = await server.freshDatabase();
  const where = { dataDir: '', databaseUrl };
  const run = async (statement: string) => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    where,
    open: (clock, codec = plainCodec()) => openStore({ ...where, clock, codec }),
    run,
    async everything() {
      const tables = await run(`select tablename from pg_tables where schemaname = 'public'`);
      const rows = await Promise.all(
        tables.map(({ tablename }) => run(`select * from ${String(tablename)}`)),
      );
      return JSON.stringify(rows);
    },
    remove: () => Promise.resolve(),
  };
}
