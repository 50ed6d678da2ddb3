import { nowText } from '../kernel/clock.ts';
import type { Invitee } from './invitees.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import type { MeetingNeeds } from './needs.ts';
import { slotsToOffer } from './slots.ts';
import { earliestStart, searchWindow } from './window.ts';

/** Reads everybody's free and busy times and gives the times to offer that were not shown yet. Passing trouble with the calendars is thrown. */
export async function findSlots(
  needs: Pick<MeetingNeeds, 'calendar' | 'clock' | 'holidays'>,
  meeting: StrategyMeeting,
  invitees: readonly Invitee[],
): Promise<readonly OfferedSlot[]> {
  const soonest = earliestStart(nowText(needs.clock));
  const window = searchWindow(meeting.dueBy, soonest, needs.holidays());
  const emails = invitees.map(({ person }) => person.email);
  const busyTimes = await needs.calendar.busyTimes(emails, window.from, window.until);
  return slotsToOffer({ window, dueBy: meeting.dueBy, invitees, busyTimes, shown: shownBy(meeting) });
}

/** When every time the chair has seen for this date begins: those on offer and those before them. */
export function shownBy({ shown, offered }: StrategyMeeting): StrategyMeeting['shown'] {
  return [...shown, ...offered.map(({ startAt }) => startAt)];
}
