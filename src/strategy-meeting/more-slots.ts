import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { changeMeeting } from './change-meeting.ts';
import { findSlots } from './find-slots.ts';
import { invitedTo, meetingInHand, type KnownMeeting } from './known-meeting.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import type { MeetingFile } from './meeting-file.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import type { MeetingNeeds } from './needs.ts';

/**
 * "None of these": offers times after the last one on offer, or from now where none is. The calendars are read outside any
 * transaction; when they cannot be read, or nothing later is free, the offer stays as it was.
 */
export async function moreSlots(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  sequence: number,
): Promise<Result<MeetingFile>> {
  const held = await needs.store.within((records) => meetingInHand(needs, records, asking, id, sequence));
  if (!held.ok) return held;
  if (held.value.meeting.status !== 'needs-date') return hasDate();
  const found = await laterSlots(needs, held.value);
  if (!found.ok) return found;
  const offered = found.value;
  const request = { what: 'meeting-times-asked', sequence, submissionId: null } as const;
  return changeMeeting(needs, asking, id, request, (meeting) =>
    meeting.status === 'needs-date'
      ? granted({
          change: { offered },
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

async function laterSlots(needs: MeetingNeeds, known: KnownMeeting): Promise<Result<readonly OfferedSlot[]>> {
  const last: StrategyMeeting['offered'][number] | undefined = known.meeting.offered.at(-1);
  try {
    const invitees = invitedTo(known, needs.directory);
    const slots = await findSlots(needs, known.meeting, invitees, last?.startAt ?? null);
    return slots.length > 0 ? granted(slots) : refused({ kind: 'not-now', because: NOTHING_LATER });
  } catch (trouble) {
    if (!(trouble instanceof ProviderTrouble)) throw trouble;
    return refused({ kind: 'not-now', because: NOT_READABLE });
  }
}

const NOTHING_LATER =
  'No later time was found when everybody needed is free. Pick one of those on offer, or make the appointment in Outlook.';
const NOT_READABLE =
  'The calendars cannot be read at the moment. Nothing has changed: try again in a few minutes, or make the appointment in Outlook.';
