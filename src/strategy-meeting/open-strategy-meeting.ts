import { nowText, type InstantText } from '../kernel/clock.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { newId } from '../kernel/reference.ts';
import { strategyDiscussionDue } from '../pathway/deadlines.ts';
import {
  isDiscussionToHold,
  type ClaimedStep,
  type StepOutcome,
  type StoredStep,
} from '../pathway/next-step.ts';
import { mayBeChair } from '../people/may.ts';
import type { Screening } from '../screening/screening.ts';
import type { StrategyMeeting } from './meeting.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import { chairNamedIn } from './name-chair.ts';
import type { MeetingNeeds, MeetingRecords } from './needs.ts';

/**
 * Opens the strategy meeting that was decided on at sign-off, once for a screening: it is due when the discussion is, and
 * from here the chair is offered times and has to pick one. That the discussion is still to be held stays required until
 * it is recorded. With a chair who has left, or who may not chair a complex case (D6), a person has to name another; from
 * then on only the step that names the other one opens it.
 */
export async function openStrategyMeeting(needs: MeetingNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'open-strategy-meeting') return { kind: 'cannot', because: 'this opens no meeting' };
  const { chairId, complex } = step.work;
  const chair = needs.directory.person(chairId);
  if (chair === undefined || !mayBeChair(chair, complex)) {
    return {
      kind: 'cannot',
      because: 'the chair who was named cannot chair this meeting any more; name another one on the record',
    };
  }
  const outcome = await needs.store.within((records) => openOnce(needs, records, step, { chairId, complex }));
  needs.nudge();
  return outcome;
}

async function openOnce(
  needs: MeetingNeeds,
  records: MeetingRecords,
  { id: stepId, screeningId }: ClaimedStep,
  chaired: { chairId: string; complex: boolean },
): Promise<StepOutcome> {
  const screening = await records.screenings.findForChange(screeningId);
  if (screening === undefined)
    return { kind: 'cannot', because: 'the screening of this meeting is not there' };
  if ((await records.meetings.ofScreening(screeningId)) !== undefined) return { kind: 'done' };
  const steps = await records.steps.ofScreening(screeningId);
  if (chairNamedIn(steps)?.id !== stepId) return { kind: 'done' };
  const at = nowText(needs.clock);
  const discussion = steps.find(isDiscussionToHold);
  const meeting = newMeeting(screening, chaired, dueOf(needs, screening, discussion), at);
  const { offerSlots, chooseSlot } = meetingStepsAt(meeting, 0);
  await records.meetings.add(meeting);
  await records.steps.require(screeningId, [offerSlots, chooseSlot], at);
  const detail = { meetingId: meeting.id, ...chaired };
  await records.audit.append([
    { at, by: 'safeguard', what: 'meeting-opened', screeningId, from: 'worker', detail },
  ]);
  return { kind: 'done' };
}

function dueOf(needs: MeetingNeeds, screening: Screening, discussion: StoredStep | undefined): Deadline {
  if (discussion !== undefined && discussion.deadline.kind !== 'unknown') return discussion.deadline;
  const { referralReceivedAt } = screening;
  if (referralReceivedAt === null) {
    return { kind: 'unknown', because: 'When the referral was received is not recorded.' };
  }
  return strategyDiscussionDue(referralReceivedAt, needs.borough.strategyWorkingDays, needs.holidays());
}

function newMeeting(
  { id: screeningId, reference }: Screening,
  chaired: { chairId: string; complex: boolean },
  dueBy: Deadline,
  createdAt: InstantText,
): StrategyMeeting {
  return {
    id: newId(),
    screeningId,
    reference,
    ...chaired,
    status: 'needs-date',
    dueBy,
    offered: [],
    shown: [],
    startAt: null,
    endAt: null,
    pickedThrough: null,
    pickedBy: null,
    eventId: null,
    joinUrl: null,
    lateReason: null,
    sequence: 0,
    cancelReason: null,
    createdAt,
  };
}
