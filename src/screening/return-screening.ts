import { nowText } from '../kernel/clock.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import { nextStepsFor } from '../pathway/pathway-v1.ts';
import type { Asking } from '../people/asking.ts';
import { mayFillIn } from '../people/may.ts';
import { managedScreening } from './managed-screening.ts';
import type { ScreeningNeeds } from './needs.ts';
import { pathwayContext } from './pathway-context.ts';
import type { Screening } from './screening.ts';
import { settleAlerts } from './settle-alerts.ts';

/**
 * The manager sends a completed screening back with comments; the practitioner can fill it in again and is told. What was
 * completed stays in the record. An alert of immediate danger is not acknowledged by it. Refused when the
 * practitioner has left: it is handed to another first. The strategy discussion's deadline runs on: it counts from the referral (directive D4).
 */
export async function returnScreening(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
  comments: string,
): Promise<Result<null>> {
  if (comments.trim() === '') {
    return refused({
      kind: 'reason-needed',
      field: 'comments',
      because: 'Write what has to be added or changed.',
    });
  }
  const result = await needs.store.within(async (records) => {
    const managed = await managedScreening(needs, records, asking, id);
    if (!managed.ok) return managed;
    const refusal = notReturnable(needs, managed.value);
    if (refusal !== null) return refusal;
    const at = nowText(needs.clock);
    const number = 1 + (await records.screenings.returns(id)).length;
    await records.screenings.addReturn(id, { by: asking.by.id, at, comments: comments.trim() });
    await records.screenings.change(id, { status: 'returned', changedAt: at });
    await settleAlerts(records, id, asking.by.id, at, (alert) => alert.startsWith('completed-'));
    await records.steps.cancel(id, ['sign-off'], 'returned with comments', at);
    const context = await pathwayContext(needs, records, managed.value, at);
    await records.steps.require(id, nextStepsFor({ kind: 'returned', number }, context), at);
    await records.audit.append([
      {
        at,
        by: asking.by.id,
        what: 'screening-returned',
        screeningId: id,
        from: asking.from,
        detail: { number },
      },
    ]);
    return granted(null);
  });
  needs.nudge();
  return result;
}

function notReturnable({ directory }: ScreeningNeeds, screening: Screening) {
  const practitioner = directory.person(screening.practitionerId);
  if (screening.status !== 'completed') {
    return refused({
      kind: 'already-done',
      because: 'This screening is not waiting for a manager any more. Open it again to see where it stands.',
    });
  }
  return practitioner !== undefined && mayFillIn(practitioner, screening)
    ? null
    : refused({
        kind: 'not-permitted',
        because:
          'The practitioner has left or no longer screens, and could not answer. Hand the screening to another practitioner first.',
      });
}
