import fc from 'fast-check';
import type { MeetingEvent } from '../../strategy-meeting/calendar.ts';
import { clockAt, startFakeGraph, type FakeGraph } from '../../testing/fake-graph.ts';
import { faultSchedule, play, untilDone } from '../../testing/graph-faults.ts';
import { graphCalendar } from './graph-calendar.ts';
import { graphClient } from './graph-client.ts';

const clock = clockAt('2026-11-23T09:00:00Z');
let graph: FakeGraph;

beforeEach(async () => (graph = await startFakeGraph(clock)));
afterEach(() => graph.close());

const meeting: MeetingEvent = {
  key: 'meeting/1b9d6bcd/2',
  reference: 'SC-7K3QXD',
  startAt: '2026-11-25T10:00:00.000Z',
  endAt: '2026-11-25T11:00:00.000Z',
  preparation: ['Chair: M Eze (020 7946 0101).'],
  agenda: ['Health & <safety>', 'Decisions'],
  invitations: [
    { email: 'm.thornby@police.example', name: 'M Thornby', required: true },
    { email: 'o.llewellyn@schools.example', name: 'O Llewellyn', required: false },
  ],
};

function calendar() {
  const { url, tokenUrl } = graph;
  const config = {
    url,
    tokenUrl,
    clientId: 'client',
    clientSecret: 's',
    mailbox: 'safeguarding@northmere.example',
  };
  return graphCalendar(graphClient(config, clock));
}

test('a meeting is private, online and holds the reference alone as its subject', async () => {
  const { eventId, joinUrl } = await calendar().createOnce(meeting);
  expect(joinUrl).toBe(`https://teams.example/${eventId}`);
  expect(graph.events[0]).toMatchObject({
    subject: 'SC-7K3QXD',
    sensitivity: 'private',
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    allowNewTimeProposals: false,
    body: {
      contentType: 'html',
      content:
        '<p>Strategy meeting SC-7K3QXD</p><p>Chair: M Eze (020 7946 0101).</p><ol><li>Health &amp; &lt;safety&gt;</li><li>Decisions</li></ol>',
    },
    attendees: [
      { type: 'required', emailAddress: { address: 'm.thornby@police.example' } },
      { type: 'optional', emailAddress: { address: 'o.llewellyn@schools.example' } },
    ],
  });
});

test('times are written as London clocks show them, in summer too', async () => {
  const summer = { ...meeting, startAt: '2026-07-01T08:00:00.000Z', endAt: '2026-07-01T09:00:00.000Z' };
  await calendar().createOnce(summer);
  expect(graph.events[0]).toMatchObject({
    start: { dateTime: '2026-07-01T09:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-07-01T10:00:00', timeZone: 'Europe/London' },
  });
});

test('the same key is one event, also when the transaction id has been forgotten', async () => {
  graph.rememberTransactions = false;
  const first = await calendar().createOnce(meeting);
  expect(await calendar().createOnce(meeting)).toEqual(first);
  expect(await calendar().find(meeting.key)).toBe(first.eventId);
  expect(graph.events).toHaveLength(1);
});

test('two tries at the same moment are one event, because the provider drops the repeat', async () => {
  const both = await Promise.all([calendar().createOnce(meeting), calendar().createOnce(meeting)]);
  expect(both[0]).toEqual(both[1]);
  expect(graph.events).toHaveLength(1);
});

test('another booking of the same meeting is another event', async () => {
  await calendar().createOnce(meeting);
  await calendar().createOnce({ ...meeting, key: 'meeting/1b9d6bcd/5' });
  expect(graph.events).toHaveLength(2);
  expect(await calendar().find('meeting/1b9d6bcd/9')).toBeNull();
});

test('moving changes the times and nothing else', async () => {
  const { eventId } = await calendar().createOnce(meeting);
  await calendar().move(eventId, '2026-11-26T14:00:00.000Z', '2026-11-26T15:00:00.000Z');
  expect(JSON.parse(graph.calls.at(-1)?.body ?? '')).toEqual({
    start: { dateTime: '2026-11-26T14:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-11-26T15:00:00', timeZone: 'Europe/London' },
  });
});

test('a meeting already cancelled, or gone, stays so', async () => {
  const { eventId } = await calendar().createOnce(meeting);
  await calendar().cancel(eventId, 'A new date follows.');
  await calendar().cancel(eventId, 'A new date follows.');
  await calendar().cancel('event-that-was-never-there', 'A new date follows.');
  expect(graph.events[0]?.isCancelled).toBe(true);
});

test('a cancellation that Graph refuses for another reason is given to a person', async () => {
  const { eventId } = await calendar().createOnce(meeting);
  graph.fault = ({ path }) => (path.endsWith('/cancel') ? { kind: 'refused', status: 403 } : undefined);
  await expect(calendar().cancel(eventId, 'x')).rejects.toMatchObject({
    code: 'graph-403-fault',
    passing: false,
  });
});

test('of other people’s appointments only the times come in', async () => {
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  const item = (status: string, from: string, to: string) => ({
    status,
    subject: 'Child protection conference: a name',
    location: 'A place',
    isPrivate: false,
    start: at(`2026-11-24T${from}:00.0000000`),
    end: at(`2026-11-24T${to}:00.0000000`),
  });
  graph.schedules = (address) =>
    address.startsWith('nurse')
      ? { error: { responseCode: 'ErrorNoFreeBusyAccess', message: 'Not shared: a name' } }
      : {
          scheduleItems: [
            item('Busy', '09:00', '10:00'),
            item('tentative', '10:00', '10:30'),
            item('oof', '11:00', '12:00'),
            item('free', '13:00', '14:00'),
            item('workingElsewhere', '14:00', '15:00'),
          ],
        };
  const times = await calendar().busyTimes(
    ['chair@northmere.example', 'nurse@nhs.example'],
    '2026-11-24T09:00:00.000Z',
    '2026-11-25T00:00:00.000Z',
  );
  const taken = (from: string, to: string) => ({
    startAt: `2026-11-24T${from}:00.000Z`,
    endAt: `2026-11-24T${to}:00.000Z`,
  });
  expect(times).toEqual([
    {
      email: 'chair@northmere.example',
      visible: true,
      busy: [taken('09:00', '10:00'), taken('10:00', '10:30'), taken('11:00', '12:00')],
    },
    { email: 'nurse@nhs.example', visible: false, busy: [] },
  ]);
});

test('whatever goes wrong on the way, there is exactly one event, and no call comes before its time', async () => {
  await fc.assert(
    fc.asyncProperty(faultSchedule, fc.boolean(), async (schedule, remembers) => {
      graph.events.length = 0;
      graph.rememberTransactions = remembers;
      const tooEarly = play(graph, clock, schedule);
      const { eventId } = await untilDone(clock, () => calendar().createOnce(meeting));
      expect(graph.events.map(({ id }) => id)).toEqual([eventId]);
      expect(tooEarly).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);
