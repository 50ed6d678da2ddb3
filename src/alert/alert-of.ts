import type { AlertKey, StoredStep } from '../pathway/next-step.ts';
import type { Screening } from '../screening/screening.ts';
import type { AlertNeeds } from './needs.ts';

/** An alert as its steps have it: the screening and the step that waits to be acknowledged. */
export async function alertOf(
  needs: AlertNeeds,
  screeningId: string,
  alert: AlertKey,
): Promise<{ screening: Screening; acknowledge: StoredStep } | undefined> {
  return needs.store.within(async (records) => {
    const screening = await records.screenings.find(screeningId);
    const steps = await records.steps.ofScreening(screeningId);
    const acknowledge = steps.find(({ work }) => work.kind === 'acknowledge-alert' && work.alert === alert);
    return screening === undefined || acknowledge === undefined ? undefined : { screening, acknowledge };
  });
}
