import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import { cancelComment, invitationKey } from './create-event.ts';
import type { StrategyMeeting } from './meeting.ts';
import type { MeetingNeeds } from './needs.ts';

/**
 * Moves the event to the time the meeting has now, and tells the invitees. It looks again afterwards: when the meeting was
 * moved once more meanwhile, the last time is the one that stays. A date that was taken back needs no moving.
 */
export async function moveMeetingEvent(needs: MeetingNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'move-meeting-event') return { kind: 'cannot', because: 'this moves nothing' };
  const { meetingId } = step.work;
  const before = await meetingNow(needs, meetingId);
  if (!before?.eventId || before.startAt === null || before.endAt === null) return { kind: 'done' };
  try {
    await needs.calendar.move(before.eventId, before.startAt, before.endAt);
  } catch (trouble) {
    if (!(trouble instanceof ProviderTrouble) || trouble.passing) throw trouble;
    if ((await meetingNow(needs, meetingId))?.eventId === before.eventId) throw trouble;
    return { kind: 'done' };
  }
  const after = await meetingNow(needs, meetingId);
  return after?.eventId === before.eventId && after.startAt !== before.startAt
    ? { kind: 'try-again', because: 'the meeting was moved once more' }
    : { kind: 'done', providerRef: before.eventId };
}

/** Cancels the event of a date that was taken back, and tells the invitees; one that may not be there is looked for first. */
export async function cancelMeetingEvent(needs: MeetingNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'cancel-meeting-event') return { kind: 'cannot', because: 'this cancels nothing' };
  const { meetingId, sequence } = step.work;
  const eventId = step.work.eventId ?? (await needs.calendar.find(invitationKey(meetingId, sequence ?? 0)));
  if (eventId === null) return { kind: 'done' };
  await needs.calendar.cancel(eventId, cancelComment);
  return { kind: 'done', providerRef: eventId };
}

function meetingNow(needs: MeetingNeeds, meetingId: string): Promise<StrategyMeeting | undefined> {
  return needs.store.within((records) => records.meetings.find(meetingId));
}
