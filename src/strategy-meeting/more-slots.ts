import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { changeMeeting } from './change-meeting.ts';
import { findSlots, shownBy } from './find-slots.ts';
import { meetingInHand, type KnownMeeting } from './known-meeting.ts';
import type { OfferedSlot } from './meeting.ts';
import type { MeetingFile } from './meeting-file.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import type { MeetingNeeds } from './needs.ts';

/**
 * "None of these": offers times that were not shown yet, those in time first and late ones only when no other is left; or,
 * `again`, begins with the first ones, so that a time passed over can be come back to. The
 * calendars are read outside any transaction; when they cannot be read, or nothing else is free, the offer stays as it was.
 */
export async function moreSlots(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  sequence: number,
  again = false,
): Promise<Result<MeetingFile>> {
  const held = await needs.store.within((records) => meetingInHand(needs, records, asking, id, sequence));
  if (!held.ok) return held;
  if (held.value.meeting.status !== 'needs-date') return hasDate();
  const found = await otherSlots(needs, held.value, again);
  if (!found.ok) return found;
  const offered = found.value;
  const request = { what: 'meeting-times-asked', sequence, submissionId: null } as const;
  return changeMeeting(needs, asking, id, request, (meeting) =>
    meeting.status === 'needs-date'
      ? granted({
          change: { offered, shown: again ? [] : shownBy(meeting) },
          require: [meetingStepsAt(meeting, sequence + 1).refreshCards],
          detail: { times: offered.length },
        })
      : hasDate(),
  );
}

function hasDate() {
  return refused({
    kind: 'already-done',
    because: 'This meeting has a date. Move it if the date has to change.',
  });
}

async function otherSlots(
  needs: MeetingNeeds,
  known: KnownMeeting,
  again: boolean,
): Promise<Result<readonly OfferedSlot[]>> {
  try {
    const slots = await findSlots(needs, known, again ? [] : shownBy(known.meeting));
    return slots.length > 0 ? granted(slots) : refused({ kind: 'not-now', because: NOTHING_ELSE });
  } catch (trouble) {
    if (!(trouble instanceof ProviderTrouble)) throw trouble;
    return refused({ kind: 'not-now', because: NOT_READABLE });
  }
}

const NOTHING_ELSE =
  'No other time was found when everybody needed is free. Pick one of those on offer, look at the earlier ones again, or enter another time in Safeguard.';
const NOT_READABLE =
  'The calendars cannot be read at the moment. Nothing has changed: try again in a few minutes, or enter another time in Safeguard.';
