import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import { acknowledgedMessage, alertCopies } from './alert-message.ts';
import { alertOf } from './alert-of.ts';
import type { AlertNeeds } from './needs.ts';

/** Changes every copy of an acknowledged alert, so that nobody acts on it twice. A copy that is gone needs no change. */
export async function refreshAlertCards(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'refresh-alert-cards') return { kind: 'cannot', because: 'this is not an alert' };
  const { alert } = step.work;
  const known = await alertOf(needs, step.screeningId, alert);
  const { finishedBy, finishedAt } = known?.acknowledge ?? {};
  if (known === undefined || !finishedBy || !finishedAt) return { kind: 'done' };
  const by = needs.directory.person(finishedBy)?.name ?? 'A colleague';
  const message = acknowledgedMessage(known.screening, by, finishedAt);
  const copies = await needs.store.within((records) =>
    records.copies.about(alertCopies(step.screeningId, alert)),
  );
  for (const { personId, copy, channel } of copies) {
    if (channel === 'teams') await needs.messenger.replace(personId, copy, message);
  }
  return { kind: 'done' };
}
