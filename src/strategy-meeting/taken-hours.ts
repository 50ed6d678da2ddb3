import type { InstantText } from '../kernel/clock.ts';
import { newId } from '../kernel/reference.ts';
import type { Directory } from '../people/directory.ts';
import type { Invitee } from './invitees.ts';
import { invitedTo, knownMeeting, type KnownMeeting } from './known-meeting.ts';
import type { StrategyMeeting } from './meeting.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import type { MeetingRecords } from './needs.ts';
import type { Hour } from './slots.ts';

/** An hour that another strategy meeting has, and who is required at both: nobody is invited twice to the same hour. */
export interface TakenHour extends Hour {
  readonly both: readonly Invitee[];
}

/** The hours in a stretch of time at which somebody required at a meeting is required at another one. */
export async function takenHours(
  records: MeetingRecords,
  directory: Directory,
  { meeting, screening, steps }: KnownMeeting,
  { startAt, endAt }: Hour,
): Promise<readonly TakenHour[]> {
  const wanted = invitedTo({ meeting, screening, steps }, directory).filter(({ required }) => required);
  const others = await records.meetings.datedWithin(startAt, endAt);
  const taken: TakenHour[] = [];
  for (const other of others) {
    if (other.id === meeting.id || other.startAt === null || other.endAt === null) continue;
    const both = await requiredAtBoth(records, directory, wanted, other.id);
    if (both.length > 0) taken.push({ startAt: other.startAt, endAt: other.endAt, both });
  }
  return taken;
}

/** Says that an hour is another meeting's, as somebody who wants it is told. */
export function takenWords([taken]: readonly TakenHour[], askerId: string): string {
  const both = taken?.both ?? [];
  const chairs = both.some(({ person, role }) => person.id === askerId && role.startsWith('Chair'));
  const whose = chairs
    ? 'you chair'
    : `with some of the same people: ${both.map(({ role }) => role).join(', ')}`;
  return `This hour has just been given to another strategy meeting ${whose}. Pick another time.`;
}

/**
 * Takes an hour that a meeting has been given out of what other meetings are offered, where somebody is required at both.
 * Their other times stay and can still be picked; a meeting left with none is offered new ones.
 */
export async function withdrawHour(
  records: MeetingRecords,
  directory: Directory,
  given: KnownMeeting,
  hour: Hour,
  at: InstantText,
): Promise<void> {
  const wanted = invitedTo(given, directory).filter(({ required }) => required);
  for (const other of await records.meetings.waiting()) {
    if (other.id === given.meeting.id || !other.offered.some((slot) => overlaps(slot, hour))) continue;
    const both = await requiredAtBoth(records, directory, wanted, other.id);
    if (both.length > 0) await withdraw(records, other, hour, at);
  }
}

/** Takes an hour out of what one meeting is offered. */
export async function withdraw(
  records: MeetingRecords,
  meeting: StrategyMeeting,
  hour: Hour,
  at: InstantText,
): Promise<void> {
  const offered = meeting.offered.filter((slot) => !overlaps(slot, hour));
  if (offered.length === meeting.offered.length) return;
  const { offerSlots, refreshCardsAfter } = meetingStepsAt(meeting, meeting.sequence);
  await records.meetings.change(meeting.id, { offered });
  await records.steps.require(
    meeting.screeningId,
    [...(offered.length === 0 ? [offerSlots] : []), refreshCardsAfter(newId())],
    at,
  );
}

async function requiredAtBoth(
  records: MeetingRecords,
  directory: Directory,
  wanted: readonly Invitee[],
  otherId: string,
): Promise<readonly Invitee[]> {
  const other = await knownMeeting(records, otherId);
  if (other === undefined) return [];
  const needed = invitedTo(other, directory).filter(({ required }) => required);
  return wanted.filter(({ person }) => needed.some((each) => each.person.id === person.id));
}

function overlaps(slot: Hour, hour: Hour): boolean {
  return slot.startAt < hour.endAt && slot.endAt > hour.startAt;
}
