import { nowText } from '../kernel/clock.ts';
import { newId } from '../kernel/reference.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import type { Message } from '../people/messenger.ts';
import type { PostedCopy } from '../people/posted-copies.ts';
import { knownMeeting, messageOf } from './known-meeting.ts';
import type { StrategyMeeting } from './meeting.ts';
import { meetingStepsAt } from './meeting-steps.ts';
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
 * once it has one. While it needs a date only the newest copy somebody has asks for one, and the older ones say that it is
 * below; those of an earlier chair close. A copy that cannot be reached any more needs no
 * change. Gives false when the meeting changed meanwhile, so that an older state never stays.
 */
export async function showAsItIs(needs: MeetingNeeds, meetingId: string): Promise<boolean> {
  const { known, copies } = await needs.store.within(async (records) => ({
    known: await knownMeeting(records, meetingId),
    copies: await records.copies.about(meetingId),
  }));
  if (known === undefined) return true;
  const message = messageOf(needs, known);
  const inTeams = copies.filter(({ channel }) => channel === 'teams');
  for (const copy of inTeams) {
    await needs.messenger.replace(copy.personId, copy.copy, shownOn(copy, inTeams, known.meeting, message));
  }
  const after = await needs.store.within((records) => knownMeeting(records, meetingId));
  if (after === undefined) return true;
  const isSame = JSON.stringify(messageOf(needs, after)) === JSON.stringify(message);
  return isSame && after.meeting.sequence === known.meeting.sequence;
}

/**
 * Has the cards of a meeting say how its invitations stand, when a step that sends them was given up or a person took it
 * over. Any other step changes nothing on them.
 */
export async function refreshCardsAfter(needs: MeetingNeeds, stepId: string): Promise<void> {
  await needs.store.within(async (records) => {
    const step = await records.steps.step(stepId);
    if (step?.work.kind !== 'create-meeting-event' && step?.work.kind !== 'move-meeting-event') return;
    const meeting = await records.meetings.find(step.work.meetingId);
    if (meeting === undefined) return;
    const refresh = meetingStepsAt(meeting, meeting.sequence).refreshCardsAfter(newId());
    await records.steps.require(step.screeningId, [refresh], nowText(needs.clock));
  });
  needs.nudge();
}

function shownOn(
  copy: PostedCopy,
  all: readonly PostedCopy[],
  { chairId, status, offered }: StrategyMeeting,
  message: Message,
): Message {
  if (copy.personId !== chairId) return passedOn(message);
  if (status !== 'needs-date' || isNewest(copy, all)) return message;
  const line = offered.length > 0 ? 'New times are offered below.' : 'This goes on below.';
  return { ...message, title: 'Strategy meeting: closed here', lines: [line], choices: [] };
}

function passedOn({ reference }: Message): Message {
  return {
    title: 'Strategy meeting: another chair was named',
    reference,
    lines: ['There is nothing left to do here for you.'],
    urgent: false,
    choices: [],
    openPath: null,
  };
}

function isNewest(copy: PostedCopy, all: readonly PostedCopy[]): boolean {
  return all.findLast(({ personId }) => personId === copy.personId) === copy;
}
