import type { Completion } from '../../screening/screening.ts';
import type { ScreeningBook } from '../../screening/screening-book.ts';
import { openJson, openOrNull, sealJson, sealOrNull, type Codec } from './codec.ts';
import type { OpenTransaction } from './engine.ts';
import { rowsInto } from './insert-rows.ts';
import { rowsOf, standing } from './standing.ts';
import type { CompletionsTable } from './tables.ts';

type Outcomes = Pick<
  ScreeningBook,
  'addCompletion' | 'completions' | 'addReturn' | 'returns' | 'addSignOff' | 'signOff'
>;

/** What became of a screening: completions, returns and the sign-off. None is ever changed once added. */
export function screeningOutcomes(open: OpenTransaction): Outcomes {
  return { ...completions(open), ...returns(open), ...signOffs(open) };
}

const insertCompletions = rowsInto('completions');
const completionsOf = standing(({ db }, blank) =>
  db.selectFrom('completions').selectAll().where('screening_id', '=', blank(0)).orderBy('number'),
);

function completions(open: OpenTransaction): Pick<Outcomes, 'addCompletion' | 'completions'> {
  const { codec } = open;
  return {
    async addCompletion(completion) {
      await insertCompletions(open, [completionRow(codec, completion)]);
    },
    async completions(screeningId) {
      const rows = await rowsOf(open, completionsOf(open, screeningId));
      return rows.map((row) => completionOf(codec, row));
    },
  };
}

function completionPlace(column: string, row: { screening_id: string; number: number }): string {
  return `completions.${column}/${row.screening_id}/${row.number}`;
}

function completionRow(codec: Codec, completion: Completion): CompletionsTable {
  const key = { screening_id: completion.screeningId, number: completion.number };
  const age = completion.age === null ? null : String(completion.age);
  return {
    ...key,
    submission_id: completion.submissionId,
    answers: sealJson(codec, completion.answers, completionPlace('answers', key)),
    age: sealOrNull(codec, age, completionPlace('age', key)),
    day: completion.day,
    suggestion: sealJson(codec, completion.suggestion, completionPlace('suggestion', key)),
    completed_by: completion.by,
    completed_at: completion.at,
  };
}

function completionOf(codec: Codec, row: CompletionsTable): Completion {
  const age = openOrNull(codec, row.age, completionPlace('age', row));
  return {
    screeningId: row.screening_id,
    number: row.number,
    submissionId: row.submission_id,
    answers: openJson(codec, row.answers, completionPlace('answers', row)),
    age: age === null ? null : Number(age),
    day: row.day,
    suggestion: openJson(codec, row.suggestion, completionPlace('suggestion', row)),
    by: row.completed_by,
    at: row.completed_at,
  };
}

function returns({ db, write, codec }: OpenTransaction): Pick<Outcomes, 'addReturn' | 'returns'> {
  const placeOf = (screeningId: string, at: string) => `returns.comments/${screeningId}/${at}`;
  return {
    async addReturn(screeningId, entry) {
      const comments = codec.seal(entry.comments, placeOf(screeningId, entry.at));
      await write(
        db
          .insertInto('returns')
          .values({ screening_id: screeningId, returned_by: entry.by, returned_at: entry.at, comments }),
      );
    },
    async returns(screeningId) {
      const rows = await db
        .selectFrom('returns')
        .selectAll()
        .where('screening_id', '=', screeningId)
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({
        by: row.returned_by,
        at: row.returned_at,
        comments: codec.open(row.comments, placeOf(screeningId, row.returned_at)),
      }));
    },
  };
}

function signOffs({ db, write, codec }: OpenTransaction): Pick<Outcomes, 'addSignOff' | 'signOff'> {
  const placeOf = (screeningId: string) => `sign_offs.judgement/${screeningId}`;
  return {
    async addSignOff(screeningId, { by, at, judgement }) {
      const sealed = sealJson(codec, judgement, placeOf(screeningId));
      await write(
        db
          .insertInto('sign_offs')
          .values({ screening_id: screeningId, signed_by: by, signed_at: at, judgement: sealed }),
      );
    },
    async signOff(screeningId) {
      const row = await db
        .selectFrom('sign_offs')
        .selectAll()
        .where('screening_id', '=', screeningId)
        .executeTakeFirst();
      return (
        row && {
          by: row.signed_by,
          at: row.signed_at,
          judgement: openJson(codec, row.judgement, placeOf(screeningId)),
        }
      );
    },
  };
}
