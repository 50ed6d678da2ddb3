import { isOverdue } from '../kernel/deadline.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { changeMeeting } from './change-meeting.ts';
import type { StrategyMeeting } from './meeting.ts';
import type { MeetingFile, SlotChoice } from './meeting-file.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import { asStored, hourFrom, reasonFor, stillToCome } from './meeting-times.ts';
import type { MeetingNeeds } from './needs.ts';
import type { StandingState } from './standing.ts';

/**
 * Moves a meeting that has its date to any hour still to come, and tells the invitees. The day it was due by stays as it
 * was: a time after it, or outside working days and hours, needs a reason and who agreed (domain 1.4). The same submission twice is one move. While the
 * invitation is on its way, the step that sends it sees to the new time; when it was given up it is tried again, for the
 * new time, and it is still one event. What was made outside Safeguard is moved there.
 */
export async function moveMeeting(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  choice: SlotChoice,
): Promise<Result<MeetingFile>> {
  const { sequence, submissionId } = choice;
  const startAt = asStored(choice.startAt);
  const hour = hourFrom(startAt);
  const request = { what: 'meeting-moved', sequence, submissionId, hour } as const;
  return changeMeeting(needs, asking, id, request, (meeting, now, state) => {
    const movable = canMove(meeting, state);
    if (!movable.ok) return movable;
    if (meeting.startAt === startAt) {
      return refused({ kind: 'already-done', because: 'The meeting is at that time already.' });
    }
    const coming = stillToCome(startAt, now);
    if (!coming.ok) return coming;
    const lateReason = reasonFor(meeting, startAt, choice.lateReason, needs.holidays());
    if (!lateReason.ok) return lateReason;
    const { moveEvent, refreshCards } = meetingStepsAt(meeting, sequence + 1);
    return granted({
      change: {
        ...hour,
        pickedBy: asking.by.id,
        lateReason: lateReason.value,
      },
      require: [...(meeting.status === 'booked' ? [moveEvent] : []), refreshCards],
      tryAgain: ['create-meeting-event'],
      detail: { startAt, late: isOverdue(meeting.dueBy, startAt) },
    });
  });
}

function canMove({ status, pickedThrough }: StrategyMeeting, state: StandingState): Result<null> {
  if (status !== 'booking' && status !== 'booked') {
    return refused({ kind: 'not-now', because: 'This meeting has no date yet. Pick a time for it.' });
  }
  if (pickedThrough === 'outlook') {
    return refused({
      kind: 'not-now',
      because:
        'The chair made this appointment in Outlook. Move it there; the Safeguard pane beside it records the new time.',
    });
  }
  if (state === 'invited-by-hand') {
    return refused({
      kind: 'not-now',
      because:
        'It is recorded that everybody was invited another way, so Safeguard cannot move it. Cancel this date and pick a new one here.',
    });
  }
  return granted(null);
}
