import type { AlertKey, ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import type { Message } from '../people/messenger.ts';
import { acknowledgedMessage, alertCopies, alertMessage, type Alerted } from './alert-message.ts';
import { alertOf } from './alert-of.ts';
import type { AlertNeeds } from './needs.ts';

/**
 * Changes every copy of an alert that has been acknowledged, so that nobody acts on it twice, or whose answer of immediate
 * danger has been changed since, so that nobody acts on less than is known. A copy that is gone needs no change.
 */
export async function refreshAlertCards(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'refresh-alert-cards') return { kind: 'cannot', because: 'this is not an alert' };
  const { alert } = step.work;
  const known = await alertOf(needs, step.screeningId, alert);
  const message = known && changedMessage(needs, known, alert);
  if (message === undefined) return { kind: 'done' };
  const copies = await needs.store.within((records) =>
    records.copies.about(alertCopies(step.screeningId, alert)),
  );
  for (const { personId, copy, channel } of copies) {
    if (channel === 'teams') await needs.messenger.replace(personId, copy, message);
  }
  return { kind: 'done' };
}

function changedMessage(needs: AlertNeeds, known: Alerted, alert: AlertKey): Message | undefined {
  const { finishedBy, finishedAt } = known.acknowledge;
  if (!finishedBy || !finishedAt) return known.takenBack === null ? undefined : alertMessage(known, alert);
  const by = needs.directory.person(finishedBy)?.name ?? 'A colleague';
  return acknowledgedMessage(known.screening, by, finishedAt);
}
