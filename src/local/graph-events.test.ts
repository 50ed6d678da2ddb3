import { newFolder, openTrial, remove, type Trial } from './trial.ts';

const KEY = 'String {6f3f1a2e-0f0a-4b0c-9d8e-1a2b3c4d5e6f} Name safeguardKey';
const at = (dateTime: string, timeZone = 'Europe/London') => ({ dateTime, timeZone });

const meeting = (transactionId: string) => ({
  subject: 'Strategy meeting SC-7K3QXD',
  body: { contentType: 'html', content: '<p>Standing agenda</p>' },
  start: at('2026-07-01T09:00:00'),
  end: at('2026-07-01T10:00:00'),
  attendees: [
    { type: 'required', emailAddress: { address: 'margaret.eze@northmere.example', name: 'Margaret Eze' } },
    { type: 'required', emailAddress: { address: 'marcus.thornby@police.example' } },
  ],
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  sensitivity: 'private',
  transactionId,
  singleValueExtendedProperties: [{ id: KEY, value: transactionId }],
});

interface Event {
  id: string;
  start: { dateTime: string; timeZone: string };
  onlineMeeting: { joinUrl: string };
  [name: string]: unknown;
}
interface Shown {
  id: string;
  startAt: string;
  isCancelled: boolean;
  organizer: { address: string };
  history: { what: string; detail: string }[];
}

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial(newFolder());
});
afterEach(async () => {
  await trial.close();
  remove(trial.folder);
});

async function create(transactionId = 't1'): Promise<Event> {
  const { status, body } = await trial.graph('POST', '/events', meeting(transactionId));
  expect(status).toBe(201);
  return body as Event;
}
async function shown(): Promise<Shown[]> {
  return ((await trial.ask('GET', '/local/calendar')).body as { events: Shown[] }).events;
}

test('the same transaction id twice is one event', async () => {
  const first = await create('t1');
  const second = await trial.graph('POST', '/events', meeting('t1'));
  expect(second.status).toBe(200);
  expect((second.body as Event).id).toBe(first.id);
  await create('t2');
  expect(await shown()).toHaveLength(2);
});

test('a time in London is kept as the instant it is, and answered in UTC unless another zone is preferred', async () => {
  const { id, start, onlineMeeting } = await create();
  expect(start).toEqual({ dateTime: '2026-07-01T08:00:00.0000000', timeZone: 'UTC' });
  expect(onlineMeeting.joinUrl).toContain(id);
  const prefer = { prefer: 'outlook.timezone="GMT Standard Time", IdType="ImmutableId"' };
  const { body } = await trial.graph('GET', `/events/${id}`, undefined, prefer);
  expect((body as Event).start).toEqual(at('2026-07-01T09:00:00.0000000', 'GMT Standard Time'));
  expect((await shown())[0]?.startAt).toBe('2026-07-01T08:00:00.000Z');
});

test('an event is found again by our own key', async () => {
  const { id } = await create('t1');
  await create('t2');
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY}' and ep/value eq 't1')`;
  const { body } = await trial.graph('GET', `/events?$filter=${encodeURIComponent(filter)}`);
  expect((body as { value: Event[] }).value.map((each) => each.id)).toEqual([id]);
});

test('moving and cancelling are told to the invitees, in that order', async () => {
  const { id } = await create();
  const times = { start: at('2026-07-02T14:00:00'), end: at('2026-07-02T15:00:00') };
  expect((await trial.graph('PATCH', `/events/${id}`, times)).status).toBe(200);
  expect((await trial.graph('POST', `/events/${id}/cancel`, { comment: 'Not needed' })).status).toBe(202);
  const [event] = await shown();
  expect(event?.isCancelled).toBe(true);
  expect(event?.history.map((each) => each.what)).toEqual(['created', 'moved', 'cancelled']);
  expect(event?.history[1]?.detail).toBe('2 invitees told: now Thursday 2 July 2026, 14:00');
  expect(event?.history[2]?.detail).toBe('2 invitees told: Not needed');
});

test('a cancelled event cannot be cancelled again, says so when it is read, and is off the calendar', async () => {
  const { id } = await create();
  await trial.graph('POST', `/events/${id}/cancel`, {});
  expect((await trial.graph('POST', `/events/${id}/cancel`, {})).status).toBe(400);
  expect((await trial.graph('GET', `/events/${id}`)).body).toMatchObject({ isCancelled: true });
  expect((await trial.graph('GET', '/events')).body).toEqual({ value: [] });
});

test('a deleted event is gone, and its invitees were told', async () => {
  const { id } = await create();
  expect((await trial.graph('DELETE', `/events/${id}`)).status).toBe(204);
  expect((await trial.graph('GET', `/events/${id}`)).status).toBe(404);
  expect((await shown())[0]?.history.map((each) => each.what)).toEqual(['created', 'cancelled']);
});

test.each([
  ['ends before it begins', { end: at('2026-07-01T08:00:00') }],
  ['has a misspelt property', { sensitvity: 'private' }],
  ['has a sensitivity that does not exist', { sensitivity: 'secret' }],
  ['is in a zone that is not known', { start: at('2026-07-01T09:00:00', 'Mars') }],
  ['gives an offset where a wall clock belongs', { start: at('2026-07-01T09:00:00+01:00') }],
])('an event that %s is refused and not made', async (_what, fault) => {
  expect((await trial.graph('POST', '/events', { ...meeting('t1'), ...fault })).status).toBe(400);
  expect(await shown()).toEqual([]);
});

test('the transaction id cannot be changed afterwards', async () => {
  const { id } = await create();
  expect((await trial.graph('PATCH', `/events/${id}`, { transactionId: 't9' })).status).toBe(400);
});

test('an appointment a chair sends from their own Outlook is theirs, and Graph does not show it to the product', async () => {
  const { status } = await trial.ask('POST', '/local/calendar/appointments', {
    person: 'margaret-eze',
    subject: 'Strategy meeting SC-7K3QXD',
    startAt: '2026-07-01T09:00:00+01:00',
    endAt: '2026-07-01T10:00:00+01:00',
    attendees: [{ address: 'fiona.adeyemi@nhs.example', name: 'Fiona Adeyemi', type: 'required' }],
    bodyHtml: '<p>Agenda</p>',
    sensitivity: 'private',
  });
  expect(status).toBe(201);
  const [event] = await shown();
  expect(event).toMatchObject({ startAt: '2026-07-01T08:00:00.000Z' });
  expect(event?.organizer.address).toBe('margaret.eze@northmere.example');
  expect((await trial.graph('GET', `/events/${event?.id}`)).status).toBe(404);
});

test('a transaction id is remembered over a restart', async () => {
  const { id } = await create('t1');
  await trial.close();
  trial = await openTrial(trial.folder);
  const again = await trial.graph('POST', '/events', meeting('t1'));
  expect((again.body as Event).id).toBe(id);
});
