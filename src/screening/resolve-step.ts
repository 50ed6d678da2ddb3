import { nowText } from '../kernel/clock.ts';
import { granted, notFound, refused, type Result } from '../kernel/refusal.ts';
import { carriedOutBy, type StepKind, type StoredStep } from '../pathway/next-step.ts';
import type { Asking } from '../people/asking.ts';
import { mayManage, mayRead } from '../people/may.ts';
import type { ScreeningNeeds } from './needs.ts';
import { relationOf } from './relation.ts';

/** How a person takes a step over: it is tried again, or was done another way, which the note says. */
export type Resolution =
  { readonly how: 'try-again' } | { readonly how: 'done-by-hand'; readonly note: string };

const PRACTITIONERS: readonly StepKind[] = ['consult-on-low-score', 'open-safety-plan', 'review-screening'];

/**
 * Whether somebody may say that a step was done outside Safeguard: whoever manages the screening, of what could not be
 * delivered and of what is still done in the case record (the discussion, the safety plan, the review, the panel); of the
 * safety plan, the review and the consultation about a low score the practitioner whose step it is, too (directive D12).
 */
export function mayRecordDone(
  { work, state, owner }: StoredStep,
  manages: boolean,
  personId: string,
): boolean {
  if (state === 'failed') return manages;
  if (state !== 'ready') return false;
  const own = PRACTITIONERS.includes(work.kind) && 'personId' in owner && owner.personId === personId;
  return own || (manages && (PRACTITIONERS.includes(work.kind) || carriedOutBy[work.kind] === 'later'));
}

/**
 * A person takes over what could not be delivered, or records what was done in the case record. A failed step stays red on
 * the record until someone does (design 6). Of two who take it over at once the first does. A step that is not there and one
 * this person may not see are the same to them. Gives the id of the screening.
 */
export async function resolveStep(
  needs: ScreeningNeeds,
  asking: Asking,
  stepId: string,
  resolution: Resolution,
): Promise<Result<string>> {
  const byHand = resolution.how === 'done-by-hand';
  const result = await needs.store.within(async (records) => {
    const known = await records.steps.step(stepId);
    const screening = known && (await records.screenings.findForChange(known.screeningId));
    const step = screening && (await records.steps.step(stepId));
    if (screening === undefined || step === undefined) return notFound('step');
    const relation = await relationOf(screening, records, needs);
    if (!mayRead(asking.by, relation)) return notFound('step');
    const manages = mayManage(asking.by, relation);
    if (!(step.state === 'failed' && manages) && !(byHand && mayRecordDone(step, manages, asking.by.id))) {
      return refused(manages && isOver(step) ? over : notTheirs);
    }
    const at = nowText(needs.clock);
    const words = byHand ? resolution.note.trim() : 'to be tried again';
    await records.steps.resolve(stepId, byHand ? 'done' : 'ready', words, asking.by.id, at);
    await records.audit.append([
      {
        at,
        by: asking.by.id,
        what: byHand ? 'step-done-by-hand' : 'step-tried-again',
        screeningId: step.screeningId,
        from: asking.from,
        detail: { step: step.work.kind },
      },
    ]);
    return granted(step.screeningId);
  });
  needs.nudge();
  return result;
}

function isOver({ state, work }: StoredStep): boolean {
  return state === 'done' || state === 'cancelled' || carriedOutBy[work.kind] === 'worker';
}

const over = {
  kind: 'already-done',
  because: 'This step does not wait for anybody to take it over. Open the record again.',
} as const;

const notTheirs = {
  kind: 'not-permitted',
  because:
    'This step is not for you to take over. Whoever manages the screening can, or Safeguard does it itself.',
} as const;
