import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import { nowText } from '../kernel/clock.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import type { Message } from '../people/messenger.ts';
import type { AlertNeeds } from './needs.ts';

/**
 * Tells a person something: in Teams, and by e-mail where Teams cannot reach them, so that a missing app or a blocked bot
 * never keeps an alert from anybody (domain 10.2). Both hold the reference and never the child. A leaver is told nothing,
 * although Teams may still know them.
 */
export async function tell(
  needs: AlertNeeds,
  step: ClaimedStep,
  personId: string,
  message: Message,
  about: string,
): Promise<StepOutcome> {
  const person = needs.directory.person(personId);
  if (person === undefined || !person.active) {
    return { kind: 'cannot', because: 'this person does not work here any more' };
  }
  const posted = await needs.messenger.post(personId, message);
  if (posted.kind === 'posted') {
    await keepCopy(needs, about, personId, 'teams', posted.copy);
    return { kind: 'done', providerRef: 'Teams' };
  }
  const letter = {
    key: `${step.id}/letter`,
    to: [person.email],
    subject: `${message.title}: ${message.reference}`,
    text: [...message.lines, 'Open Safeguard in Microsoft Teams to see it.'].join('\n\n'),
  };
  const { draftId } = await needs.mailer.sendOnce(letter, step.providerRef, (id) =>
    keepDraft(needs, step, id),
  );
  await keepCopy(needs, about, personId, 'email', draftId);
  return { kind: 'done', providerRef: 'e-mail' };
}

async function keepDraft(needs: AlertNeeds, step: ClaimedStep, draftId: string): Promise<void> {
  const kept = await needs.store.within((records) => records.steps.keepProviderRef(step, draftId));
  if (!kept) throw new ProviderTrouble('lease-lost', { passing: true });
}

async function keepCopy(
  needs: AlertNeeds,
  about: string,
  personId: string,
  channel: 'teams' | 'email',
  copy: string,
): Promise<void> {
  const postedAt = nowText(needs.clock);
  await needs.store.within((records) => records.copies.keep({ about, personId, channel, copy, postedAt }));
}
