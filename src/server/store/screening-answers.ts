import type { DraftAnswer } from '../../screening/screening.ts';
import type { ScreeningBook } from '../../screening/screening-book.ts';
import { openJson, sealJson } from './codec.ts';
import type { OpenTransaction } from './engine.ts';

/** The answers of a draft: the newest to each item, saved together in one statement. */
export function screeningAnswers(
  open: OpenTransaction,
): Pick<ScreeningBook, 'draftAnswers' | 'saveDraftAnswers'> {
  const { db, write, codec } = open;
  const placeOf = (screeningId: string, item: string) => `draft_answers.value/${screeningId}/${item}`;
  return {
    async draftAnswers(screeningId) {
      const rows = await db
        .selectFrom('draft_answers')
        .selectAll()
        .where('screening_id', '=', screeningId)
        .orderBy('item')
        .execute();
      return rows.map((row): DraftAnswer => ({
        item: row.item,
        value: row.value === null ? null : openJson(codec, row.value, placeOf(screeningId, row.item)),
        revision: row.revision,
        by: row.saved_by,
        at: row.saved_at,
      }));
    },
    async saveDraftAnswers(screeningId, answers) {
      if (answers.length === 0) return;
      const newest = new Map(answers.map((answer) => [answer.item, answer]));
      const rows = [...newest.values()].map((answer) => ({
        screening_id: screeningId,
        item: answer.item,
        value:
          answer.value === null ? null : sealJson(codec, answer.value, placeOf(screeningId, answer.item)),
        revision: answer.revision,
        saved_by: answer.by,
        saved_at: answer.at,
      }));
      await write(
        db
          .insertInto('draft_answers')
          .values(rows)
          .onConflict((conflict) =>
            conflict.columns(['screening_id', 'item']).doUpdateSet((eb) => ({
              value: eb.ref('excluded.value'),
              revision: eb.ref('excluded.revision'),
              saved_by: eb.ref('excluded.saved_by'),
              saved_at: eb.ref('excluded.saved_at'),
            })),
          ),
      );
    },
  };
}
