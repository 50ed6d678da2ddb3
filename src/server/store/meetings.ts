import { sql } from 'kysely';
import type { Sight } from '../../people/sight.ts';
import type { MeetingBook, StrategyMeeting } from '../../strategy-meeting/meeting.ts';
import { openOrNull, sealOrNull, type Codec } from './codec.ts';
import { deadlineColumns, deadlineOf } from './deadline-columns.ts';
import type { OpenTransaction } from './engine.ts';
import { waysIn } from './in-sight.ts';
import type { MeetingsTable } from './tables.ts';

type MeetingChange = Parameters<MeetingBook['change']>[1];

/** On PostgreSQL, held by whoever is giving a meeting its date. */
const DATES_LOCK = 7_320_603;

/** The strategy meetings of the store: a screening has at most one that is not cancelled, and the newest is the one shown. */
export function meetingBook(open: OpenTransaction): MeetingBook {
  const { db, write, dialect, codec } = open;
  const opened = (row: MeetingsTable | undefined) => row && meetingOf(codec, row);
  const byId = (id: string) => db.selectFrom('meetings').selectAll().where('id', '=', id);
  return {
    async add(meeting) {
      const row = {
        id: meeting.id,
        screening_id: meeting.screeningId,
        ...meetingColumns(codec, meeting.id, meeting),
      };
      await write(db.insertInto('meetings').values(row as MeetingsTable));
    },
    find: async (id) => opened(await byId(id).executeTakeFirst()),
    async findForChange(id) {
      const query = dialect === 'postgres' ? byId(id).forNoKeyUpdate() : byId(id);
      return opened(await query.executeTakeFirst());
    },
    async ofScreening(screeningId) {
      const newest = db.selectFrom('meetings').selectAll().where('screening_id', '=', screeningId);
      return opened(
        await newest
          .orderBy((eb) => eb.case().when('status', '=', 'cancelled').then(1).else(0).end())
          .orderBy('created_at', 'desc')
          .limit(1)
          .executeTakeFirst(),
      );
    },
    ...datesOf(open),
    async seenBy(sight, mostOthers) {
      const rows = await seenBy(open, sight, mostOthers);
      return rows.map((row) => meetingOf(codec, row));
    },
    async change(id, change) {
      const columns = meetingColumns(codec, id, change);
      if (Object.keys(columns).length === 0) return;
      await write(db.updateTable('meetings').set(columns).where('id', '=', id));
    },
  };
}

function datesOf({
  db,
  dialect,
  codec,
}: OpenTransaction): Pick<MeetingBook, 'datedWithin' | 'waiting' | 'holdDates'> {
  return {
    async datedWithin(startAt, endAt) {
      const dated = db.selectFrom('meetings').selectAll().where('status', 'in', ['booking', 'booked']);
      const rows = await dated.where('start_at', '<', endAt).where('end_at', '>', startAt).execute();
      return rows.map((row) => meetingOf(codec, row));
    },
    async waiting() {
      const rows = await db.selectFrom('meetings').selectAll().where(unsettled).execute();
      return rows.filter(({ status }) => status === 'needs-date').map((row) => meetingOf(codec, row));
    },
    async holdDates() {
      if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(DATES_LOCK)})`.execute(db);
    },
  };
}

/** In the words of the index that holds no others. */
const unsettled = sql<boolean>`status in ('needs-date', 'booking')`;

async function seenBy(open: OpenTransaction, sight: Sight, most: number): Promise<readonly MeetingsTable[]> {
  const seen = open.db
    .selectFrom('meetings')
    .selectAll()
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('screenings')
          .select('screenings.id')
          .whereRef('screenings.id', '=', 'meetings.screening_id')
          .where(({ or }) => or(waysIn(sight).map(({ where }) => where))),
      ),
    );
  const [waiting, others] = await Promise.all([
    seen.where(unsettled).execute(),
    seen
      .where(sql<boolean>`not ${unsettled}`)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute(),
  ]);
  const key = (row: MeetingsTable) => `${row.due_sort} ${row.created_at}`;
  return [...waiting, ...others].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

function placeOf(id: string, column: string): string {
  return `meetings.${column}/${id}`;
}

const columnOf = {
  reference: 'reference',
  chairId: 'chair_id',
  status: 'status',
  startAt: 'start_at',
  endAt: 'end_at',
  pickedThrough: 'picked_through',
  pickedBy: 'picked_by',
  eventId: 'event_id',
  sequence: 'sequence',
  createdAt: 'created_at',
} as const satisfies Partial<Record<keyof StrategyMeeting, keyof MeetingsTable>>;

const sealedColumnOf = {
  joinUrl: 'join_url',
  lateReason: 'late_reason',
  cancelReason: 'cancel_reason',
} as const satisfies Partial<Record<keyof StrategyMeeting, keyof MeetingsTable>>;

function meetingColumns(codec: Codec, id: string, change: MeetingChange): Partial<MeetingsTable> {
  const columns: Record<string, unknown> = {};
  const given = change as Partial<StrategyMeeting>;
  for (const [field, column] of Object.entries(columnOf)) {
    const value = given[field as keyof typeof columnOf];
    if (value !== undefined) columns[column] = value;
  }
  for (const [field, column] of Object.entries(sealedColumnOf)) {
    const value = given[field as keyof typeof sealedColumnOf];
    if (value !== undefined) columns[column] = sealOrNull(codec, value, placeOf(id, column));
  }
  if (given.complex !== undefined) columns['complex'] = given.complex ? 1 : 0;
  if (given.offered !== undefined) columns['offered'] = JSON.stringify(given.offered);
  if (given.shown !== undefined) columns['shown'] = JSON.stringify(given.shown);
  if (given.dueBy !== undefined) {
    const due = deadlineColumns(given.dueBy);
    Object.assign(columns, { due_kind: due.kind, due_value: due.value, due_sort: due.sort });
  }
  return columns;
}

function meetingOf(codec: Codec, row: MeetingsTable): StrategyMeeting {
  const opened = (column: 'join_url' | 'late_reason' | 'cancel_reason') =>
    openOrNull(codec, row[column], placeOf(row.id, column));
  return {
    id: row.id,
    screeningId: row.screening_id,
    reference: row.reference,
    chairId: row.chair_id,
    complex: row.complex === 1,
    status: row.status,
    dueBy: deadlineOf(row.due_kind, row.due_value),
    offered: JSON.parse(row.offered) as StrategyMeeting['offered'],
    shown: JSON.parse(row.shown) as StrategyMeeting['shown'],
    startAt: row.start_at,
    endAt: row.end_at,
    pickedThrough: row.picked_through,
    pickedBy: row.picked_by,
    eventId: row.event_id,
    joinUrl: opened('join_url'),
    lateReason: opened('late_reason'),
    sequence: row.sequence,
    cancelReason: opened('cancel_reason'),
    createdAt: row.created_at,
  };
}
