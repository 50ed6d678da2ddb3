import { fakeOffice, refusing } from '../testing/fake-office.ts';
import { inventedMeeting } from '../testing/invented-records.ts';
import { fillAppointment, readAppointment } from './appointment.ts';

const filling = {
  meeting: inventedMeeting(),
  startAt: '2026-11-24T09:00:00.000Z',
  endAt: '2026-11-24T10:00:00.000Z',
  self: 'Margaret.Eze@northmere.example',
};
const addressesOf = (people: Office.EmailUser[]) => people.map(({ emailAddress }) => emailAddress);

test('the appointment gets the reference alone as subject, the time, the invitees, the agenda and privacy', async () => {
  const { item, appointment } = fakeOffice();
  expect(await fillAppointment(item, filling)).toEqual([]);
  expect(appointment.subject).toBe('SC-7K3QXD');
  expect(appointment.start.toISOString()).toBe('2026-11-24T09:00:00.000Z');
  expect(appointment.end.toISOString()).toBe('2026-11-24T10:00:00.000Z');
  expect(addressesOf(appointment.required)).toEqual([
    'amara.okoye@northmere.example',
    'marcus.thornby@police.example',
    'fiona.adeyemi@nhs.example',
  ]);
  expect(addressesOf(appointment.optional)).toEqual(['nadia.bowen@northmere.example']);
  expect(appointment.sensitivity).toBe('private');
  expect(appointment.bodyHtml).toBe(
    '<p>Chair: Margaret Eze (020 7946 0101).</p><p>Bring what your agency knows.</p><ol><li>Introductions. Is the meeting quorate?</li><li>Why we meet &lt;and what we know&gt;.</li></ol>',
  );
});

test('filled in twice, nobody is invited twice and the agenda stands once', async () => {
  const { item, appointment } = fakeOffice();
  await fillAppointment(item, filling);
  await fillAppointment(item, {
    ...filling,
    startAt: '2026-11-25T09:00:00.000Z',
    endAt: '2026-11-25T10:00:00.000Z',
  });
  expect(appointment.required).toHaveLength(3);
  expect(appointment.bodyHtml.match(/<ol>/g)).toHaveLength(1);
  expect(appointment.start.toISOString()).toBe('2026-11-25T09:00:00.000Z');
});

test('people and words the chair has put in stay', async () => {
  const { item, appointment } = fakeOffice({
    required: [{ displayName: 'A solicitor', emailAddress: 'LEGAL@northmere.example' } as Office.EmailUser],
    bodyHtml: '<p>Join with the link below.</p>',
  });
  await fillAppointment(item, filling);
  expect(addressesOf(appointment.required)).toContain('LEGAL@northmere.example');
  expect(appointment.bodyHtml).toMatch(/^<p>Chair: .*<ol>.*<\/ol><p>Join with the link below.<\/p>$/);
});

test('what this Outlook does not offer is named, and everything else is filled in', async () => {
  const { item, appointment } = fakeOffice();
  delete item.sensitivity;
  delete item.requiredAttendees;
  expect(await fillAppointment(item, filling)).toEqual([
    { part: 'required', because: 'this Outlook does not offer it' },
    { part: 'privacy', because: 'this Outlook does not offer it' },
  ]);
  expect(appointment.subject).toBe('SC-7K3QXD');
  expect(appointment.optional).toHaveLength(1);
});

test('what Outlook refuses is said in its words', async () => {
  const { item } = fakeOffice();
  Object.assign(item.subject as object, { setAsync: refusing('The item is read only.') });
  expect(await fillAppointment(item, filling)).toEqual([
    { part: 'subject', because: 'Outlook refused it and said: The item is read only.' },
  ]);
});

test('an Outlook that stays silent is given up after a while, in words', async () => {
  jest.useFakeTimers();
  const { item } = fakeOffice();
  Object.assign(item.sensitivity as object, { setAsync: () => undefined });
  const filled = fillAppointment(item, filling);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await filled).toEqual([{ part: 'privacy', because: 'Outlook did not answer in time' }]);
  jest.useRealTimers();
});

test('reading gives what is there, and null for what cannot be read', async () => {
  const { item } = fakeOffice({
    subject: 'Lunch',
    required: [{ displayName: 'X', emailAddress: 'X@Example.org' } as Office.EmailUser],
  });
  delete item.sensitivity;
  Object.assign(item.end as object, { getAsync: refusing('Not now.') });
  expect(await readAppointment(item)).toEqual({
    subject: 'Lunch',
    startAt: '2026-11-25T09:00:00.000Z',
    endAt: null,
    required: ['x@example.org'],
    optional: [],
    sensitivity: null,
    filledFor: null,
  });
});
