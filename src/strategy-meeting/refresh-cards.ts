import { nowText } from '../kernel/clock.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import type { PostedCopy } from '../people/posted-copies.ts';
import { invitedTo, knownMeeting } from './known-meeting.ts';
import { meetingMessage } from './meeting-messages.ts';
import type { MeetingNeeds } from './needs.ts';

/** Changes the cards of a meeting when something was decided about it. */
export async function refreshMeetingCards(needs: MeetingNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'refresh-meeting-cards') return { kind: 'cannot', because: 'this changes no card' };
  return (await showAsItIs(needs, step.work.meetingId))
    ? { kind: 'done' }
    : { kind: 'try-again', because: 'the meeting changed once more' };
}

/**
 * Changes every copy of a meeting's card to what holds now: the times on offer while it needs a date, and what was decided
 * once it has one. Only the newest copy somebody has keeps buttons. A copy that cannot be reached any more needs no
 * change. Gives false when the meeting changed meanwhile, so that an older state never stays.
 */
export async function showAsItIs(needs: MeetingNeeds, meetingId: string): Promise<boolean> {
  const { known, copies } = await needs.store.within(async (records) => ({
    known: await knownMeeting(records, meetingId),
    copies: await records.copies.about(meetingId),
  }));
  if (known === undefined) return true;
  const message = meetingMessage(known.meeting, nowText(needs.clock), invitedTo(known, needs.directory));
  const inTeams = copies.filter(({ channel }) => channel === 'teams');
  for (const copy of inTeams) {
    const shown = isNewest(copy, inTeams) ? message : { ...message, choices: [] };
    await needs.messenger.replace(copy.personId, copy.copy, shown);
  }
  const after = await needs.store.within((records) => records.meetings.find(meetingId));
  return after?.sequence === known.meeting.sequence;
}

function isNewest(copy: PostedCopy, all: readonly PostedCopy[]): boolean {
  return all.findLast(({ personId }) => personId === copy.personId) === copy;
}
