import { nowText } from '../kernel/clock.ts';
import type { BusyTimes } from './calendar.ts';
import { invitedTo, type KnownMeeting } from './known-meeting.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import type { MeetingNeeds } from './needs.ts';
import { slotsToOffer, type Hour } from './slots.ts';
import { takenHours } from './taken-hours.ts';
import { calmStart, earliestStart, searchWindow } from './window.ts';

/**
 * Reads everybody's free and busy times and gives the times to offer that were not shown yet, none of them another strategy
 * meeting's. Passing trouble with the calendars is thrown.
 */
export async function findSlots(
  needs: Pick<MeetingNeeds, 'calendar' | 'clock' | 'holidays' | 'directory' | 'store'>,
  known: KnownMeeting,
  shown = shownBy(known.meeting),
): Promise<readonly OfferedSlot[]> {
  const { dueBy } = known.meeting;
  const now = nowText(needs.clock);
  const window = searchWindow(dueBy, earliestStart(now), needs.holidays());
  const stretch = { startAt: window.from, endAt: window.until };
  const invitees = invitedTo(known, needs.directory);
  const busyTimes = await readBusyTimes(needs, known, stretch);
  const taken = await needs.store.within((records) => takenHours(records, needs.directory, known, stretch));
  return slotsToOffer({ window, dueBy, invitees, busyTimes, shown, taken, calmFrom: calmStart(now) });
}

/** When those a meeting invites are busy, but for the hour it has itself. Passing trouble with the calendars is thrown. */
export async function readBusyTimes(
  needs: Pick<MeetingNeeds, 'calendar' | 'directory'>,
  known: KnownMeeting,
  { startAt, endAt }: Hour,
): Promise<readonly BusyTimes[]> {
  const { meeting } = known;
  const emails = invitedTo(known, needs.directory).map(({ person }) => person.email);
  const read = await needs.calendar.busyTimes(emails, startAt, endAt);
  const isOwn = (busy: Hour) => busy.startAt === meeting.startAt && busy.endAt === meeting.endAt;
  return read.map((times) => ({ ...times, busy: times.busy.filter((busy) => !isOwn(busy)) }));
}

/** When every time the chair has seen for this date begins: those on offer and those before them. */
export function shownBy({ shown, offered }: StrategyMeeting): StrategyMeeting['shown'] {
  return [...shown, ...offered.map(({ startAt }) => startAt)];
}
