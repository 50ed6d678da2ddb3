import { nowText } from '../kernel/clock.ts';
import { isOverdue } from '../kernel/deadline.ts';
import { notFound, refused, type Result } from '../kernel/refusal.ts';
import type { StoredStep } from '../pathway/next-step.ts';
import type { Asking } from '../people/asking.ts';
import type { Directory } from '../people/directory.ts';
import { mayChair, mayRead, type Relation } from '../people/may.ts';
import type { Message } from '../people/messenger.ts';
import { relationOf } from '../screening/relation.ts';
import type { Screening } from '../screening/screening.ts';
import { inviteesOf, type Invitee } from './invitees.ts';
import type { StrategyMeeting } from './meeting.ts';
import type { MeetingFile } from './meeting-file.ts';
import { meetingMessage } from './meeting-messages.ts';
import { hourInWords } from './meeting-times.ts';
import type { MeetingNeeds, MeetingRecords } from './needs.ts';
import { standingOf } from './standing.ts';

/** A meeting with the screening it is about and everything required of that. */
export interface KnownMeeting {
  readonly meeting: StrategyMeeting;
  readonly screening: Screening;
  readonly steps: readonly StoredStep[];
}

/** The meeting and its screening, if both are there. With `forChange`, nobody else can change it until the transaction ends. */
export async function knownMeeting(
  records: MeetingRecords,
  id: string,
  forChange = false,
): Promise<KnownMeeting | undefined> {
  const meeting = forChange ? await records.meetings.findForChange(id) : await records.meetings.find(id);
  const screening = meeting === undefined ? undefined : await records.screenings.find(meeting.screeningId);
  if (meeting === undefined || screening === undefined) return undefined;
  const steps = await records.steps.ofScreening(screening.id);
  return { meeting: asDue(meeting, steps), screening, steps };
}

/**
 * A meeting that could not be said to be due when it was opened is due when its discussion is, as soon as that has been
 * counted again with a longer list of bank holidays (design D10).
 */
export function asDue(meeting: StrategyMeeting, steps: readonly StoredStep[]): StrategyMeeting {
  if (meeting.dueBy.kind !== 'unknown') return meeting;
  const dueBy = steps.findLast(({ work }) => work.kind === 'hold-strategy-meeting')?.deadline;
  if (dueBy === undefined || dueBy.kind === 'unknown') return meeting;
  const offered = meeting.offered.map((slot) => ({ ...slot, late: isOverdue(dueBy, slot.startAt) }));
  return { ...meeting, dueBy, offered };
}

/** Whom a known meeting invites. */
export function invitedTo({ meeting, screening }: KnownMeeting, directory: Directory): readonly Invitee[] {
  const { practitionerId, teamId } = screening;
  return inviteesOf({ ...meeting, practitionerId, teamId }, directory);
}

/** A known meeting as its chair is told of it now. */
export function messageOf(needs: Pick<MeetingNeeds, 'clock' | 'directory'>, known: KnownMeeting): Message {
  const { meeting, steps } = known;
  const standing = standingOf(meeting, steps, needs.directory);
  return meetingMessage(
    { meeting, invitees: invitedTo(known, needs.directory), standing },
    nowText(needs.clock),
  );
}

/** A known meeting as somebody who may read it sees it. What was made outside Safeguard is moved there. */
export function meetingFile(
  known: KnownMeeting,
  relation: Relation,
  asking: Asking,
  directory: Directory,
): MeetingFile {
  const { meeting } = known;
  const standing = standingOf(meeting, known.steps, directory);
  const chairs = mayChair(asking.by, relation);
  const isSet = meeting.status === 'booking' || meeting.status === 'booked';
  return {
    meeting,
    invitees: invitedTo(known, directory),
    standing,
    looking: known.steps.some(isLooking),
    may: {
      choose: chairs && meeting.status === 'needs-date',
      move: chairs && isSet && meeting.pickedThrough !== 'outlook' && standing.state !== 'invited-by-hand',
      cancel: chairs && isSet,
      confirmSent: chairs && standing.state === 'claimed',
    },
  };
}

function isLooking({ work, state }: StoredStep): boolean {
  return work.kind === 'offer-meeting-slots' && ['ready', 'running', 'unknown'].includes(state);
}

/** A meeting that somebody is about to change, with how they stand to it. */
export interface MeetingInHand extends KnownMeeting {
  readonly relation: Relation;
}

/** The meeting, held for change, as `chairedMeeting`, if it was seen as it is now; else it is said what has happened since. */
export async function meetingInHand(
  needs: Pick<MeetingNeeds, 'directory' | 'clock'>,
  records: MeetingRecords,
  asking: Asking,
  id: string,
  sequence: number,
): Promise<Result<MeetingInHand>> {
  const held = await chairedMeeting(needs, records, asking, id);
  if (!held.ok || held.value.meeting.sequence === sequence) return held;
  return refused({ kind: 'out-of-date', because: whatHappened(held.value.meeting) });
}

/**
 * The meeting, held for change, if the person who asks may set its date. Someone who may only read it is told who can;
 * anyone else learns nothing.
 */
export async function chairedMeeting(
  needs: Pick<MeetingNeeds, 'directory' | 'clock'>,
  records: MeetingRecords,
  asking: Asking,
  id: string,
): Promise<Result<MeetingInHand>> {
  const known = await knownMeeting(records, id, true);
  if (known === undefined) return notFound('strategy meeting');
  const relation = await relationOf(known.screening, records, needs);
  if (!mayChair(asking.by, relation)) {
    return mayRead(asking.by, relation) ? onlyTheChair(known, needs.directory) : notFound('strategy meeting');
  }
  return { ok: true, value: { ...known, relation } };
}

function onlyTheChair({ meeting }: KnownMeeting, directory: Directory) {
  const chair = directory.person(meeting.chairId)?.name ?? 'not recorded';
  return refused({
    kind: 'not-permitted',
    because: `Only the chair can do this, or whoever answers for the screening. The chair is ${chair}.`,
  });
}

/** Where a meeting stands, for somebody who saw an older one. */
function whatHappened({ startAt, endAt }: StrategyMeeting): string {
  return startAt === null || endAt === null
    ? 'The times on offer have changed since you saw them. Nothing was set: look at the meeting again and pick one.'
    : `The time has been set meanwhile: ${hourInWords(startAt, endAt)}. Look at the meeting again before you change it.`;
}
