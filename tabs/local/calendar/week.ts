import { Temporal } from 'temporal-polyfill';
import { addDays, londonDayOf, LONDON } from '../../../src/kernel/london-day.ts';
import type { CalendarEvent, Person } from '../wire.ts';

/** The hours the week shows. */
export const FROM_HOUR = 8;
export const TO_HOUR = 18;

/** Monday to Friday of the week a day lies in; a Saturday or Sunday belongs to the week before it. */
export function workingWeekOf(day: string): string[] {
  const monday = addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
  return [0, 1, 2, 3, 4].map((days) => addDays(monday, days));
}

/** The events a person organises or is invited to; everybody's when nobody is named. */
export function eventsOf(events: readonly CalendarEvent[], whose: Person | undefined): CalendarEvent[] {
  const address = whose?.email.toLowerCase();
  const theirs = (event: CalendarEvent) =>
    address === undefined ||
    [event.organizer.address, ...event.attendees.map((each) => each.address)].some(
      (each) => each.toLowerCase() === address,
    );
  return events.filter(theirs).sort((one, other) => one.startAt.localeCompare(other.startAt));
}

/** Days that have events, in order, each with its events. */
export function byDay(events: readonly CalendarEvent[]): { day: string; events: CalendarEvent[] }[] {
  const days = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const day = londonDayOf(event.startAt);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, inside]) => ({ day, events: inside }));
}

interface Timed {
  readonly startAt: string;
  readonly endAt: string;
}

/** An event's place on its day: hours from the first hour shown, and its share of the width where events overlap. */
export interface Placed<T extends Timed = CalendarEvent> {
  readonly event: T;
  readonly top: number;
  readonly hours: number;
  readonly lane: number;
  readonly lanes: number;
}

const hourOf = (at: string): number => {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(LONDON);
  return time.hour + time.minute / 60;
};

/** Lays the events of one day side by side where they overlap; what lies outside the hours shown is clipped to them. */
export function placedOn<T extends Timed>(day: string, events: readonly T[]): Placed<T>[] {
  const today = events.filter((event) => londonDayOf(event.startAt) === day);
  const lanes: string[] = [];
  const inLanes = today.map((event) => {
    const free = lanes.findIndex((busyUntil) => busyUntil <= event.startAt);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = event.endAt;
    return { event, lane };
  });
  return inLanes.map(({ event, lane }) => {
    const start = Math.min(Math.max(hourOf(event.startAt), FROM_HOUR), TO_HOUR - 0.5);
    const end = londonDayOf(event.endAt) === day ? Math.min(hourOf(event.endAt), TO_HOUR) : TO_HOUR;
    return { event, lane, lanes: lanes.length, top: start - FROM_HOUR, hours: Math.max(end - start, 0.5) };
  });
}
