import { refusedReading } from '../kernel/audit-entry.ts';
import { nowText } from '../kernel/clock.ts';
import { granted, notFound, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { mayRead } from '../people/may.ts';
import { lookOf, readable } from '../screening/list-screenings.ts';
import { relationOf } from '../screening/relation.ts';
import { asDue, knownMeeting, meetingFile } from './known-meeting.ts';
import type { MeetingFile } from './meeting-file.ts';
import type { MeetingNeeds } from './needs.ts';

/** How many meetings that are booked or cancelled are listed beside those that are not settled. */
const OTHERS = 50;

/**
 * The strategy meetings a person may see, soonest due first: those of the screenings they may open, as chair or otherwise.
 * One that waits for a date or for its invitations is always among them; of the others the newest are.
 */
export async function listMeetings(needs: MeetingNeeds, asking: Asking): Promise<readonly MeetingFile[]> {
  return needs.store.within(async (records) => {
    const { sight, away } = await lookOf(needs, records, asking);
    if (sight === null) return [];
    const meetings = await records.meetings.seenBy(sight, OTHERS);
    const screenings = await records.screenings.these(meetings.map(({ screeningId }) => screeningId));
    const listed = await readable(needs, records, asking, { screenings, away });
    const byId = new Map(listed.map((one) => [one.screening.id, one]));
    return meetings.flatMap((meeting) => {
      const one = byId.get(meeting.screeningId);
      if (one === undefined) return [];
      const { screening, steps, relation } = one;
      const known = { meeting: asDue(meeting, steps), screening, steps };
      return [meetingFile(known, relation, asking, needs.directory)];
    });
  });
}

/** Opens one strategy meeting by itself, as `readMeeting`; that it was read, or refused, is recorded in the audit. */
export async function openMeeting(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
): Promise<Result<MeetingFile>> {
  const read = await readMeeting(needs, asking, id);
  await needs.store.within(async (records) => {
    const known = await knownMeeting(records, id);
    if (known === undefined) return;
    const at = nowText(needs.clock);
    const refused = refusedReading(asking, 'strategy-meeting', known.screening.id, at);
    await records.audit.append([read.ok ? { ...refused, what: 'meeting-read', detail: {} } : refused]);
  });
  return read;
}

/** One strategy meeting, for whoever may open its screening; anyone else learns nothing. */
export async function readMeeting(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
): Promise<Result<MeetingFile>> {
  return needs.store.within(async (records) => {
    const known = await knownMeeting(records, id);
    if (known === undefined) return notFound('strategy meeting');
    const relation = await relationOf(known.screening, records, needs);
    if (!mayRead(asking.by, relation)) return notFound('strategy meeting');
    return granted(meetingFile(known, relation, asking, needs.directory));
  });
}
