import type { Insertable, Selectable } from 'kysely';
import type { InstantText } from '../../kernel/clock.ts';
import { newId } from '../../kernel/reference.ts';
import { carriedOutBy, type NextStep, type StepWork, type StoredStep } from '../../pathway/next-step.ts';
import type { Role } from '../../people/person.ts';
import { openOrNull, sealOrNull, type Codec } from './codec.ts';
import { deadlineColumns, deadlineOf } from './deadline-columns.ts';
import type { OpenTransaction } from './engine.ts';
import { rowsInto } from './insert-rows.ts';
import type { NextStepsTable } from './tables.ts';

const insertNew = rowsInto('next_steps', (insertion) =>
  insertion.onConflict((conflict) => conflict.column('dedupe_key').doNothing()),
);

/** Records steps in one statement and gives them as recorded; one whose dedupe key stands already is left as it is. */
export async function addSteps(
  open: OpenTransaction,
  screeningId: string,
  steps: readonly NextStep[],
  at: InstantText,
): Promise<readonly StoredStep[]> {
  const ids = neighbouringIds(steps.length);
  const rows = steps.map((step, place) => stepRow(ids[place] ?? newId(), screeningId, step, at));
  await insertNew(open, rows);
  return rows.map((row) => stepOf(open.codec, { ...row, seq: 0 } as Selectable<NextStepsTable>));
}

/** Random ids that differ in their last digits alone, so that steps recorded together also lie together on the disk. */
function neighbouringIds(count: number): readonly string[] {
  const shared = newId().slice(0, -4);
  return Array.from({ length: count }, (_, place) => shared + place.toString(16).padStart(4, '0'));
}

function stepRow(
  id: string,
  screeningId: string,
  step: NextStep,
  at: InstantText,
): Insertable<NextStepsTable> {
  const { kind, ...payload } = step.work;
  const due = deadlineColumns(step.deadline);
  const owner = 'personId' in step.owner ? step.owner.personId : null;
  return {
    id,
    screening_id: screeningId,
    kind,
    payload: JSON.stringify(payload),
    dedupe_key: step.dedupeKey,
    owner_person_id: owner,
    owner_role: 'role' in step.owner ? step.owner.role : null,
    for_person_id: addressee(step.work),
    deadline_kind: due.kind,
    deadline_value: due.value,
    due_sort: due.sort,
    state: 'ready',
    attempts: 0,
    run_after: step.runAfter,
    wake_at: carriedOutBy[kind] === 'worker' ? (step.runAfter ?? at) : null,
    fence: 0,
    tried_since: null,
    died: 0,
    provider_ref: null,
    last_trouble: null,
    created_at: at,
    finished_at: null,
    finished_by: null,
  };
}

function addressee(work: StepWork): string | null {
  if ('personId' in work) return work.personId;
  return 'chairId' in work ? work.chairId : null;
}

function troublePlace(id: string): string {
  return `next_steps.last_trouble/${id}`;
}

/** Why a try did not work, or how a step was resolved, as it is kept: a person may have written it by hand. */
export function sealTrouble(codec: Codec, stepId: string, trouble: string | null): string | null {
  return sealOrNull(codec, trouble, troublePlace(stepId));
}

/** A step as it was kept. */
export function stepOf(codec: Codec, row: Selectable<NextStepsTable>): StoredStep {
  return {
    id: row.id,
    screeningId: row.screening_id,
    work: { kind: row.kind, ...payloadOf(row.payload) } as StepWork,
    owner:
      row.owner_person_id === null ? { role: row.owner_role as Role } : { personId: row.owner_person_id },
    deadline: deadlineOf(row.deadline_kind, row.deadline_value),
    dedupeKey: row.dedupe_key,
    runAfter: row.run_after,
    state: row.state,
    attempts: row.attempts,
    providerRef: row.provider_ref,
    lastTrouble: openOrNull(codec, row.last_trouble, troublePlace(row.id)),
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    finishedBy: row.finished_by,
  };
}

/** A payload that cannot be read leaves the kind alone: carrying it out then fails and goes to a person, and blocks nothing. */
function payloadOf(payload: string): object {
  try {
    return JSON.parse(payload) as object;
  } catch {
    return {};
  }
}
