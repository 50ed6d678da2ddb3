import { sql, type Selectable } from 'kysely';
import { OPEN_STATES } from '../../pathway/open-work.ts';
import type { StepBook } from '../../pathway/step-book.ts';
import { deadlineColumns } from './deadline-columns.ts';
import type { OpenTransaction } from './engine.ts';
import { isOneOf } from './lists.ts';
import { rowsOf, standing } from './standing.ts';
import { openWork } from './open-work.ts';
import { addSteps, sealTrouble, stepOf } from './step-row.ts';
import type { NextStepsTable } from './tables.ts';

/**
 * The recorded next steps. A step finished, cancelled or resolved while a worker holds it gets a new fence, so that the
 * worker's own result no longer counts.
 */
export function stepBook(open: OpenTransaction): StepBook {
  return { ...stepsRead(open), ...stepsAmended(open), ...stepsChanged(open) };
}

const ofScreening = standing(({ db }, blank) =>
  db.selectFrom('next_steps').selectAll().where('screening_id', '=', blank(0)).orderBy('seq'),
);

type Reading = 'ofScreening' | 'ofScreenings' | 'openOf' | 'openWork' | 'step' | 'uncounted';

function stepsRead(open: OpenTransaction): Pick<StepBook, Reading> {
  const { db, codec } = open;
  const opened = (rows: readonly Selectable<NextStepsTable>[]) => rows.map((row) => stepOf(codec, row));
  const all = () => db.selectFrom('next_steps').selectAll().orderBy('seq');
  return {
    ofScreening: async (screeningId) => opened(await rowsOf(open, ofScreening(open, screeningId))),
    async ofScreenings(screeningIds, kinds) {
      if (screeningIds.length === 0) return [];
      const theirs = all().where(isOneOf(open, 'next_steps.screening_id', screeningIds));
      return opened(await (kinds ? theirs.where('kind', 'in', kinds) : theirs).execute());
    },
    openWork: (...asked) => openWork(open, ...asked),
    async step(id) {
      const row = await db.selectFrom('next_steps').selectAll().where('id', '=', id).executeTakeFirst();
      return row && stepOf(codec, row);
    },
    openOf: async (personId, kind) =>
      opened(
        await all()
          .where('owner_person_id', '=', personId)
          .where('kind', '=', kind)
          .where('state', 'in', OPEN_STATES)
          .execute(),
      ),
    uncounted: async () =>
      opened(await all().where('deadline_kind', '=', 'unknown').where('state', 'in', OPEN_STATES).execute()),
  };
}

type Amending = 'redate' | 'reassign';

function stepsAmended({ db, write }: OpenTransaction): Pick<StepBook, Amending> {
  const openStep = () => db.updateTable('next_steps').where('state', 'in', OPEN_STATES);
  return {
    redate(id, deadline) {
      const { kind, value, sort } = deadlineColumns(deadline);
      const due = { deadline_kind: kind, deadline_value: value, due_sort: sort };
      return write(openStep().set(due).where('id', '=', id));
    },
    reassign: (screeningId, from, to) =>
      write(
        openStep()
          .set({ owner_person_id: to })
          .where('screening_id', '=', screeningId)
          .where('owner_person_id', '=', from),
      ),
  };
}

function stepsChanged(open: OpenTransaction): Omit<StepBook, Reading | Amending> {
  const { db, write, codec } = open;
  return {
    require: (screeningId, steps, at) => addSteps(open, screeningId, steps, at),
    finish: (dedupeKey, by, at) =>
      write(
        db
          .updateTable('next_steps')
          .set({ ...letGo, state: 'done', finished_at: at, finished_by: by })
          .where('dedupe_key', '=', dedupeKey)
          .where('state', 'in', OPEN_STATES),
      ),
    cancel: (...asked) => cancel(open, ...asked),
    resolve(id, to, because, by, at) {
      const settled =
        to === 'done'
          ? { state: to, finished_at: at, finished_by: by }
          : { state: to, attempts: 0, died: 0, tried_since: null, run_after: null, wake_at: at };
      return write(
        db
          .updateTable('next_steps')
          .set({ ...letGo, ...settled, last_trouble: sealTrouble(codec, id, because) })
          .where('id', '=', id)
          .where('state', 'in', ['failed', 'ready']),
      );
    },
    async keepProviderRef(step, providerRef) {
      const kept = await db
        .updateTable('next_steps')
        .set({ provider_ref: providerRef })
        .where('id', '=', step.id)
        .where('fence', '=', step.fence)
        .where('state', '=', 'running')
        .executeTakeFirst();
      return kept.numUpdatedRows === 1n;
    },
  };
}

const letGo = { fence: sql<number>`fence + 1`, wake_at: null };

async function cancel(
  open: OpenTransaction,
  ...[screeningId, kinds, because, at, prefix = '']: Parameters<StepBook['cancel']>
): Promise<void> {
  const { db, write, codec } = open;
  const wanted = await db
    .selectFrom('next_steps')
    .select(['id', 'dedupe_key'])
    .where('screening_id', '=', screeningId)
    .where('state', 'in', OPEN_STATES)
    .where(isOneOf(open, 'next_steps.kind', kinds))
    .execute();
  for (const { id } of wanted.filter((step) => step.dedupe_key.startsWith(prefix))) {
    await write(
      db
        .updateTable('next_steps')
        .set({ ...letGo, state: 'cancelled', finished_at: at, last_trouble: sealTrouble(codec, id, because) })
        .where('id', '=', id)
        .where('state', 'in', OPEN_STATES),
    );
  }
}
