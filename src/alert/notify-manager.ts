import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import { alertCopies, alertMessage } from './alert-message.ts';
import { alertOf } from './alert-of.ts';
import type { AlertNeeds } from './needs.ts';
import { refreshAlertCards } from './refresh-alert-cards.ts';
import { tell } from '../pathway/tell.ts';

/**
 * Tells one person of an alert, in Teams and, where that does not work, by e-mail. After a crash in doubt it is told again:
 * a doubled alert is harmless, a lost one is not (design D16). It is tried until it arrives or the alert is acknowledged.
 */
export async function notifyManager(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'notify-manager') return { kind: 'cannot', because: 'this is not an alert' };
  const { alert, personId } = step.work;
  const known = await alertOf(needs, step.screeningId, alert);
  if (known === undefined) return { kind: 'cannot', because: 'the screening of this alert is not there' };
  if (known.acknowledge.state === 'done') return { kind: 'done' };
  const told = await tell(needs, step, {
    personId,
    message: alertMessage(known, alert),
    about: alertCopies(step.screeningId, alert),
    audited: {
      by: 'safeguard',
      what: 'alert-sent',
      screeningId: step.screeningId,
      from: 'worker',
      detail: { alert, to: personId },
    },
  });
  // Acknowledged while it was on its way: this copy has to change too.
  if (told.kind === 'done')
    await refreshAlertCards(needs, { ...step, work: { kind: 'refresh-alert-cards', alert } });
  return told;
}
