import type { MeetingView } from '../../src/contracts/meetings.ts';
import type { AppointmentNow } from './appointment.ts';

/**
 * Whether the open appointment is this meeting's, so that its checklist is what has to be said: it was filled in for it,
 * the reference stands in its subject whatever else does, or the meeting is claimed in Outlook.
 */
export function isFilledFor(meeting: MeetingView, now: AppointmentNow): boolean {
  const claimed = meeting.status !== 'needs-date' && meeting.pickedThrough === 'outlook';
  return claimed || now.filledFor === meeting.id || isNamedIn(meeting, now);
}

/** The meeting whose appointment this already is, among those this person may set a date for or cancel. */
export function meetingOf(meetings: readonly MeetingView[], now: AppointmentNow): MeetingView | undefined {
  const theirs = meetings.filter(({ may }) => may.choose || may.cancel);
  return (
    theirs.find(({ id }) => id === now.filledFor) ??
    (now.filledFor === null ? theirs.find((each) => isNamedIn(each, now)) : undefined)
  );
}

function isNamedIn({ subject: reference }: MeetingView, { subject }: AppointmentNow): boolean {
  return subject?.toUpperCase().includes(reference) ?? false;
}
