import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { nowText, type Clock, type InstantText } from '../kernel/clock.ts';
import { instantInWords } from '../kernel/london-day.ts';
import type { Changes } from './changes.ts';
import { Declined } from './declined.ts';
import { extendedProperty } from './graph-query.ts';
import { openKept } from './kept.ts';

const attendee = z.object({
  address: z.string(),
  name: z.string(),
  type: z.enum(['required', 'optional', 'resource']),
});

/** What can be changed about an event; times are instants. */
const details = z.object({
  subject: z.string(),
  bodyHtml: z.string(),
  startAt: z.string(),
  endAt: z.string(),
  attendees: z.array(attendee),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  isOnlineMeeting: z.boolean(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']),
  location: z.string(),
});

const eventSchema = details.extend({
  id: z.string(),
  organizer: z.object({ address: z.string(), name: z.string() }),
  transactionId: z.string().nullable(),
  joinUrl: z.string().nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
  isCancelled: z.boolean(),
  isDeleted: z.boolean(),
  properties: z.array(extendedProperty),
  history: z.array(
    z.object({
      at: z.string(),
      what: z.enum(['created', 'moved', 'changed', 'cancelled']),
      detail: z.string(),
    }),
  ),
});
const calendarFile = z.object({ events: z.array(eventSchema) });

/** What an event says: subject, times, attendees, privacy. */
export type EventDetails = z.infer<typeof details>;

/** A meeting in somebody's calendar, with what its invitees were told so far. */
export type CalendarEvent = z.infer<typeof eventSchema>;

/** Who makes an event, and the keys by which it is recognised again. */
export interface EventOrigin {
  readonly organizer: { address: string; name: string };
  readonly transactionId: string | null;
  readonly properties: CalendarEvent['properties'];
}

/** The calendars of the training workspace, kept in one file. */
export interface Calendar {
  all(): readonly CalendarEvent[];
  /** The organiser's event; one that was deleted is gone. */
  known(organizer: string, id: string): CalendarEvent;
  /** Creates an event, unless this organiser already used the transaction id: then it is that first event. */
  add(event: EventDetails, origin: EventOrigin): { event: CalendarEvent; isNew: boolean };
  change(event: CalendarEvent, parts: Partial<EventDetails>): void;
  cancel(event: CalendarEvent, comment: string): void;
  remove(event: CalendarEvent): void;
}

/** Opens the calendars. */
export function openCalendar(folder: string, clock: Clock, changes: Changes): Calendar {
  const kept = openKept(join(folder, 'calendar.json'), calendarFile, { events: [] });
  const { events } = kept.value;
  const done = (event: CalendarEvent, what: CalendarEvent['history'][number]['what'], detail: string) => {
    event.changedAt = nowText(clock);
    event.history.push({ at: event.changedAt, what, detail });
    kept.keep();
    changes.tell('calendar');
  };
  return {
    all: () => events,
    known: (organizer, id) => {
      const event = events.find((each) => each.id === id && each.organizer.address === organizer);
      if (!event || event.isDeleted) throw new Declined(404, 'ErrorItemNotFound', 'There is no such event.');
      return event;
    },
    add: (parts, origin) => {
      refuseBackwards(parts);
      const first = events.find((each) => sameTransaction(each, origin));
      if (first) return { event: first, isNew: false };
      const event = newEvent(parts, origin, nowText(clock));
      events.push(event);
      done(event, 'created', `${told(event)}, for ${instantInWords(event.startAt)}`);
      return { event, isNew: true };
    },
    change: (event, parts) => {
      const next = { ...event, ...parts };
      refuseBackwards(next);
      const isMoved = next.startAt !== event.startAt || next.endAt !== event.endAt;
      Object.assign(event, parts, { joinUrl: event.joinUrl ?? joinUrlOf(event.id, next) });
      if (isMoved) done(event, 'moved', `${told(event)}: now ${instantInWords(event.startAt)}`);
      else done(event, 'changed', told(event));
    },
    cancel: (event, comment) => {
      refuseIfCancelled(event);
      event.isCancelled = true;
      done(event, 'cancelled', comment === '' ? told(event) : `${told(event)}: ${comment}`);
    },
    remove: (event) => {
      event.isDeleted = true;
      if (event.isCancelled) kept.keep();
      else done(Object.assign(event, { isCancelled: true }), 'cancelled', told(event));
    },
  };
}

function newEvent(parts: EventDetails, origin: EventOrigin, at: InstantText): CalendarEvent {
  const id = `evt-${randomUUID()}`;
  const joinUrl = joinUrlOf(id, parts);
  const state = { createdAt: at, changedAt: at, isCancelled: false, isDeleted: false, history: [] };
  return { ...parts, ...origin, id, joinUrl, ...state };
}

function joinUrlOf(id: string, { isOnlineMeeting }: EventDetails): string | null {
  return isOnlineMeeting ? `https://teams.training.example/l/meetup-join/${id}` : null;
}

function sameTransaction(event: CalendarEvent, { organizer, transactionId }: EventOrigin): boolean {
  return (
    transactionId !== null &&
    event.transactionId === transactionId &&
    event.organizer.address === organizer.address
  );
}

function refuseBackwards({ startAt, endAt }: EventDetails): void {
  if (startAt < endAt) return;
  throw new Declined(400, 'ErrorPropertyValidationFailure', 'The meeting ends before it begins.');
}

function refuseIfCancelled(event: CalendarEvent): void {
  if (!event.isCancelled) return;
  throw new Declined(400, 'ErrorInvalidRequest', 'The meeting has already been cancelled.');
}

function told({ attendees }: CalendarEvent): string {
  if (attendees.length === 0) return 'Nobody is invited';
  return attendees.length === 1 ? '1 invitee told' : `${attendees.length} invitees told`;
}
