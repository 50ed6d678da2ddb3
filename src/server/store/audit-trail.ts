import { sql, type Selectable } from 'kysely';
import type { AuditEntry, AuditTrail } from '../../kernel/audit-entry.ts';
import type { OpenTransaction } from './engine.ts';
import { rowsInto } from './insert-rows.ts';
import type { AuditEntriesTable } from './tables.ts';

const insertEntries = rowsInto('audit_entries');

function entryOf(row: Selectable<AuditEntriesTable>): AuditEntry {
  return {
    at: row.at,
    by: row.done_by,
    what: row.what,
    screeningId: row.screening_id,
    from: row.came_from,
    detail: JSON.parse(row.detail) as Record<string, string | number | boolean>,
  };
}

/** The audit of the store, in the order in which it was written. The database refuses to change or remove an entry. */
export function auditTrail(open: OpenTransaction): AuditTrail {
  return {
    append(entries) {
      const rows = entries.map((entry) => ({
        at: entry.at,
        done_by: entry.by,
        what: entry.what,
        screening_id: entry.screeningId,
        came_from: entry.from,
        detail: JSON.stringify(entry.detail),
      }));
      return insertEntries(open, rows);
    },
    async ofScreening(screeningId) {
      const rows = await open.db
        .selectFrom('audit_entries')
        .selectAll()
        .where('screening_id', '=', screeningId)
        .orderBy('seq')
        .execute();
      return rows.map(entryOf);
    },
    async duplicatesAskedBy(by, since) {
      const rows = await open.db
        .selectFrom('audit_entries')
        .selectAll()
        .where(sql<boolean>`what in ('duplicates-asked', 'likely-duplicate-shown')`)
        .where('done_by', '=', by)
        .where('at', '>=', since)
        .orderBy('seq')
        .execute();
      return rows.map(entryOf);
    },
  };
}
