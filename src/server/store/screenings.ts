import type { ScreeningBook } from '../../screening/screening-book.ts';
import type { OpenTransaction } from './engine.ts';
import { rowsInto } from './insert-rows.ts';
import { isOneOf } from './lists.ts';
import { screeningColumns, screeningOf, screeningRow } from './screening-row.ts';
import { screeningLists } from './screening-lists.ts';
import { screeningAnswers } from './screening-answers.ts';
import { screeningOutcomes } from './screening-outcomes.ts';
import { rowOf, standing } from './standing.ts';
import type { ScreeningsTable } from './tables.ts';

/** The screenings of the store. */
export function screeningBook(open: OpenTransaction): ScreeningBook {
  return {
    ...screeningRows(open),
    ...screeningLists(open),
    ...screeningAnswers(open),
    ...screeningOutcomes(open),
    ...matchKeys(open),
  };
}

type Rows = Pick<ScreeningBook, 'add' | 'find' | 'findForChange' | 'change'>;

const byId = standing(({ db }, blank) => db.selectFrom('screenings').selectAll().where('id', '=', blank(0)));
const byIdForChange = standing(({ db, dialect }, blank) => {
  const query = db.selectFrom('screenings').selectAll().where('id', '=', blank(0));
  return dialect === 'postgres' ? query.forNoKeyUpdate() : query;
});

function screeningRows(open: OpenTransaction): Rows {
  const { db, write, codec } = open;
  const opened = (row: ScreeningsTable | undefined) => row && screeningOf(codec, row);
  return {
    async add(screening) {
      const added = await db
        .insertInto('screenings')
        .values(screeningRow(codec, screening))
        .onConflict((conflict) => conflict.column('reference').doNothing())
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    find: async (id) => opened(await rowOf(open, byId(open, id))),
    findForChange: async (id) => opened(await rowOf(open, byIdForChange(open, id))),
    async change(id, change) {
      const columns = screeningColumns(codec, id, change);
      const names = Object.keys(columns) as (keyof ScreeningsTable)[];
      if (names.length > 0) await write(changeOf(names)(open, ...Object.values(columns), id));
    },
  };
}

const changes = new Map<string, ReturnType<typeof standing>>();

function changeOf(names: readonly (keyof ScreeningsTable)[]): ReturnType<typeof standing> {
  const known = changes.get(names.join());
  if (known !== undefined) return known;
  const change = standing(({ db }, blank) => {
    const columns = Object.fromEntries(names.map((name, place) => [name, blank(place)]));
    return db.updateTable('screenings').set(columns).where('id', '=', blank(names.length));
  });
  changes.set(names.join(), change);
  return change;
}

const insertMatchKeys = rowsInto('match_keys');

function matchKeys(open: OpenTransaction): Pick<ScreeningBook, 'keepMatchKeys' | 'withMatchKey'> {
  const { db, write, codec } = open;
  return {
    async keepMatchKeys(screeningId, keys) {
      await write(db.deleteFrom('match_keys').where('screening_id', '=', screeningId));
      const rows = [...new Set(keys)].map((key) => ({
        screening_id: screeningId,
        match_key: codec.matchKey(key),
      }));
      await insertMatchKeys(open, rows);
    },
    async withMatchKey(keys, except) {
      if (keys.length === 0) return [];
      const hidden = keys.map((key) => codec.matchKey(key));
      const rows = await db
        .selectFrom('screenings')
        .selectAll()
        .where('id', 'in', (sub) =>
          sub
            .selectFrom('match_keys')
            .select('screening_id')
            .where(isOneOf(open, 'match_keys.match_key', hidden)),
        )
        .where('id', '!=', except)
        .where('status', '!=', 'discarded')
        .orderBy('changed_at', 'desc')
        .execute();
      return rows.map((row) => screeningOf(codec, row));
    },
  };
}
