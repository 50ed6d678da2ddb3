import type { SubmissionBook } from '../../screening/screening-book.ts';
import type { OpenTransaction } from './engine.ts';
import { rowsInto } from './insert-rows.ts';
import { rowOf, standing } from './standing.ts';

const insertSubmissions = rowsInto('submissions');
const byId = standing(({ db }, blank) => db.selectFrom('submissions').selectAll().where('id', '=', blank(0)));

/**
 * The submissions of the store. Of two with one id at the same moment the second breaks the key, and its transaction is
 * run again: it then finds the first.
 */
export function submissionBook(open: OpenTransaction): SubmissionBook {
  return {
    async earlier(id) {
      const row = await rowOf(open, byId(open, id));
      return row && { id, by: row.sent_by, what: row.what, about: row.about, at: row.sent_at };
    },
    remember: ({ id, by, what, about, at }) =>
      insertSubmissions(open, [{ id, sent_by: by, what, about, sent_at: at }]),
  };
}
