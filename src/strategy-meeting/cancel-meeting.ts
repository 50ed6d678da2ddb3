import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { changeMeeting, type MeetingDecision } from './change-meeting.ts';
import type { StrategyMeeting } from './meeting.ts';
import type { MeetingFile } from './meeting-file.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import type { MeetingNeeds } from './needs.ts';

/**
 * Takes the date of a meeting back, with a reason that stays on the record and goes to nobody. The discussion itself is
 * still due (directive D4): new times are looked for and somebody has to pick one. The invitees are told, unless the chair
 * made the appointment in Outlook: then it is cancelled there. An invitation still on its way is taken back by the step
 * that sends it.
 */
export async function cancelMeeting(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  sequence: number,
  reason: string,
): Promise<Result<MeetingFile>> {
  const request = { what: 'meeting-cancelled', sequence, submissionId: null } as const;
  return changeMeeting(needs, asking, id, request, (meeting) => {
    if (reason.trim() === '') {
      return refused({ kind: 'reason-needed', field: 'reason', because: 'Say why the date is cancelled.' });
    }
    if (meeting.status !== 'booking' && meeting.status !== 'booked') {
      return refused({ kind: 'already-done', because: 'This meeting has no date to cancel.' });
    }
    return granted(withoutDate(meeting, reason.trim()));
  });
}

/** What follows when the date of a meeting is taken back: its event is cancelled, and times are looked for again. */
export function withoutDate(meeting: StrategyMeeting, cancelReason: string | null): MeetingDecision {
  const { eventId } = meeting;
  const { offerSlots, chooseSlot, cancelEvent, refreshCards } = meetingStepsAt(meeting, meeting.sequence + 1);
  return {
    change: {
      status: 'needs-date',
      offered: [],
      shown: [],
      startAt: null,
      endAt: null,
      pickedThrough: null,
      pickedBy: null,
      eventId: null,
      joinUrl: null,
      lateReason: null,
      cancelReason,
    },
    require: [...(eventId === null ? [] : [cancelEvent(eventId)]), offerSlots, chooseSlot, refreshCards],
    cancel: ['move-meeting-event', 'confirm-meeting-sent'],
    tryAgain: ['create-meeting-event'],
    detail: { hadEvent: eventId !== null },
  };
}
