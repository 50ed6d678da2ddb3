import { nowText, type InstantText } from '../kernel/clock.ts';
import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { findSlots, readBusyTimes } from './find-slots.ts';
import { chairedMeeting, invitedTo, type KnownMeeting } from './known-meeting.ts';
import type { Invitee } from './invitees.ts';
import type { OfferedSlot } from './meeting.ts';
import { asStored, hourFrom, isOutsideHours, stillToCome } from './meeting-times.ts';
import type { MeetingNeeds } from './needs.ts';
import { slotAt } from './slots.ts';
import { takenHours } from './taken-hours.ts';

/** Times somebody looks at before a date is set or moved. Nothing is offered or kept by it. */
export interface TimesLookedAt {
  readonly slots: readonly OfferedSlot[];
  readonly invitees: readonly Invitee[];
  /** The time asked about lies outside working days or hours: it needs a reason. */
  readonly outsideHours: boolean;
}

/**
 * Shows who is free before everybody is told of a new time: at the time asked about or, without one, at up to three times
 * the meeting could be moved to. Its own hour makes nobody busy; another strategy meeting does, seen or not.
 */
export async function lookAtTimes(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  startAt: InstantText | null,
): Promise<Result<TimesLookedAt>> {
  const held = await needs.store.within((records) => chairedMeeting(needs, records, asking, id));
  if (!held.ok) return held;
  const coming = startAt === null ? granted(null) : stillToCome(startAt, nowText(needs.clock));
  if (!coming.ok) return coming;
  try {
    const invitees = invitedTo(held.value, needs.directory);
    if (startAt !== null) return granted(await lookAt(needs, held.value, invitees, asStored(startAt)));
    const slots = await findSlots(needs, held.value, shownBefore(held.value));
    return granted({ slots, invitees, outsideHours: false });
  } catch (trouble) {
    if (!(trouble instanceof ProviderTrouble)) throw trouble;
    return refused({ kind: 'not-now', because: NOT_READABLE });
  }
}

function shownBefore({ meeting }: KnownMeeting): readonly InstantText[] {
  return meeting.startAt === null ? meeting.shown : [meeting.startAt];
}

async function lookAt(
  needs: MeetingNeeds,
  known: KnownMeeting,
  invitees: readonly Invitee[],
  startAt: InstantText,
): Promise<TimesLookedAt> {
  const hour = hourFrom(startAt);
  const read = await readBusyTimes(needs, known, hour);
  const taken = await needs.store.within((records) => takenHours(records, needs.directory, known, hour));
  const busyTimes = read.map((times) => {
    const elsewhere = taken.filter(({ both }) => both.some(({ person }) => person.email === times.email));
    return { ...times, busy: [...times.busy, ...elsewhere] };
  });
  const slot = slotAt(startAt, { dueBy: known.meeting.dueBy, invitees, busyTimes, calmFrom: startAt });
  return { slots: [slot], invitees, outsideHours: isOutsideHours(hour, needs.holidays()) };
}

const NOT_READABLE =
  'The calendars cannot be read at the moment, so it cannot be said who is free. Nothing has changed: ring those who must be there, or try again in a few minutes.';
