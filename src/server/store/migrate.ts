import { CompiledQuery, sql } from 'kysely';
import { nowText, type Clock } from '../../kernel/clock.ts';
import type { OpenTransaction } from './engine.ts';
import type { Migration } from './migrations.ts';
import type { Within } from './transactions.ts';

const MIGRATE_WITHIN_MS = 15 * 60_000;
const MIGRATION_LOCK = 726_203_118;

/**
 * Brings the database to this version's schema, one migration at a time, each whole or not at all, under a lock, so that
 * several instances may start at once. A database that a newer version has opened is refused: going back would lose what
 * the newer version keeps.
 */
export async function migrate(within: Within, clock: Clock, steps: readonly Migration[]): Promise<void> {
  for (const step of steps) {
    await within(async (open) => {
      const applied = await appliedUnderLock(open);
      refuseNewer(applied, steps);
      if (applied.has(step.name)) return;
      for (const statement of step.statements(open.dialect)) {
        await open.db.executeQuery(CompiledQuery.raw(statement));
      }
      await open.db
        .insertInto('migrations')
        .values({ name: step.name, applied_at: nowText(clock) })
        .execute();
    }, MIGRATE_WITHIN_MS);
  }
}

async function appliedUnderLock({ db, dialect }: OpenTransaction): Promise<ReadonlySet<string>> {
  if (dialect === 'postgres') {
    await sql`set local statement_timeout = 0`.execute(db);
    await sql`set local lock_timeout = 0`.execute(db);
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(db);
  }
  await sql`create table if not exists migrations (name text primary key, applied_at text not null)`.execute(
    db,
  );
  const rows = await db.selectFrom('migrations').select('name').execute();
  return new Set(rows.map((row) => row.name));
}

function refuseNewer(applied: ReadonlySet<string>, steps: readonly Migration[]): void {
  const known = new Set(steps.map((step) => step.name));
  const unknown = [...applied].filter((name) => !known.has(name)).sort();
  if (unknown.length === 0) return;
  throw new Error(
    `This database was last opened by a newer version of Safeguard (it has ${unknown.join(', ')}; this version ends at ` +
      `${steps.at(-1)?.name ?? 'nothing'}). Nothing was changed. Start the newer version, or restore the backup made before the update.`,
  );
}
