import { Router } from 'express';
import { z } from 'zod';
import type { Person } from '../people/person.ts';
import type { Calendar, CalendarEvent } from './calendar.ts';
import { Declined, readJson, readQuery } from './declined.ts';
import { diaryChange, type Diaries } from './diaries.ts';
import { instantGiven } from './instant-given.ts';
import type { Mail, MailMessage } from './mail.ts';
import { SAFEGUARDING_MAILBOX } from './training-ids.ts';

interface Needs {
  readonly mail: Mail;
  readonly calendar: Calendar;
  readonly diaries: Diaries;
  readonly known: (personId: string) => Person;
}

const appointment = z.strictObject({
  person: z.string(),
  subject: z.string().max(255),
  startAt: instantGiven,
  endAt: instantGiven,
  attendees: z
    .array(
      z.strictObject({
        address: z.email(),
        name: z.string().optional(),
        type: z.enum(['required', 'optional', 'resource']).default('required'),
      }),
    )
    .default([]),
  bodyHtml: z.string().default(''),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']).default('normal'),
  location: z.string().default(''),
  isOnlineMeeting: z.boolean().default(false),
});

const diaryAsked = z.object({ fromAt: instantGiven, toAt: instantGiven });

/** What has left the product, as JSON for the mailbox and calendar pages, and what people do in their own Outlook. */
export function localOutboxRouter({ mail, calendar, diaries, known }: Needs): Router {
  const router = Router();
  router.get('/mail', (_req, res) => {
    res.json({ messages: mail.all().map(messageJson) });
  });
  router.get('/mail/:message/attachments/:attachment', (req, res) => {
    const { bytes, contentType, name } = mail.bytes(mail.known(req.params.message), req.params.attachment);
    res.type(contentType).set('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
    res.send(bytes);
  });
  router.get('/calendar', (_req, res) => {
    res.json({ events: calendar.all().map(eventJson) });
  });
  router.post('/calendar/appointments', (req, res) => {
    const { person, attendees, ...parts } = readJson(req, appointment);
    const { email: address, name } = known(person);
    const named = attendees.map((each) => ({ ...each, name: each.name ?? each.address }));
    const origin = { organizer: { address, name }, transactionId: null, properties: [] };
    const { event } = calendar.add({ ...parts, attendees: named, showAs: 'busy' }, origin);
    res.status(201).json(eventJson(event));
  });
  router.get('/diaries/:person', (req, res) => {
    const person = known(req.params.person);
    const { fromAt, toAt } = readQuery(req, diaryAsked);
    const times = diaries.besidesMeetings(person, fromAt, toAt);
    const busy = times.map(({ startAt, endAt, status }) => ({ startAt, endAt, status }));
    res.json({ visible: diaries.isVisible(person), busy });
  });
  router.put('/diaries/:person', (req, res) => {
    diaries.change(known(req.params.person), readJson(req, diaryChange));
    res.status(204).end();
  });
  return router;
}

function messageJson(message: MailMessage) {
  const { id, createdAt, sentAt, parts, attachments } = message;
  const to = [...(parts.toRecipients ?? []), ...(parts.ccRecipients ?? []), ...(parts.bccRecipients ?? [])];
  const { contentType, content } = parts.body ?? { contentType: 'text' as const, content: '' };
  return {
    id,
    from: SAFEGUARDING_MAILBOX,
    to: to.map((each) => each.emailAddress.address),
    subject: parts.subject ?? '',
    bodyHtml: contentType === 'html' ? content : `<pre>${escaped(content)}</pre>`,
    bodyText: contentType === 'html' ? textOf(content) : content,
    createdAt,
    sentAt,
    isDraft: sentAt === null,
    attachments,
  };
}

function eventJson(event: CalendarEvent) {
  const { id, subject, startAt, endAt, attendees, bodyHtml, location, sensitivity } = event;
  const { isOnlineMeeting, joinUrl, isCancelled, transactionId, createdAt, history } = event;
  return {
    ...{ id, subject, startAt, endAt, organizer: event.organizer, attendees, bodyHtml, location },
    ...{ sensitivity, isOnlineMeeting, joinUrl, isCancelled, transactionId, createdAt, history },
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
};

function textOf(html: string): string {
  return html
    .replace(/<(style|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A 404 that says who was asked for. */
export function personKnown(people: readonly Person[], id: string): Person {
  const person = people.find((each) => each.id === id);
  if (person) return person;
  throw new Declined(
    404,
    'NotFound',
    `Nobody here is called “${id}”. See /local/people for everybody there is.`,
  );
}
