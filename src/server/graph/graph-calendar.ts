import type { DateTimeTimeZone, Event } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { instantText, type InstantText } from '../../kernel/clock.ts';
import { LONDON } from '../../kernel/london-day.ts';
import type { BusyTimes, Calendar, MeetingEvent } from '../../strategy-meeting/calendar.ts';
import type { GraphClient } from './graph-client.ts';
import { guidOf, keyProperty, withKey } from './graph-keys.ts';
import { AnsweredTrouble } from './graph-trouble.ts';

const utcTime = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) =>
    instantText(Temporal.PlainDateTime.from(dateTime).toZonedDateTime('UTC').toInstant()),
  );
const item = z.object({ status: z.string().toLowerCase(), start: utcTime, end: utcTime });
const schedules = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string().toLowerCase(),
      error: z.object({}).nullish(),
      scheduleItems: z.array(item).default([]),
    }),
  ),
});
const created = z.object({
  id: z.string().min(1),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});
const found = z.object({ value: z.array(created) });
const state = z.object({ isCancelled: z.boolean().nullish() });

const FREE = ['free', 'workingelsewhere'];

/**
 * The calendar of the safeguarding mailbox, and when people are free and busy. Of other people's appointments nothing but
 * their times is ever read out of an answer: subjects and places stop here (platform 0.9). An event carries its key both
 * as the provider's transaction id and as a property to be found by, because for how long the first is remembered is not
 * published.
 */
export function graphCalendar(client: GraphClient): Calendar {
  const eventWith = async (key: string) =>
    (await client.ask('GET', `/events${withKey(key, 'id,onlineMeeting')}`, found)).value[0];
  const create = async (event: MeetingEvent) =>
    (await eventWith(event.key)) ?? (await client.ask('POST', '/events', created, eventOf(event)));
  return {
    async busyTimes(emails, from, until) {
      if (emails.length === 0) return [];
      const answer = await client.ask('POST', '/calendar/getSchedule', schedules, {
        schedules: emails,
        startTime: timeIn('UTC', from),
        endTime: timeIn('UTC', until),
        availabilityViewInterval: 30,
      });
      return emails.map((email) => busyTimesOf(email, answer.value));
    },
    async createOnce(event) {
      const { id, onlineMeeting } = await create(event);
      return { eventId: id, joinUrl: onlineMeeting?.joinUrl ?? null };
    },
    find: async (key) => (await eventWith(key))?.id ?? null,
    async move(eventId, startAt, endAt) {
      const times = { start: timeIn(LONDON, startAt), end: timeIn(LONDON, endAt) } satisfies Event;
      await client.tell('PATCH', pathOf(eventId), times);
    },
    async cancel(eventId, comment) {
      try {
        await client.tell('POST', `${pathOf(eventId)}/cancel`, { comment });
      } catch (trouble) {
        if (!(await isGone(client, eventId, trouble))) throw trouble;
      }
    },
  };
}

function pathOf(eventId: string): string {
  return `/events/${encodeURIComponent(eventId)}`;
}

async function isGone(client: GraphClient, eventId: string, trouble: unknown): Promise<boolean> {
  if (!(trouble instanceof AnsweredTrouble) || trouble.passing) return false;
  if (trouble.status === 404) return true;
  try {
    return (await client.ask('GET', `${pathOf(eventId)}?$select=isCancelled`, state)).isCancelled === true;
  } catch (second) {
    if (second instanceof AnsweredTrouble && second.status === 404) return true;
    throw second;
  }
}

function busyTimesOf(email: string, answers: z.infer<typeof schedules>['value']): BusyTimes {
  const answer = answers.find(({ scheduleId }) => scheduleId === email.toLowerCase());
  if (answer === undefined || answer.error) return { email, visible: false, busy: [] };
  const taken = answer.scheduleItems.filter(({ status }) => !FREE.includes(status));
  return { email, visible: true, busy: taken.map(({ start, end }) => ({ startAt: start, endAt: end })) };
}

function timeIn(timeZone: string, at: InstantText): DateTimeTimeZone {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return { dateTime: local.toString({ smallestUnit: 'second' }), timeZone };
}

function eventOf(event: MeetingEvent) {
  return {
    subject: event.reference,
    body: { contentType: 'html', content: agendaHtml(event) },
    start: timeIn(LONDON, event.startAt),
    end: timeIn(LONDON, event.endAt),
    attendees: event.invitations.map(({ email, name, required }) => ({
      type: required ? 'required' : 'optional',
      emailAddress: { address: email, name },
    })),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    sensitivity: 'private',
    showAs: 'busy',
    allowNewTimeProposals: false,
    responseRequested: true,
    transactionId: guidOf(event.key),
    singleValueExtendedProperties: [keyProperty(event.key)],
  } satisfies Event;
}

function agendaHtml({ reference, preparation, agenda }: MeetingEvent): string {
  const before = [`Strategy meeting ${reference}`, ...preparation].map((each) => `<p>${escaped(each)}</p>`);
  const items = agenda.map((each) => `<li>${escaped(each)}</li>`).join('');
  return `${before.join('')}<ol>${items}</ol>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
