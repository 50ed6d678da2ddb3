import { minutesAfter, type InstantText } from '../kernel/clock.ts';
import { isOverdue, type Deadline } from '../kernel/deadline.ts';
import { londonClockTime, londonDayOf, londonTime } from '../kernel/london-day.ts';
import type { BusyTimes } from './calendar.ts';
import type { Invitee } from './invitees.ts';
import type { Availability, OfferedSlot } from './meeting.ts';
import type { SearchWindow } from './window.ts';

/** A strategy meeting is offered for one hour. */
export const SLOT_MINUTES = 60;

/** How many times are offered at once. */
const AT_ONCE = 3;

/** Every start from 09:00 that ends by 17:00, London time (design D15). */
const STARTS = Array.from({ length: 15 }, (_, half) => {
  const minutes = 9 * 60 + half * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

/** From when to when. */
export type Hour = Pick<OfferedSlot, 'startAt' | 'endAt'>;

/** What the times to offer follow from. */
export interface SlotSearch {
  readonly window: SearchWindow;
  readonly dueBy: Deadline;
  readonly invitees: readonly Invitee[];
  readonly busyTimes: readonly BusyTimes[];
  /** When the times offered before begin. */
  readonly shown: readonly InstantText[];
  /** Hours at which somebody required has another strategy meeting; none is offered. */
  readonly taken: readonly Hour[];
  /** What starts before this is offered only when no calmer time is left before the meeting is due. */
  readonly calmFrom: InstantText;
}

/**
 * Up to three one-hour times for a meeting that were not shown before, earliest first (design D15). A time is kept while
 * none of those who must be free is known to be busy: a calendar that cannot be seen keeps it, and the slot says whose.
 * Times in the three working days come first; only when there is none are the earliest after them offered, marked late. In
 * either, a time at short notice comes after the others, marked soon.
 * They are spread: the best of three half days rather than three half hours of one morning, none across an hour shown
 * before while there is a choice, and within a half day one when the others required, such as the manager, are free too.
 */
export function slotsToOffer(search: SlotSearch): readonly OfferedSlot[] {
  const { invitees, shown } = search;
  const kept = startsIn(search.window)
    .filter((startAt) => !shown.includes(startAt))
    .map((startAt) => slotAt(startAt, search))
    .filter((slot) => !isAnyBusy(slot, invitees, 'mustBeFree'))
    .filter((slot) => search.taken.every((hour) => isApart(slot, hour)));
  const groups = [false, true].flatMap((late) =>
    [false, true].map((soon) => kept.filter((slot) => slot.late === late && slot.soon === soon)),
  );
  return spread(groups.find((group) => group.length > 0) ?? [], search);
}

/**
 * Who should be seen to be free at a time and cannot be: the chair or social care, whom somebody has to ask first. A
 * calendar is seen for the whole window or not at all, so while one of theirs is not, there is no better time to offer.
 */
export function notSeen({ attendance }: OfferedSlot, invitees: readonly Invitee[]): readonly Invitee[] {
  const isUnseen = (id: string) =>
    attendance.some(({ personId, availability }) => personId === id && availability === 'not-visible');
  return invitees.filter(({ person, mustBeSeen }) => mustBeSeen && isUnseen(person.id));
}

function startsIn({ days, from }: SearchWindow): readonly InstantText[] {
  return days
    .flatMap((day) => STARTS.map((time) => londonTime(day, time)))
    .filter((startAt) => startAt >= from);
}

/** A time with who is free at it, and whether it is late or soon. */
export function slotAt(
  startAt: InstantText,
  { dueBy, invitees, busyTimes, calmFrom }: Pick<SlotSearch, 'dueBy' | 'invitees' | 'busyTimes' | 'calmFrom'>,
): OfferedSlot {
  const endAt = minutesAfter(startAt, SLOT_MINUTES);
  const attendance = invitees.map(({ person }) => ({
    personId: person.id,
    agency: person.agency,
    availability: availabilityOf(
      busyTimes.find(({ email }) => email === person.email),
      startAt,
      endAt,
    ),
  }));
  return { startAt, endAt, late: isOverdue(dueBy, startAt), soon: startAt < calmFrom, attendance };
}

function availabilityOf(
  times: BusyTimes | undefined,
  startAt: InstantText,
  endAt: InstantText,
): Availability {
  if (times?.busy.some((busy) => busy.startAt < endAt && busy.endAt > startAt)) return 'busy';
  return times?.visible ? 'free' : 'not-visible';
}

function isAnyBusy(slot: OfferedSlot, invitees: readonly Invitee[], who: 'mustBeFree' | 'required'): boolean {
  return slot.attendance.some(
    ({ availability }, place) => availability === 'busy' && invitees[place]?.[who] === true,
  );
}

function spread(
  slots: readonly OfferedSlot[],
  { invitees, shown }: Pick<SlotSearch, 'invitees' | 'shown'>,
): readonly OfferedSlot[] {
  const before = shown.map((startAt) => ({ startAt, endAt: minutesAfter(startAt, SLOT_MINUTES) }));
  const fresh = slots.filter((slot) => before.every((other) => isApart(slot, other)));
  const best = [...Map.groupBy(fresh, halfDayOf).values()]
    .slice(0, AT_ONCE)
    .flatMap((half) => half.find((slot) => !isAnyBusy(slot, invitees, 'required')) ?? half.slice(0, 1));
  const picked = [...best];
  for (const [from, isWanted] of [
    [fresh, isApart],
    [slots, isApart],
    [slots, isAnother],
  ] as const) {
    for (const slot of from) {
      if (picked.length < AT_ONCE && picked.every((other) => isWanted(slot, other))) picked.push(slot);
    }
  }
  return picked.sort((left, right) => (left.startAt < right.startAt ? -1 : 1));
}

function halfDayOf({ startAt }: OfferedSlot): string {
  return `${londonDayOf(startAt)} ${londonClockTime(startAt) < '12:00' ? 'morning' : 'afternoon'}`;
}

function isApart(slot: Hour, other: Hour): boolean {
  return slot.endAt <= other.startAt || slot.startAt >= other.endAt;
}

function isAnother(slot: Hour, other: Hour): boolean {
  return slot.startAt !== other.startAt;
}
