import { Router, type Request } from 'express';
import { z } from 'zod';
import type { Calendar, CalendarEvent, EventDetails } from './calendar.ts';
import { readJson } from './declined.ts';
import { expandedAndSelected, extendedProperty, itemBody, listPage } from './graph-query.ts';
import { instantOf, outlookTime, outlookTimeOf, preferredZone } from './outlook-times.ts';
import { SAFEGUARDING_MAILBOX } from './training-ids.ts';

const attendee = z.strictObject({
  type: z.enum(['required', 'optional', 'resource']).default('required'),
  emailAddress: z.strictObject({ address: z.email(), name: z.string().optional() }),
});

/** The properties of an event that may be written; an unknown one is refused, as Graph does. */
const changeableParts = z
  .strictObject({
    subject: z.string().max(255),
    body: itemBody,
    start: outlookTime,
    end: outlookTime,
    attendees: z.array(attendee).max(500),
    isOnlineMeeting: z.boolean(),
    onlineMeetingProvider: z.literal('teamsForBusiness'),
    sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
    showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']),
    location: z.looseObject({ displayName: z.string() }),
    allowNewTimeProposals: z.boolean(),
    responseRequested: z.boolean(),
    hideAttendees: z.boolean(),
    isReminderOn: z.boolean(),
    reminderMinutesBeforeStart: z.int().min(0),
    importance: z.enum(['low', 'normal', 'high']),
    categories: z.array(z.string()),
  })
  .partial();
const newEvent = changeableParts.required({ start: true, end: true }).extend({
  transactionId: z.string().min(1).optional(),
  singleValueExtendedProperties: z.array(extendedProperty).default([]),
});

const organizer = { address: SAFEGUARDING_MAILBOX, name: 'Northmere safeguarding' };

/** Graph's events of the safeguarding mailbox: created once per transaction id, moved, cancelled, found by our own key. */
export function graphEventsRouter(calendar: Calendar): Router {
  const router = Router({ mergeParams: true });
  const known = (req: Request) => calendar.known(SAFEGUARDING_MAILBOX, String(req.params['event']));
  router.post('/', (req, res) => {
    const {
      transactionId = null,
      singleValueExtendedProperties: properties,
      ...parts
    } = readJson(req, newEvent);
    const details = { ...blank, ...detailsOf(parts) } as EventDetails;
    const { event, isNew } = calendar.add(details, { organizer, transactionId, properties });
    res.status(isNew ? 201 : 200).json(eventJson(req, event));
  });
  router.get('/', (req, res) => {
    const own = calendar
      .all()
      .filter((each) => each.organizer.address === SAFEGUARDING_MAILBOX && !each.isCancelled);
    res.json(listPage(req, own.toReversed(), (each) => eventJson(req, each)));
  });
  router.get('/:event', (req, res) => {
    const event = known(req);
    res.json(expandedAndSelected(req, event, eventJson(req, event)));
  });
  router.patch('/:event', (req, res) => {
    const event = known(req);
    calendar.change(event, detailsOf(readJson(req, changeableParts)));
    res.json(eventJson(req, event));
  });
  router.post('/:event/cancel', (req, res) => {
    const { comment, Comment } = readJson(
      req,
      z.strictObject({ comment: z.string().optional(), Comment: z.string().optional() }),
    );
    calendar.cancel(known(req), comment ?? Comment ?? '');
    res.status(202).end();
  });
  router.delete('/:event', (req, res) => {
    calendar.remove(known(req));
    res.status(204).end();
  });
  return router;
}

const blank: Omit<EventDetails, 'startAt' | 'endAt'> = {
  subject: '',
  bodyHtml: '',
  attendees: [],
  sensitivity: 'normal',
  isOnlineMeeting: false,
  showAs: 'busy',
  location: '',
};

function detailsOf(parts: z.infer<typeof changeableParts>): Partial<EventDetails> {
  const { subject, body, start, end, attendees, sensitivity, isOnlineMeeting, showAs, location } = parts;
  const given = {
    subject,
    bodyHtml: body?.content,
    startAt: start && instantOf(start),
    endAt: end && instantOf(end),
    attendees: attendees?.map(({ type, emailAddress }) => ({
      type,
      address: emailAddress.address,
      name: emailAddress.name ?? emailAddress.address,
    })),
    sensitivity,
    isOnlineMeeting,
    showAs,
    location: location?.displayName,
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<EventDetails>;
}

function eventJson(req: Request, event: CalendarEvent): object {
  const zone = preferredZone(req);
  return {
    '@odata.etag': `W/"${event.changedAt}"`,
    id: event.id,
    iCalUId: `ical-${event.id}`,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.changedAt,
    subject: event.subject,
    body: { contentType: 'html', content: event.bodyHtml },
    start: outlookTimeOf(event.startAt, zone),
    end: outlookTimeOf(event.endAt, zone),
    location: { displayName: event.location },
    attendees: event.attendees.map(({ address, name, type }) => ({
      type,
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
      emailAddress: { address, name },
    })),
    organizer: { emailAddress: event.organizer },
    isOrganizer: true,
    isCancelled: event.isCancelled,
    sensitivity: event.sensitivity,
    showAs: event.showAs,
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
    webLink: `https://outlook.training.example/calendar/item/${event.id}`,
    ...(event.transactionId === null ? {} : { transactionId: event.transactionId }),
  };
}
