import type { AlertKey } from '../pathway/next-step.ts';
import { dangerTakenBack } from '../screening/danger-answer.ts';
import type { Alerted } from './alert-message.ts';
import type { AlertNeeds } from './needs.ts';

/** An alert as the record has it: the screening, who answers it, its newest completion, and the step that waits to be acknowledged. */
export async function alertOf(
  needs: AlertNeeds,
  screeningId: string,
  alert: AlertKey,
): Promise<Alerted | undefined> {
  return needs.store.within(async (records) => {
    const screening = await records.screenings.find(screeningId);
    const steps = await records.steps.ofScreening(screeningId);
    const acknowledge = steps.find(({ work }) => work.kind === 'acknowledge-alert' && work.alert === alert);
    if (screening === undefined || acknowledge === undefined) return undefined;
    const completion = (await records.screenings.completions(screeningId)).at(-1);
    const practitioner = needs.directory.person(screening.practitionerId);
    const takenBack = alert.startsWith('danger-')
      ? dangerTakenBack(await records.screenings.draftAnswers(screeningId))
      : null;
    const changed = takenBack && {
      name: needs.directory.person(takenBack.by)?.name ?? 'a colleague',
      at: takenBack.at,
    };
    return { screening, practitioner, completion, acknowledge, takenBack: changed };
  });
}
