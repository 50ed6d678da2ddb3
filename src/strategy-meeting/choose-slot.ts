import { isOverdue } from '../kernel/deadline.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { changeMeeting } from './change-meeting.ts';
import type { PickedThrough } from './meeting.ts';
import type { MeetingFile, SlotChoice } from './meeting-file.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import { asStored, hourFrom, reasonFor, stillToCome } from './meeting-times.ts';
import type { MeetingNeeds } from './needs.ts';

/**
 * Sets the date to one of the times on offer, or to another one that the chair has entered: whoever picks first wins, the other offers close, and everybody is invited
 * (design D15). The same submission twice is one choice. A late time, or one outside working hours, needs a reason.
 */
export async function chooseSlot(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  choice: SlotChoice,
  through: PickedThrough,
): Promise<Result<MeetingFile>> {
  const { sequence, submissionId } = choice;
  const startAt = asStored(choice.startAt);
  const hour = hourFrom(startAt);
  const request = { what: 'meeting-time-picked', sequence, submissionId, hour } as const;
  return changeMeeting(needs, asking, id, request, (meeting, now) => {
    const isOffered = meeting.offered.some((each) => each.startAt === startAt);
    if (meeting.status !== 'needs-date' || !(isOffered || choice.own)) return notOnOffer();
    const coming = stillToCome(startAt, now);
    if (!coming.ok) return coming;
    const lateReason = reasonFor(meeting, startAt, choice.lateReason, needs.holidays());
    if (!lateReason.ok) return lateReason;
    const { createEvent, refreshCards } = meetingStepsAt(meeting, sequence + 1);
    return granted({
      change: {
        status: 'booking',
        ...hour,
        pickedThrough: through,
        pickedBy: asking.by.id,
        lateReason: lateReason.value,
        offered: [],
      },
      require: [createEvent, refreshCards],
      finish: ['choose-meeting-slot'],
      cancel: ['offer-meeting-slots'],
      detail: { startAt, through, late: isOverdue(meeting.dueBy, startAt), own: !isOffered },
    });
  });
}

function notOnOffer() {
  return refused({
    kind: 'out-of-date',
    because: 'This time is not on offer. Look at the meeting again and pick one that is.',
  });
}
