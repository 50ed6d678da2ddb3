import { Temporal } from 'temporal-polyfill';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { InstantText } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import { Declined, readJson } from './declined.ts';
import type { Diaries } from './diaries.ts';
import type { Busy, BusyStatus } from './invented-diaries.ts';
import { instantOf, outlookTime, outlookTimeOf, preferredZone } from './outlook-times.ts';

const LONGEST_WINDOW_DAYS = 42;
const DIGIT: Record<BusyStatus, number> = { tentative: 1, busy: 2, oof: 3, workingElsewhere: 4 };

const asked = z.strictObject({
  schedules: z.array(z.string()).min(1).max(100),
  startTime: outlookTime,
  endTime: outlookTime,
  availabilityViewInterval: z.int().min(5).max(1440).default(30),
});

/**
 * `calendar/getSchedule`: who is free and busy. As at Microsoft, items carry the subject and the place of other people's
 * meetings, and whoever cannot be seen has an error in place of times.
 */
export function getSchedule(diaries: Diaries, people: () => readonly Person[]): RequestHandler {
  return (req, res) => {
    const { schedules, startTime, endTime, availabilityViewInterval } = readJson(req, asked);
    const fromAt = instantOf(startTime);
    const toAt = instantOf(endTime);
    refuseWindow(fromAt, toAt);
    const zone = preferredZone(req);
    const value = schedules.map((address) => {
      const person = people().find((each) => each.email.toLowerCase() === address.toLowerCase());
      if (!person) return unseen(address, 'ErrorMailRecipientNotFound', 'The mailbox cannot be found.');
      if (!diaries.isVisible(person)) {
        return unseen(address, 'ErrorNoFreeBusyAccess', 'Free/busy times of this mailbox are not shared.');
      }
      const busy = diaries.busy(person, fromAt, toAt);
      return {
        scheduleId: address,
        availabilityView: availabilityView(busy, fromAt, toAt, availabilityViewInterval),
        scheduleItems: busy.map((each) => scheduleItem(each, zone)),
        workingHours: WORKING_HOURS,
      };
    });
    res.json({ value });
  };
}

const WORKING_HOURS = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '09:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'GMT Standard Time' },
};

function refuseWindow(fromAt: InstantText, toAt: InstantText): void {
  const days = Temporal.Instant.from(fromAt).until(toAt).total('hours') / 24;
  if (days > 0 && days <= LONGEST_WINDOW_DAYS) return;
  throw new Declined(400, 'ErrorInvalidTimeInterval', `The window is from 1 to ${LONGEST_WINDOW_DAYS} days.`);
}

function unseen(scheduleId: string, responseCode: string, message: string) {
  return { scheduleId, error: { message, responseCode } };
}

function scheduleItem({ startAt, endAt, status, subject, location }: Busy, zone: string) {
  return {
    isPrivate: false,
    isMeeting: true,
    status,
    subject,
    location,
    start: outlookTimeOf(startAt, zone),
    end: outlookTimeOf(endAt, zone),
  };
}

/** One digit per interval: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere; the highest wins. */
function availabilityView(busy: Busy[], fromAt: InstantText, toAt: InstantText, minutes: number): string {
  const step = minutes * 60_000;
  const [first, end] = [ms(fromAt), ms(toAt)];
  const starts = Array.from({ length: Math.ceil((end - first) / step) }, (_, index) => first + index * step);
  return starts.map((start) => digitOf(busy, start, start + step)).join('');
}

function digitOf(busy: Busy[], from: number, to: number): number {
  const overlapping = busy.filter((each) => ms(each.startAt) < to && ms(each.endAt) > from);
  return Math.max(0, ...overlapping.map((each) => DIGIT[each.status]));
}

function ms(at: InstantText): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}
