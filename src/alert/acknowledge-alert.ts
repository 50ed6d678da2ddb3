import { nowText } from '../kernel/clock.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { AlertKey } from '../pathway/next-step.ts';
import type { Asking } from '../people/asking.ts';
import { managedScreening } from '../screening/managed-screening.ts';
import { settleAlerts } from '../screening/settle-alerts.ts';
import type { AlertNeeds } from './needs.ts';

/**
 * Somebody who answers for the screening confirms that they have the alert: the one whose card they pressed, or every open
 * one where they read the record. It is not a judgement: the screening still
 * waits to be signed off. Refused when nothing is waiting, which two people pressing at once find in turn.
 */
export async function acknowledgeAlert(
  needs: AlertNeeds,
  asking: Asking,
  id: string,
  alert?: AlertKey,
): Promise<Result<null>> {
  const result = await needs.store.within(async (records) => {
    const managed = await managedScreening(needs, records, asking, id);
    if (!managed.ok) return managed;
    const at = nowText(needs.clock);
    const settled = await settleAlerts(
      records,
      id,
      asking.by.id,
      at,
      (open) => alert === undefined || open === alert,
    );
    if (settled === 0) {
      return refused({
        kind: 'already-done',
        because: 'This alert has been acknowledged already. Open the screening to see by whom.',
      });
    }
    await records.audit.append([
      { at, by: asking.by.id, what: 'alert-acknowledged', screeningId: id, from: asking.from, detail: {} },
    ]);
    return granted(null);
  });
  needs.nudge();
  return result;
}
