import { nowText } from '../kernel/clock.ts';
import { invitedTo, type KnownMeeting } from './known-meeting.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import type { MeetingNeeds } from './needs.ts';
import { slotsToOffer } from './slots.ts';
import { takenHours } from './taken-hours.ts';
import { earliestStart, searchWindow } from './window.ts';

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
  const window = searchWindow(dueBy, earliestStart(nowText(needs.clock)), needs.holidays());
  const invitees = invitedTo(known, needs.directory);
  const emails = invitees.map(({ person }) => person.email);
  const busyTimes = await needs.calendar.busyTimes(emails, window.from, window.until);
  const taken = await needs.store.within((records) =>
    takenHours(records, needs.directory, known, { startAt: window.from, endAt: window.until }),
  );
  return slotsToOffer({ window, dueBy, invitees, busyTimes, shown, taken });
}

/** When every time the chair has seen for this date begins: those on offer and those before them. */
export function shownBy({ shown, offered }: StrategyMeeting): StrategyMeeting['shown'] {
  return [...shown, ...offered.map(({ startAt }) => startAt)];
}
