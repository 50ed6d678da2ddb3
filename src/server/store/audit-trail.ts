import type { AuditTrail } from '../../kernel/audit-entry.ts';
import type { OpenTransaction } from './engine.ts';

/** The audit of the store, in the order in which it was written. The database refuses to change or remove an entry. */
export function auditTrail({ db, write }: OpenTransaction): AuditTrail {
  return {
    async append(entries) {
      if (entries.length === 0) return;
      await write(
        db.insertInto('audit_entries').values(
          entries.map((entry) => ({
            at: entry.at,
            done_by: entry.by,
            what: entry.what,
            screening_id: entry.screeningId,
            came_from: entry.from,
            detail: JSON.stringify(entry.detail),
          })),
        ),
      );
    },
    async ofScreening(screeningId) {
      const rows = await db
        .selectFrom('audit_entries')
        .selectAll()
        .where('screening_id', '=', screeningId)
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({
        at: row.at,
        by: row.done_by,
        what: row.what,
        screeningId: row.screening_id,
        from: row.came_from,
        detail: JSON.parse(row.detail) as Record<string, string | number | boolean>,
      }));
    },
  };
}
