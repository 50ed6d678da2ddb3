import type { InstantText } from '../kernel/clock.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { changeMeeting } from './change-meeting.ts';
import type { StrategyMeeting } from './meeting.ts';
import type { HourChoice, MeetingFile } from './meeting-file.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import { asStored, hourInWords, reasonFor, stillToCome } from './meeting-times.ts';
import type { MeetingNeeds } from './needs.ts';

/**
 * Records that the chair made the appointment in Outlook: the product makes no event of its own and its offers close
 * (design D15). The meeting is not booked by it: whether the appointment was sent cannot be seen, so the chair has to say
 * so, by the day the meeting is due. Claimed again, it records a new time of that same appointment, which has to be sent
 * too. Refused once a time was picked in Teams, so that nobody is invited twice. The same submission twice is one claim.
 */
export async function claimMeeting(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  choice: HourChoice,
): Promise<Result<MeetingFile>> {
  const { sequence, submissionId } = choice;
  const [startAt, endAt] = [asStored(choice.startAt), asStored(choice.endAt)];
  const hour = { startAt, endAt };
  const request = { what: 'meeting-claimed', sequence, submissionId, hour } as const;
  return changeMeeting(needs, asking, id, request, (meeting, now) => {
    const claimable = canClaim(meeting, startAt, endAt);
    if (!claimable.ok) return claimable;
    const coming = stillToCome(endAt, now);
    if (!coming.ok) return coming;
    const lateReason = reasonFor(meeting, startAt, choice.lateReason);
    if (!lateReason.ok) return lateReason;
    const { confirmSent, refreshCards } = meetingStepsAt(meeting, sequence + 1);
    return granted({
      change: {
        status: 'booking',
        startAt,
        endAt,
        pickedThrough: 'outlook',
        pickedBy: asking.by.id,
        lateReason: lateReason.value,
        offered: [],
      },
      require: [confirmSent, refreshCards],
      finish: ['choose-meeting-slot'],
      cancel: ['offer-meeting-slots', 'confirm-meeting-sent'],
      detail: { startAt, late: lateReason.value !== null },
    });
  });
}

function canClaim(meeting: StrategyMeeting, startAt: InstantText, endAt: InstantText): Result<null> {
  if (endAt <= startAt) {
    const fault = { path: 'endAt', sentence: 'The appointment has to end after it starts.' };
    return refused({ kind: 'not-valid', because: fault.sentence, faults: [fault] });
  }
  if (meeting.status === 'needs-date' || meeting.pickedThrough === 'outlook') return granted(null);
  const when =
    meeting.startAt === null || meeting.endAt === null ? '' : hourInWords(meeting.startAt, meeting.endAt);
  return refused({
    kind: 'already-done',
    because: `This meeting has a date: ${when}. Do not send a second invitation: discard this appointment, or cancel the other one first.`,
  });
}
