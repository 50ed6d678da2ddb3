import { nowText } from '../kernel/clock.ts';
import { recounted } from '../pathway/recount.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';

/**
 * Counts again what could not be counted while bank holidays were missing, as soon as a longer list is in use. What still
 * cannot be counted stays unknown and red (design D10).
 */
export async function recountDeadlines(needs: ScreeningNeeds): Promise<void> {
  await needs.store.within(async (records) => {
    for (const step of await records.steps.uncounted()) {
      const screening = await records.screenings.find(step.screeningId);
      const { borough, holidays } = needs;
      const deadline = recounted(step, screening?.referralReceivedAt ?? null, borough, holidays());
      if (deadline.kind === 'unknown') continue;
      await records.steps.redate(step.id, deadline);
      await note(needs, records, step.screeningId, step.work.kind);
    }
  });
}

async function note(needs: ScreeningNeeds, records: ScreeningRecords, screeningId: string, step: string) {
  await records.audit.append([
    {
      at: nowText(needs.clock),
      by: 'safeguard',
      what: 'deadline-recounted',
      screeningId,
      from: 'worker',
      detail: { step },
    },
  ]);
}
