import { nowText } from '../kernel/clock.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import type { Message } from '../people/messenger.ts';
import { alertCopies, alertMessage } from './alert-message.ts';
import { alertOf } from './alert-of.ts';
import type { AlertNeeds } from './needs.ts';
import { refreshAlertCards } from './refresh-alert-cards.ts';
import { tell } from './tell.ts';

/**
 * Tells one person of an alert, in Teams or, where they cannot be reached there, by e-mail. After a crash in doubt it is
 * told again: a doubled alert is harmless, a lost one is not (design D16). One already acknowledged is not sent any more.
 */
export async function notifyManager(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'notify-manager') return { kind: 'cannot', because: 'this is not an alert' };
  const { alert, personId } = step.work;
  const known = await alertOf(needs, step.screeningId, alert);
  if (known === undefined) return { kind: 'cannot', because: 'the screening of this alert is not there' };
  if (known.acknowledge.state === 'done') return { kind: 'done' };
  const message: Message = alertMessage(known.screening, known.acknowledge, alert);
  const told = await tell(needs, step, personId, message, alertCopies(step.screeningId, alert));
  if (told.kind !== 'done') return told;
  // Acknowledged while it was on its way: this copy has to change too.
  await refreshAlertCards(needs, { ...step, work: { kind: 'refresh-alert-cards', alert } });
  await needs.store.within((records) =>
    records.audit.append([
      {
        at: nowText(needs.clock),
        by: 'safeguard',
        what: 'alert-sent',
        screeningId: step.screeningId,
        from: 'worker',
        detail: { alert, to: personId },
      },
    ]),
  );
  return told;
}
