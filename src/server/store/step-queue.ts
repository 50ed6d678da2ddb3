import { sql, type UpdateObject } from 'kysely';
import type { InstantText } from '../../kernel/clock.ts';
import type { ClaimedStep } from '../../pathway/next-step.ts';
import type { StepQueue } from '../../pathway/step-book.ts';
import type { OpenTransaction } from './engine.ts';
import { isOneOf } from './lists.ts';
import { WORKER_KINDS, addSteps, sealTrouble, stepOf } from './step-row.ts';
import type { Tables } from './tables.ts';
import type { Within } from './transactions.ts';

/** A claimed step, with the moment from which it has been tried: counted anew when a person asks for another try. */
export interface HeldStep extends ClaimedStep {
  readonly triedSince: InstantText;
}

/** The queue as the store keeps it. */
export interface HeldStepQueue extends StepQueue {
  claim(at: InstantText, leaseUntil: InstantText, most: number): Promise<readonly HeldStep[]>;
}

/**
 * The recorded next steps as a queue (design D3, measurements 2). Only kinds a worker carries out are ever claimed, the
 * earliest deadline first; a step whose lease has ended is claimed again. Each call is a transaction of its own.
 */
export function stepQueue(within: Within): HeldStepQueue {
  return {
    claim: (at, leaseUntil, most) => within((open) => claim(open, at, leaseUntil, most)),
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
    tryAgain: (step, runAfter, because, state) =>
      within((open) => {
        const trouble = sealTrouble(open.codec, step.id, because);
        return finish(open, step, { state, run_after: runAfter, last_trouble: trouble });
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
): Promise<readonly HeldStep[]> {
  const { db, dialect, codec } = open;
  const due = db
    .selectFrom('next_steps')
    .select('id')
    .where(isOneOf(open, 'next_steps.kind', WORKER_KINDS))
    .where(({ eb, and, or }) =>
      or([
        and([
          eb('state', 'in', ['ready', 'unknown']),
          or([eb('run_after', 'is', null), eb('run_after', '<=', at)]),
        ]),
        and([eb('state', '=', 'running'), eb('lease_until', '<=', at)]),
      ]),
    )
    .orderBy('due_sort')
    .orderBy('created_at')
    .limit(most);
  const free = dialect === 'postgres' ? due.forUpdate().skipLocked() : due;
  const rows = await db
    .updateTable('next_steps')
    .set({
      state: 'running',
      lease_until: leaseUntil,
      attempts: sql`attempts + 1`,
      fence: sql`fence + 1`,
      tried_since: sql`coalesce(tried_since, ${at})`,
    })
    .where('id', 'in', free)
    .returningAll()
    .execute();
  return rows
    .sort((a, b) => compare(a.due_sort, b.due_sort) || compare(a.created_at, b.created_at))
    .map((row) => ({ ...stepOf(codec, row), fence: row.fence, triedSince: row.tried_since ?? at }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

async function finish(
  { db }: OpenTransaction,
  step: ClaimedStep,
  set: UpdateObject<Tables, 'next_steps'>,
): Promise<boolean> {
  const changed = await db
    .updateTable('next_steps')
    .set({ ...set, lease_until: null })
    .where('id', '=', step.id)
    .where('fence', '=', step.fence)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

async function releaseAll({ db }: OpenTransaction): Promise<number> {
  const freed = await db
    .updateTable('next_steps')
    .set({ state: 'unknown', run_after: null, lease_until: null, fence: sql`fence + 1` })
    .where('state', '=', 'running')
    .executeTakeFirst();
  return Number(freed.numUpdatedRows);
}

async function nextRunAt(open: OpenTransaction): Promise<InstantText | null> {
  const { db } = open;
  const worker = isOneOf(open, 'next_steps.kind', WORKER_KINDS);
  const waiting = await db
    .selectFrom('next_steps')
    .select(({ fn }) => fn.min(fn.coalesce('run_after', 'created_at')).as('at'))
    .where('state', 'in', ['ready', 'unknown'])
    .where(worker)
    .executeTakeFirst();
  const held = await db
    .selectFrom('next_steps')
    .select(({ fn }) => fn.min('lease_until').as('at'))
    .where('state', '=', 'running')
    .where(worker)
    .executeTakeFirst();
  const moments = [waiting?.at, held?.at].filter((at) => typeof at === 'string');
  return moments.sort()[0] ?? null;
}
