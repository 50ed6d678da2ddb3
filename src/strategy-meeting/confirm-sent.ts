import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { withoutDate } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import type { MeetingFile } from './meeting-file.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import type { MeetingNeeds } from './needs.ts';

/**
 * A person says whether the invitation of an appointment claimed in Outlook was sent: Safeguard cannot see it. Sent, the
 * meeting is booked. Not sent, the claim is released: the discussion is still due, and times are offered again.
 */
export async function confirmSent(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  sequence: number,
  sent: boolean,
): Promise<Result<MeetingFile>> {
  const what = sent ? 'meeting-sent-confirmed' : 'meeting-claim-released';
  return changeMeeting(needs, asking, id, { what, sequence, submissionId: null }, (meeting, _at, state) => {
    if (state !== 'claimed') {
      return refused({
        kind: 'already-done',
        because: 'No invitation from Outlook waits to be confirmed here.',
      });
    }
    if (!sent) return granted(withoutDate(meeting, null));
    return granted({
      change: { status: 'booked' },
      require: [meetingStepsAt(meeting, sequence + 1).refreshCards],
      finish: ['confirm-meeting-sent'],
    });
  });
}
