import type { Answer } from '../../instrument/answers.ts';
import type { DraftAnswer } from '../../screening/screening.ts';
import type { ScreeningBook } from '../../screening/screening-book.ts';
import { openJson, sealJson } from './codec.ts';
import type { OpenTransaction } from './engine.ts';
import { rowsInto } from './insert-rows.ts';
import { rowsOf, standing } from './standing.ts';
import type { Sealed } from './tables.ts';

const insertOrReplace = rowsInto('draft_answers', (insertion) =>
  insertion.onConflict((conflict) =>
    conflict.columns(['screening_id', 'item']).doUpdateSet((eb) => ({
      value: eb.ref('excluded.value'),
      revision: eb.ref('excluded.revision'),
      saved_by: eb.ref('excluded.saved_by'),
      saved_at: eb.ref('excluded.saved_at'),
    })),
  ),
);

const answersOf = standing(({ db }, blank) =>
  db
    .selectFrom('draft_answers')
    .select(['item', 'value', 'revision', 'saved_by', 'saved_at'])
    .where('screening_id', '=', blank(0))
    .orderBy('item'),
);

const givenAnswersOf = standing(({ db }, blank) =>
  db
    .selectFrom('draft_answers')
    .select(['item', 'value'])
    .where('screening_id', '=', blank(0))
    .where('value', 'is not', null)
    .$narrowType<{ value: Sealed }>(),
);

function placeOf(screeningId: string, item: string): string {
  return `draft_answers.value/${screeningId}/${item}`;
}

/** The answers of a draft: the newest to each item, saved together in one statement. */
export function screeningAnswers(
  open: OpenTransaction,
): Pick<ScreeningBook, 'answers' | 'draftAnswers' | 'saveDraftAnswers'> {
  const { codec } = open;
  return {
    async answers(screeningId) {
      const answers: Record<string, Answer> = {};
      for (const { item, value } of await rowsOf(open, givenAnswersOf(open, screeningId))) {
        answers[item] = openJson(codec, value, placeOf(screeningId, item));
      }
      return answers;
    },
    async draftAnswers(screeningId) {
      const rows = await rowsOf(open, answersOf(open, screeningId));
      return rows.map((row): DraftAnswer => ({
        item: row.item,
        value: row.value === null ? null : openJson(codec, row.value, placeOf(screeningId, row.item)),
        revision: row.revision,
        by: row.saved_by,
        at: row.saved_at,
      }));
    },
    saveDraftAnswers(screeningId, answers) {
      const newest = new Map(answers.map((answer) => [answer.item, answer]));
      const rows = Array.from(newest.values(), ({ item, value, revision, by, at }) => ({
        screening_id: screeningId,
        item,
        value: value === null ? null : sealJson(codec, value, placeOf(screeningId, item)),
        revision,
        saved_by: by,
        saved_at: at,
      }));
      return insertOrReplace(open, rows);
    },
  };
}
