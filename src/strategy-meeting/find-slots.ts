import { minutesAfter, nowText, type InstantText } from '../kernel/clock.ts';
import type { Invitee } from './invitees.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import type { MeetingNeeds } from './needs.ts';
import { slotsToOffer } from './slots.ts';
import { earliestStart, searchWindow } from './window.ts';

/**
 * Reads everybody's free and busy times and gives the times to offer, after `after` where one is named. Passing trouble
 * with the calendars is thrown.
 */
export async function findSlots(
  needs: Pick<MeetingNeeds, 'calendar' | 'clock' | 'holidays'>,
  meeting: StrategyMeeting,
  invitees: readonly Invitee[],
  after: InstantText | null = null,
): Promise<readonly OfferedSlot[]> {
  const soonest = earliestStart(nowText(needs.clock));
  const next = after === null ? soonest : minutesAfter(after, 30);
  const window = searchWindow(meeting.dueBy, next > soonest ? next : soonest, needs.holidays());
  const emails = invitees.map(({ person }) => person.email);
  const busyTimes = await needs.calendar.busyTimes(emails, window.from, window.until);
  return slotsToOffer({ window, dueBy: meeting.dueBy, invitees, busyTimes });
}
