import { sql } from 'kysely';
import type { ScreeningBook, Stretch } from '../../screening/screening-book.ts';
import type { OpenTransaction } from './engine.ts';
import { waysIn } from './in-sight.ts';
import { isOneOf } from './lists.ts';
import { screeningOf } from './screening-row.ts';
import type { ScreeningsTable } from './tables.ts';

type Lists = Pick<ScreeningBook, 'seenBy' | 'these' | 'draftsOf' | 'draftsLeftBy' | 'untouchedDraftOf'>;

/** Keeps two from starting a screening for the same practitioner at once. Any number of its own. */
const STARTING_LOCK = 726_203_119;

/** The screenings of the store as lists show them. */
export function screeningLists(open: OpenTransaction): Lists {
  const { db, dialect, codec } = open;
  const opened = (rows: readonly ScreeningsTable[]) => rows.map((row) => screeningOf(codec, row));
  const drafts = (practitionerId: string) =>
    db
      .selectFrom('screenings')
      .selectAll()
      .where('practitioner_id', '=', practitionerId)
      .where('status', '=', 'draft')
      .orderBy('started_at')
      .orderBy('id');
  return {
    async seenBy(sight, stretch) {
      const found = await Promise.all(
        waysIn(sight).flatMap(({ inOrder, where }) =>
          (inOrder ? stretch.statuses.map((status) => [status]) : [stretch.statuses]).map((statuses) =>
            newestOf(open, { ...stretch, statuses })
              .where(where)
              .execute(),
          ),
        ),
      );
      const once = new Map(found.flat().map((row) => [row.id, row]));
      return opened([...once.values()].sort(newestFirst).slice(0, stretch.most));
    },
    async these(ids) {
      if (ids.length === 0) return [];
      return opened(
        await db
          .selectFrom('screenings')
          .selectAll()
          .where(isOneOf(open, 'screenings.id', ids))
          .execute(),
      );
    },
    draftsOf: async (practitionerId) => opened(await drafts(practitionerId).execute()),
    draftsLeftBy: async (stillHere) => opened(await draftsNotOf(open, stillHere).execute()),
    async untouchedDraftOf(practitionerId) {
      if (dialect === 'postgres') {
        const lock = sql`select pg_advisory_xact_lock(${sql.lit(STARTING_LOCK)}, hashtext(${practitionerId}))`;
        await lock.execute(db);
      }
      return opened(await drafts(practitionerId).where('revision', '=', 0).limit(1).execute())[0];
    },
  };
}

function draftsNotOf(open: OpenTransaction, stillHere: readonly string[]) {
  return open.db
    .selectFrom('screenings')
    .selectAll()
    .where('status', '=', 'draft')
    .where(({ not }) => not(isOneOf(open, 'screenings.practitioner_id', stillHere)))
    .orderBy('started_at')
    .orderBy('id');
}

/** The newest of one way in and one state: an index holds them in this order. */
function newestOf(open: OpenTransaction, { statuses, after, most }: Stretch) {
  const newest = open.db
    .selectFrom('screenings')
    .selectAll()
    .where('status', 'in', statuses)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most);
  if (after === null) return newest;
  return newest.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('changed_at', 'id'), '<', tuple(after.changedAt, after.id)),
  );
}

function newestFirst(left: ScreeningsTable, right: ScreeningsTable): number {
  const [one, other] = [left, right].map(({ changed_at, id }) => `${changed_at} ${id}`) as [string, string];
  return one < other ? 1 : -1;
}
