/** @jest-environment jsdom */
import type { Appointment } from './appointment.ts';
import { makeDraft, tellOf } from './draft.ts';
import { OFFICE_COLOURS } from './office-colours.ts';
import { officeAnswer } from './office-host.ts';
import type { OfficeFault } from './office-wire.ts';
import { makeOffice } from './office.ts';

const EMPTY: Appointment = {
  subject: '',
  startAt: '2026-11-24T09:00:00.000Z',
  endAt: '2026-11-24T10:00:00.000Z',
  required: [],
  optional: [],
  places: [],
  bodyHtml: '',
  sensitivity: 'normal',
  session: {},
  notices: [],
  isOnlineMeeting: false,
};
const SPOC = { displayName: 'Iona Petrie', emailAddress: 'iona@police.example' };

function composing(token = () => Promise.resolve('a-token')) {
  const draft = makeDraft(EMPTY);
  const organiser = { displayName: 'Margaret Eze', emailAddress: 'margaret@northmere.example' };
  const host = { draft, organiser, colours: OFFICE_COLOURS.dark, bodyNow: () => draft.get().bodyHtml, token };
  const office = makeOffice({
    call: async (member, verb, args) => {
      const answer = await officeAnswer({ kind: 'office-call', id: 1, member, verb, args }, host);
      if (answer.ok) return answer.value;
      throw answer.error;
    },
    listen: (heard) => void tellOf(draft, heard),
  });
  const item = office.context.mailbox?.item;
  if (!item) throw new Error('There is no appointment.');
  return { draft, office, item };
}

type Method = (...args: never[]) => void;
interface Result {
  readonly status: string;
  readonly value: unknown;
  readonly error: OfficeFault | undefined;
  readonly asyncContext: unknown;
}

const call = (method: Method, ...args: unknown[]) =>
  new Promise<Result>((settle) => (method as (...all: unknown[]) => void)(...args, settle));

test('when Office is ready the pane knows the host, who is signed in and how Outlook looks', async () => {
  const { office } = composing();
  expect(await office.onReady()).toEqual({ host: 'Outlook', platform: 'OfficeOnline' });
  expect(office.context.mailbox?.userProfile).toMatchObject({
    displayName: 'Margaret Eze',
    emailAddress: 'margaret@northmere.example',
  });
  expect(office.context.officeTheme).toMatchObject({ bodyBackgroundColor: '#292929' });
});

test('outside a compose page there is no host, no appointment and nobody to sign in', async () => {
  const office = makeOffice(undefined);
  expect(await office.onReady()).toEqual({ host: null, platform: null });
  expect(office.context.mailbox).toBeUndefined();
  await expect(office.auth.getAccessToken()).rejects.toMatchObject({ code: 13012 });
});

test('what the pane fills in stands on the page, and is read back as it was written', async () => {
  const { draft, item } = composing();
  await call(item.subject.setAsync, 'Strategy meeting SC-7K3QXD');
  await call(item.requiredAttendees.setAsync, [SPOC]);
  await call(item.optionalAttendees.addAsync, ['head@schools.example']);
  await call(item.body.setAsync, '<p>Agenda</p><p>Decisions</p>', { coercionType: 'html' });
  await call(item.sensitivity.setAsync, 'private');
  await call(item.enhancedLocation.addAsync, [{ id: 'Room 2', type: 'custom' }]);
  expect(draft.get()).toMatchObject({
    subject: 'Strategy meeting SC-7K3QXD',
    required: [SPOC],
    optional: [{ displayName: 'head@schools.example', emailAddress: 'head@schools.example' }],
    bodyHtml: '<p>Agenda</p><p>Decisions</p>',
    sensitivity: 'private',
  });
  expect((await call(item.body.getAsync, 'text')).value).toBe('Agenda\nDecisions\n');
  expect((await call(item.location.getAsync)).value).toBe('Room 2');
});

test('times are Date objects both ways, and moving the start keeps the length', async () => {
  const { item } = composing();
  await call(item.start.setAsync, new Date('2026-11-25T14:00:00Z'));
  expect((await call(item.end.getAsync)).value).toEqual(new Date('2026-11-25T15:00:00Z'));
});

test('an end before the start is refused and changes nothing', async () => {
  const { draft, item } = composing();
  const { status, error } = await call(item.end.setAsync, new Date('2026-11-24T08:00:00Z'));
  expect([status, error?.name]).toEqual(['failed', 'InvalidEndTime']);
  expect(draft.get().endAt).toBe(EMPTY.endAt);
});

test.each([
  ['a subject over 255 characters', 'subject', ['x'.repeat(256)], 'DataExceedsMaximumSize'],
  [
    'more than 100 people at once',
    'requiredAttendees',
    [Array(101).fill(SPOC)],
    'NumberOfRecipientsExceeded',
  ],
  ['a sensitivity that does not exist', 'sensitivity', ['secret'], 'InvalidParameter'],
  ['a time that is no Date', 'start', ['2026-11-24'], 'InvalidParameter'],
] as const)('%s is refused, as in Outlook', async (_case, member, args, name) => {
  const { draft, item } = composing();
  const { error } = await call(item[member].setAsync, ...args);
  expect(error?.name).toBe(name);
  expect(draft.get()).toEqual(EMPTY);
});

test('the same person is invited once, however the address is written', async () => {
  const { draft, item } = composing();
  await call(item.requiredAttendees.setAsync, [SPOC]);
  await call(item.requiredAttendees.addAsync, [{ ...SPOC, emailAddress: 'IONA@police.example' }]);
  expect(draft.get().required).toHaveLength(1);
});

test('the context given with a call comes back with its result and never leaves the pane', async () => {
  const { item } = composing();
  const asyncContext = { keep: () => 'me' };
  expect((await call(item.subject.getAsync, { asyncContext })).asyncContext).toBe(asyncContext);
});

test('the pane hears when the person at the page changes the time or the people', async () => {
  const { draft, item, office } = composing();
  const heard: unknown[] = [];
  item.addHandlerAsync(office.EventType.AppointmentTimeChanged, (details) => heard.push(details));
  item.addHandlerAsync(office.EventType.RecipientsChanged, (details) => heard.push(details));
  draft.change({ endAt: '2026-11-24T10:30:00.000Z' });
  draft.change({ required: [SPOC] });
  draft.change({ subject: 'Quietly' });
  expect(heard).toEqual([
    {
      type: 'olkAppointmentTimeChanged',
      start: new Date('2026-11-24T09:00:00Z'),
      end: new Date('2026-11-24T10:30:00Z'),
    },
    {
      type: 'olkRecipientsChanged',
      changedRecipientFields: { requiredAttendees: true, optionalAttendees: false },
    },
  ]);
});

test('what is kept for the session is found again, and a key never kept is refused', async () => {
  const { item } = composing();
  await call(item.sessionData.setAsync, 'meeting', 'm-1');
  expect((await call(item.sessionData.getAsync, 'meeting')).value).toBe('m-1');
  expect((await call(item.sessionData.getAsync, 'other')).status).toBe('failed');
});

test('a notice is shown once under its key and can be replaced', async () => {
  const { draft, item } = composing();
  const notice = { type: 'informationalMessage', message: 'Filled in.' };
  await call(item.notificationMessages.addAsync, 'filled', notice);
  expect((await call(item.notificationMessages.addAsync, 'filled', notice)).error?.name).toBe(
    'DuplicatedKey',
  );
  await call(item.notificationMessages.replaceAsync, 'filled', { ...notice, message: 'Filled in again.' });
  expect(draft.get().notices).toEqual([
    { key: 'filled', type: 'informationalMessage', message: 'Filled in again.' },
  ]);
});

test('a token is asked of the page; when it cannot be had the pane hears why', async () => {
  expect(await composing().office.auth.getAccessToken()).toBe('a-token');
  const failing = composing(() => Promise.reject(new Error('Nobody of that name.')));
  await expect(failing.office.auth.getAccessToken()).rejects.toMatchObject({
    message: 'Nobody of that name.',
  });
});

test('a member this Outlook lacks is refused by name', async () => {
  const { office } = composing();
  expect(office.context.requirements.isSetSupported('Mailbox', '1.13')).toBe(true);
  expect(office.context.requirements.isSetSupported('NestedAppAuth', '1.1')).toBe(false);
});
