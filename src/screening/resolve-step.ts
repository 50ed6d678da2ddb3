import { nowText } from '../kernel/clock.ts';
import { granted, notFound, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { managedScreening } from './managed-screening.ts';
import type { ScreeningNeeds } from './needs.ts';

/** How a person takes a failed step over: it is tried again, or was done another way, which the note says. */
export type Resolution =
  { readonly how: 'try-again' } | { readonly how: 'done-by-hand'; readonly note: string };

/**
 * A manager takes over something that could not be delivered. Only a failed step can be taken over; it stays red on the
 * record until someone does (design 6). Of two who take it over at once the first does. Gives the id of the screening.
 */
export async function resolveStep(
  needs: ScreeningNeeds,
  asking: Asking,
  stepId: string,
  resolution: Resolution,
): Promise<Result<string>> {
  const result = await needs.store.within(async (records) => {
    const step = await records.steps.step(stepId);
    if (step === undefined) return notFound('step');
    const managed = await managedScreening(needs, records, asking, step.screeningId);
    if (!managed.ok) return managed;
    if ((await records.steps.step(stepId))?.state !== 'failed') {
      return refused({
        kind: 'already-done',
        because: 'This step does not wait for anybody to take it over. Open the record again.',
      });
    }
    const at = nowText(needs.clock);
    const byHand = resolution.how === 'done-by-hand';
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
