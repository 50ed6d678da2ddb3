import { join } from 'node:path';
import { sql } from 'kysely';
import type { Records } from '../../app.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Transactions } from '../../kernel/transactions.ts';
import { auditTrail } from './audit-trail.ts';
import type { Codec } from './codec.ts';
import { lockDataFolder, ownFile, type DataFolderLock } from './data-folder-lock.ts';
import { refuseForgetfulServer } from './durability.ts';
import { queryBuilders, type Engine, type OpenTransaction, type StoreDialect } from './engine.ts';
import { handledActivities, type HandledActivities } from './handled-activities.ts';
import { keptHolidays, type KeptHolidays } from './kept-holidays.ts';
import { meetingBook } from './meetings.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { NotSaved } from './not-saved.ts';
import { absenceBook, postedCopies, reachBook } from './people-books.ts';
import { screeningBook } from './screenings.ts';
import { postgresEngine } from './postgres-engine.ts';
import { sqliteEngine } from './sqlite-engine.ts';
import { stepBook } from './step-book.ts';
import { stepQueue, type HeldStepQueue } from './step-queue.ts';
import { submissionBook } from './submissions.ts';
import { transactions } from './transactions.ts';

/** Everything the product keeps, in SQLite or PostgreSQL (design D2). */
export interface Store extends Transactions<Records> {
  readonly dialect: StoreDialect;
  readonly queue: HeldStepQueue;
  readonly holidays: KeptHolidays;
  readonly handled: HandledActivities;
  /** Throws when the database cannot be reached. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Where the records are kept. `databaseUrl` chooses PostgreSQL; `dataDir` may be `:memory:` for tests. */
export interface StoreSettings {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly codec: Codec;
  readonly clock: Clock;
  /** Shown to a second process that is refused. */
  readonly address?: string | undefined;
}

/**
 * Opens the store and brings its schema up to date. Refuses, in a sentence, a data folder another process holds, a
 * database a newer version has opened, and a disk or server that could lose what was saved.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const { engine, lock } = openEngine(settings);
  try {
    return await storeOn(engine, lock, settings);
  } catch (fault) {
    await engine.close();
    lock?.release();
    throw fault instanceof NotSaved ? new Error(cannotOpen(engine.dialect, fault.code)) : fault;
  }
}

function cannotOpen(dialect: StoreDialect, code: string): string {
  return dialect === 'postgres'
    ? `The PostgreSQL server that DATABASE_URL names cannot be used (${code}). Check that it runs, the address and the password, and start again.`
    : `The database in DATA_DIR cannot be used (${code}). Check that the disk is not full and can be written to; if the file is damaged, restore the newest backup.`;
}

function openEngine(settings: StoreSettings): { engine: Engine; lock?: DataFolderLock } {
  const { dataDir, databaseUrl, clock, address } = settings;
  if (databaseUrl) return { engine: postgresEngine(databaseUrl) };
  if (dataDir === ':memory:') return { engine: sqliteEngine(':memory:') };
  const lock = lockDataFolder(dataDir, clock, address);
  try {
    const path = join(dataDir, 'safeguard.sqlite');
    ownFile(path);
    return { engine: sqliteEngine(path), lock };
  } catch (fault) {
    lock.release();
    throw new Error(cannotOpen('sqlite', (fault as Error).message), { cause: fault });
  }
}

async function storeOn(
  engine: Engine,
  lock: DataFolderLock | undefined,
  settings: StoreSettings,
): Promise<Store> {
  const { codec, clock } = settings;
  const within = transactions(engine, queryBuilders(engine.builders), codec);
  await migrate(within, clock, migrations);
  if (engine.dialect === 'postgres') await refuseForgetfulServer(within);
  return {
    dialect: engine.dialect,
    within: (work) => within((open) => work(recordsIn(open))),
    queue: stepQueue(within),
    holidays: keptHolidays(within),
    handled: handledActivities(within, codec, clock),
    ready: () => within(async ({ db }) => void (await sql`select 1`.execute(db))),
    async close() {
      await engine.close();
      lock?.release();
    },
  };
}

function recordsIn(open: OpenTransaction): Records {
  return {
    screenings: screeningBook(open),
    submissions: submissionBook(open),
    steps: stepBook(open),
    meetings: meetingBook(open),
    reaches: reachBook(open),
    absences: absenceBook(open),
    copies: postedCopies(open),
    audit: auditTrail(open),
  };
}
