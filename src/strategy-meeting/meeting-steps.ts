import type { Deadline } from '../kernel/deadline.ts';
import type { NextStep, StepWork } from '../pathway/next-step.ts';
import type { StrategyMeeting } from './meeting.ts';

type About = Pick<StrategyMeeting, 'id' | 'screeningId' | 'chairId' | 'dueBy'>;

const none: Deadline = { kind: 'none' };

/**
 * The next steps of a meeting at a sequence. Each recurs with the sequence at which it became necessary, so that what is
 * required anew is a new step, and the same requirement recorded twice is one.
 */
export function meetingStepsAt(meeting: About, sequence: number) {
  const { id: meetingId, screeningId, chairId, dueBy } = meeting;
  const chair = { personId: chairId };
  const step = (work: StepWork, deadline: Deadline, owner: NextStep['owner'] = chair): NextStep => ({
    work,
    owner,
    deadline,
    dedupeKey: `${screeningId}/meeting/${work.kind}/${sequence}`,
    runAfter: null,
  });
  const refreshCards = step({ kind: 'refresh-meeting-cards', meetingId }, none, { role: 'administrator' });
  return {
    offerSlots: step({ kind: 'offer-meeting-slots', meetingId }, dueBy),
    chooseSlot: step({ kind: 'choose-meeting-slot', meetingId }, dueBy),
    confirmSent: step({ kind: 'confirm-meeting-sent', meetingId }, dueBy),
    createEvent: step({ kind: 'create-meeting-event', meetingId, sequence }, dueBy),
    moveEvent: step({ kind: 'move-meeting-event', meetingId, sequence }, none),
    cancelEvent: (eventId: string) => step({ kind: 'cancel-meeting-event', meetingId, eventId }, none),
    /** For the booking at another sequence, whose invitation may have gone out although somebody invited by hand. */
    cancelEventOf: (booked: number) => ({
      ...step({ kind: 'cancel-meeting-event', meetingId, eventId: null, sequence: booked }, none),
      dedupeKey: `${screeningId}/meeting/cancel-meeting-event/of-${booked}`,
    }),
    refreshCards,
    /** Once more at the same sequence, because of something else that happened. */
    refreshCardsAfter: (what: string) => ({
      ...refreshCards,
      dedupeKey: `${refreshCards.dedupeKey}/${what}`,
    }),
  };
}
