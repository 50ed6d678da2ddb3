import { nowText } from '../kernel/clock.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import { preparationFor, standingAgenda } from './agenda.ts';
import type { MeetingEvent } from './calendar.ts';
import { invitedTo, knownMeeting, type KnownMeeting } from './known-meeting.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import type { MeetingNeeds, MeetingRecords } from './needs.ts';

/**
 * Invites everybody to the meeting: one event for each time it was given a date, whatever happens in between (measurements
 * 5.2 rule 4), and the cards say so only then. Its key is the booking's own, so that a date taken back never returns as the next one. When the date is
 * taken back while the invitation is on its way, the invitation is taken back too; when it was moved meanwhile, the event
 * is moved after.
 */
export async function createMeetingEvent(needs: MeetingNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'create-meeting-event') return { kind: 'cannot', because: 'this invites nobody' };
  const { meetingId, sequence } = step.work;
  const key = invitationKey(meetingId, sequence);
  const booking = await needs.store.within((records) => bookingOf(records, meetingId, sequence));
  if (booking.kind === 'made') return { kind: 'done', providerRef: booking.eventId };
  if (booking.kind === 'not-wanted') return takeBack(needs, key);
  const made = await needs.calendar.createOnce(eventOf(needs, booking.known, key));
  const kept = await needs.store.within((records) => keepEvent(needs, records, step, made));
  needs.nudge();
  return kept ? { kind: 'done', providerRef: made.eventId } : takeBack(needs, key);
}

/** The key of the event of a booking, by which it is found again. */
export function invitationKey(meetingId: string, sequence: number): string {
  return `meeting/${meetingId}/${sequence}`;
}

type Booking =
  | { readonly kind: 'wanted'; readonly known: KnownMeeting }
  | { readonly kind: 'made'; readonly eventId: string }
  | { readonly kind: 'not-wanted' };

async function bookingOf(records: MeetingRecords, meetingId: string, sequence: number): Promise<Booking> {
  const known = await knownMeeting(records, meetingId, true);
  if (known === undefined) return { kind: 'not-wanted' };
  const { status, eventId, screeningId } = known.meeting;
  const newest = (await records.steps.ofScreening(screeningId)).every(
    ({ work }) => work.kind !== 'create-meeting-event' || work.sequence <= sequence,
  );
  if (!newest) return { kind: 'not-wanted' };
  if (status === 'booked' && eventId !== null) return { kind: 'made', eventId };
  return status === 'booking' ? { kind: 'wanted', known } : { kind: 'not-wanted' };
}

async function keepEvent(
  needs: MeetingNeeds,
  records: MeetingRecords,
  step: ClaimedStep,
  made: { readonly eventId: string; readonly joinUrl: string | null },
): Promise<boolean> {
  if (step.work.kind !== 'create-meeting-event') return false;
  const { meetingId, sequence } = step.work;
  const booking = await bookingOf(records, meetingId, sequence);
  if (booking.kind !== 'wanted') return booking.kind === 'made';
  const { meeting } = booking.known;
  const { screeningId } = meeting;
  const at = nowText(needs.clock);
  await records.meetings.change(meetingId, { status: 'booked', ...made });
  const { moveEvent, refreshCardsAfter } = meetingStepsAt(meeting, meeting.sequence);
  const moved = meeting.sequence === sequence ? [] : [moveEvent];
  await records.steps.require(screeningId, [...moved, refreshCardsAfter(step.id)], at);
  await records.audit.append([
    {
      at,
      by: 'safeguard',
      what: 'meeting-invited',
      screeningId,
      from: 'worker',
      detail: { meetingId, sequence, eventId: made.eventId },
    },
  ]);
  return true;
}

async function takeBack(needs: MeetingNeeds, key: string): Promise<StepOutcome> {
  const eventId = await needs.calendar.find(key);
  if (eventId !== null) await needs.calendar.cancel(eventId, cancelComment);
  return { kind: 'done' };
}

/** What the invitees of a cancelled date are told: nothing of why. */
export const cancelComment = 'This strategy meeting is cancelled. A new date will follow.';

function eventOf(needs: MeetingNeeds, known: KnownMeeting, key: string): MeetingEvent {
  const { reference, startAt, endAt } = known.meeting;
  if (startAt === null || endAt === null) throw new Error('A meeting with a date has a time.');
  const invitees = invitedTo(known, needs.directory);
  const invitations = invitees.map(({ person, required }) => ({
    email: person.email,
    name: person.name,
    required,
  }));
  return {
    key,
    reference,
    startAt,
    endAt,
    preparation: preparationFor(invitees),
    agenda: standingAgenda,
    invitations,
  };
}
