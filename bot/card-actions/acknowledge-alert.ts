import { acknowledgedMessage } from '../../src/alert/alert-message.ts';
import { nowText } from '../../src/kernel/clock.ts';
import { granted, type Result } from '../../src/kernel/refusal.ts';
import type { AlertKey } from '../../src/pathway/next-step.ts';
import type { Asking } from '../../src/people/asking.ts';
import type { ChatNeeds } from '../bot-app.ts';
import { cardFor, plainCard } from '../cards/card-for.ts';
import type { Answer } from '../cards/card.ts';

/**
 * Confirms that the person has the alert of this card, and shows that they have. The reference comes from their list: to open the
 * screening for it would put into the audit that they had read it.
 */
export async function acknowledgeAlert(
  asking: Asking,
  { screeningId, alert }: { readonly screeningId: string; readonly alert?: AlertKey | undefined },
  { app, links }: ChatNeeds,
): Promise<Result<Answer>> {
  const acknowledged = await app.acknowledgeAlert(asking, screeningId, alert);
  if (!acknowledged.ok) return acknowledged;
  const listed = await app.glanceAt(asking, screeningId);
  if (listed === undefined) return granted(plainCard('Acknowledged', ['You have acknowledged this alert.']));
  const message = acknowledgedMessage(listed.screening, asking.by.name, nowText(app.clock));
  return granted(cardFor(message, links));
}
