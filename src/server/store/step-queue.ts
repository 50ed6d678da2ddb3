import { sql, type UpdateObject } from 'kysely';
import type { InstantText } from '../../kernel/clock.ts';
import type { ClaimedStep, StepKind } from '../../pathway/next-step.ts';
import type { StepQueue } from '../../pathway/step-book.ts';
import type { OpenTransaction } from './engine.ts';
import { addSteps, sealTrouble, stepOf } from './step-row.ts';
import type { Tables } from './tables.ts';
import type { Within } from './transactions.ts';

/** A claimed step, with the moment from which it has been tried: counted anew when a person asks for another try. */
export interface HeldStep extends ClaimedStep {
  readonly triedSince: InstantText;
  /** How many times in a row it was let go without a word: most likely the process died with it. */
  readonly died: number;
}

/** The queue as the store keeps it. */
export interface HeldStepQueue extends StepQueue {
  /** With `only`, nothing but these kinds. */
  claim(
    at: InstantText,
    leaseUntil: InstantText,
    most: number,
    only?: ReadonlySet<StepKind>,
  ): Promise<readonly HeldStep[]>;
}

/**
 * The recorded next steps as a queue (design D3, measurements 2). Only kinds a worker carries out are ever claimed, the
 * earliest deadline first; a step whose lease has ended is claimed again. Each call is a transaction of its own.
 */
export function stepQueue(within: Within): HeldStepQueue {
  return {
    claim: (at, leaseUntil, most, only) => within((open) => claim(open, at, leaseUntil, most, only)),
    done: (step, at, providerRef) =>
      within((open) =>
        finish(open, step, {
          state: 'done',
          finished_at: at,
          finished_by: 'safeguard',
          last_trouble: null,
          ...(providerRef === undefined ? {} : { provider_ref: providerRef }),
        }),
      ),
    tryAgain: (step, runAfter, because, state, meanwhile) =>
      within(async (open) => {
        const last_trouble = sealTrouble(open.codec, step.id, because);
        const later = { state, run_after: runAfter, wake_at: runAfter, last_trouble, died: 0 };
        const held = await finish(open, step, later);
        if (held && meanwhile) await addSteps(open, step.screeningId, meanwhile.steps, meanwhile.at);
        return held;
      }),
    giveUp: (step, at, because, then) =>
      within(async (open) => {
        const trouble = sealTrouble(open.codec, step.id, because);
        const held = await finish(open, step, { state: 'failed', last_trouble: trouble });
        if (held) await addSteps(open, step.screeningId, then, at);
        return held;
      }),
    releaseAll: () => within(releaseAll),
    nextRunAt: () => within(nextRunAt),
  };
}

async function claim(
  open: OpenTransaction,
  at: InstantText,
  leaseUntil: InstantText,
  most: number,
  only?: ReadonlySet<StepKind>,
): Promise<readonly HeldStep[]> {
  const { db, dialect, codec } = open;
  const woken = db.selectFrom('next_steps').select('seq').where('wake_at', '<=', at);
  const wanted = only === undefined ? woken : woken.where('kind', 'in', [...only]);
  const due = wanted.orderBy('due_sort').orderBy('seq').limit(most);
  const free = dialect === 'postgres' ? due.forUpdate().skipLocked() : due;
  const rows = await db
    .with('due', () => free)
    .updateTable('next_steps')
    .set({
      state: 'running',
      wake_at: leaseUntil,
      attempts: sql`attempts + 1`,
      fence: sql`fence + 1`,
      died: sql`case when state = 'running' then died + 1 else died end`,
      tried_since: sql`coalesce(tried_since, ${at})`,
    })
    .where('seq', 'in', (taken) => taken.selectFrom('due').select('seq'))
    .returningAll()
    .execute();
  return rows
    .sort((a, b) => (a.due_sort === b.due_sort ? a.seq - b.seq : a.due_sort < b.due_sort ? -1 : 1))
    .map((row) => ({
      ...stepOf(codec, row),
      fence: row.fence,
      triedSince: row.tried_since ?? at,
      died: row.died,
    }));
}

async function finish(
  { db }: OpenTransaction,
  step: ClaimedStep,
  set: UpdateObject<Tables, 'next_steps'>,
): Promise<boolean> {
  const changed = await db
    .updateTable('next_steps')
    .set({ wake_at: null, ...set })
    .where('id', '=', step.id)
    .where('fence', '=', step.fence)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

async function releaseAll({ db }: OpenTransaction): Promise<number> {
  const freed = await db
    .updateTable('next_steps')
    .set({
      state: 'unknown',
      wake_at: sql`created_at`,
      fence: sql`fence + 1`,
      died: sql`died + 1`,
    })
    .where('state', '=', 'running')
    .executeTakeFirst();
  return Number(freed.numUpdatedRows);
}

async function nextRunAt({ db }: OpenTransaction): Promise<InstantText | null> {
  const next = await db
    .selectFrom('next_steps')
    .select('wake_at')
    .where('wake_at', 'is not', null)
    .orderBy('wake_at')
    .limit(1)
    .executeTakeFirst();
  return next?.wake_at ?? null;
}
