import { nowText } from '../kernel/clock.ts';
import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import type { Message } from '../people/messenger.ts';
import type { PostedCopy } from '../people/posted-copies.ts';
import type { StrategyMeeting } from './meeting.ts';
import type { MeetingNeeds } from './needs.ts';

/**
 * Tells the chair of a meeting: in Teams, or by e-mail where Teams cannot reach them. After a crash in doubt it is told
 * again: of two cards with the same times the first press counts.
 */
export async function tellChair(
  needs: MeetingNeeds,
  step: ClaimedStep,
  meeting: StrategyMeeting,
  message: Message,
): Promise<StepOutcome> {
  const { chairId: personId, id: about } = meeting;
  const chair = needs.directory.person(personId);
  if (!chair?.active) return { kind: 'cannot', because: 'the chair does not work here any more' };
  const posted = await needs.messenger.post(personId, message);
  if (posted.kind === 'posted') {
    await keepCopy(needs, { about, personId, channel: 'teams', copy: posted.copy });
    return { kind: 'done', providerRef: 'Teams' };
  }
  const letter = {
    key: step.dedupeKey,
    to: [chair.email],
    subject: `${message.title}: ${message.reference}`,
    text: [...message.lines, 'Open Safeguard in Microsoft Teams to deal with it.'].join('\n\n'),
  };
  const { draftId } = await needs.mailer.sendOnce(letter, step.providerRef, (id) =>
    keepDraft(needs, step, id),
  );
  await keepCopy(needs, { about, personId, channel: 'email', copy: draftId });
  return { kind: 'done', providerRef: 'e-mail' };
}

async function keepDraft(needs: MeetingNeeds, step: ClaimedStep, draftId: string): Promise<void> {
  const kept = await needs.store.within((records) => records.steps.keepProviderRef(step, draftId));
  if (!kept) throw new ProviderTrouble('lease-lost', { passing: true });
}

async function keepCopy(needs: MeetingNeeds, copy: Omit<PostedCopy, 'postedAt'>): Promise<void> {
  const postedAt = nowText(needs.clock);
  await needs.store.within((records) => records.copies.keep({ ...copy, postedAt }));
}
