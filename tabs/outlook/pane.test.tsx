import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ClaimMeetingRequest, MeetingView } from '../../src/contracts/meetings.ts';
import type { Api } from '../api/client.ts';
import type { Reply } from '../api/reply.ts';
import { fakeOffice, refusing, type FakeOffice } from '../testing/fake-office.ts';
import { inventedMeeting, inventedStanding, overdue } from '../testing/invented-records.ts';
import { fakeApi, given, refused, render } from '../testing/render.tsx';
import { connectToOutlook, type OfficeGlobal } from './outlook.ts';
import { Pane } from './pane.tsx';
import { SignedIn } from './signed-in.tsx';

async function connected({ office }: FakeOffice) {
  const connection = await connectToOutlook(office);
  if (!connection.ok) throw new Error(connection.because);
  return connection.outlook;
}

async function pane(fake: FakeOffice, meetings: () => readonly MeetingView[], doors: Partial<Api> = {}) {
  const outlook = await connected(fake);
  return render(<Pane outlook={outlook} />, {
    api: fakeApi({ listMeetings: () => given({ meetings: [...meetings()] }), ...doors }),
  });
}

/** A server that records claims as the real one does, and lists what it has. */
function claiming(first: MeetingView, refusal?: Reply<MeetingView>) {
  let meeting = first;
  const sent: ClaimMeetingRequest[] = [];
  const said: boolean[] = [];
  const claimMeeting: Api['claimMeeting'] = (_id, body) => {
    sent.push(body);
    if (refusal) return Promise.resolve(refusal);
    meeting = {
      ...meeting,
      status: 'booking',
      pickedThrough: 'outlook',
      standing: inventedStanding('claimed'),
      startAt: body.startAt,
      endAt: body.endAt,
      whenWords: `claimed for ${body.startAt}`,
      lateReason: body.lateReason,
      sequence: body.sequence + 1,
      offered: [],
      may: { choose: false, move: false, cancel: true, confirmSent: true },
    };
    return given(meeting);
  };
  const confirmSent: Api['confirmSent'] = (_id, body) => {
    said.push(body.sent);
    const { may, sequence } = meeting;
    const after = { sequence: sequence + 1, may: { ...may, confirmSent: false } };
    meeting = body.sent
      ? { ...meeting, ...after, status: 'booked', standing: inventedStanding('sent', 'It is confirmed.') }
      : { ...first, sequence: sequence + 1 };
    return given(meeting);
  };
  return { sent, said, doors: { claimMeeting, confirmSent }, meetings: () => [meeting] };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = async () => userEvent.click(await screen.findByRole('button', { name: 'Choose SC-7K3QXD' }));
async function fill(time: RegExp = /Tuesday 24 November/) {
  await choose();
  await userEvent.click(await screen.findByRole('radio', { name: time }));
  await press('Fill in the appointment');
}

test('the meetings waiting for a date from this chair are there by reference and due date; others are not', async () => {
  await pane(fakeOffice(), () => [
    inventedMeeting({ due: overdue }),
    inventedMeeting({
      id: 'm-2',
      reference: 'SC-888888',
      may: { choose: false, move: false, cancel: false, confirmSent: false },
    }),
    inventedMeeting({ id: 'm-3', reference: 'SC-999999', status: 'booked' }),
  ]);
  expect(await screen.findByRole('button', { name: 'Choose SC-7K3QXD' })).toBeVisible();
  expect(screen.getByText('Overdue:')).toBeVisible();
  expect(screen.queryByText('SC-888888')).toBeNull();
  expect(screen.queryByText('SC-999999')).toBeNull();
});

test('when none is waiting the pane says what will appear', async () => {
  await pane(fakeOffice(), () => []);
  expect(await screen.findByText(/No strategy meeting is waiting for a date from you/)).toBeVisible();
});

test('choosing a time fills the appointment in and claims nothing; the press after that claims it', async () => {
  const fake = fakeOffice();
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  expect(await screen.findByText(/The subject is SC-7K3QXD and nothing else/)).toBeVisible();
  expect(fake.appointment.subject).toBe('SC-7K3QXD');
  expect(fake.appointment.sensitivity).toBe('private');
  expect(sent).toEqual([]);
  await press('Claim this meeting');
  expect(await screen.findByText(/Now send the appointment/)).toBeVisible();
  expect(sent).toEqual([
    {
      submissionId: expect.any(String),
      sequence: 3,
      startAt: '2026-11-24T09:00:00.000Z',
      endAt: '2026-11-24T10:00:00.000Z',
      lateReason: null,
    },
  ]);
  expect(screen.queryByRole('button', { name: /Claim/ })).toBeNull();
});

test('after claiming, the pane asks whether it was sent, until somebody says so', async () => {
  const { said, doors, meetings } = claiming(inventedMeeting());
  await pane(fakeOffice(), meetings, doors);
  await fill();
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  await userEvent.click(await screen.findByRole('button', { name: 'It was sent' }));
  expect(await screen.findByText('It is confirmed.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'It was sent' })).toBeNull();
  expect(said).toEqual([true]);
});

test('an appointment that was not sent is released in the pane, and can be claimed again', async () => {
  const { said, doors, meetings } = claiming(inventedMeeting());
  await pane(fakeOffice(), meetings, doors);
  await fill();
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  await userEvent.click(await screen.findByRole('button', { name: 'It was not sent: find a time again' }));
  expect(await screen.findByRole('button', { name: 'Claim this meeting' })).toBeVisible();
  expect(said).toEqual([false]);
});

test('the time the appointment has can be kept', async () => {
  const fake = fakeOffice();
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill(/The time this appointment has now: Wednesday 25 November 2026, 09:00 to 10:00/);
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  await waitFor(() => expect(sent[0]?.startAt).toBe('2026-11-25T09:00:00.000Z'));
});

test('a late time is claimed with why and who agreed', async () => {
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fakeOffice(), meetings, doors);
  await fill(/Monday 30 November/);
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  expect(sent).toEqual([]);
  const why = screen.getByRole('textbox', { name: /Why it is late, and who agreed/ });
  expect(why).toBeInvalid();
  await userEvent.click(why);
  await userEvent.paste('Police asked; Ruth Abernathy agreed.');
  await press('Claim this meeting');
  expect(await screen.findByText(/The time is late; the reason is on the record/)).toBeVisible();
  expect(sent[0]?.lateReason).toBe('Police asked; Ruth Abernathy agreed.');
});

test('a name typed into the subject is seen, before claiming and after, and nothing written is lost', async () => {
  const fake = fakeOffice();
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill(/Monday 30 November/);
  const why = await screen.findByRole('textbox', { name: /Why it is late, and who agreed/ });
  await userEvent.click(why);
  await userEvent.paste('Police asked.');
  fake.appointment.subject = 'SC-7K3QXD Imani';
  act(() => fake.tell('olkRecipientsChanged'));
  expect(await screen.findByText(/No name belongs there/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: /Why it is late, and who agreed/ })).toHaveValue(
    'Police asked.',
  );
  await press('Claim this meeting');
  expect(await screen.findByRole('alert')).toHaveTextContent(/Not claimed.*No name belongs there/);
  expect(sent).toEqual([]);

  fake.appointment.subject = 'SC-7K3QXD';
  act(() => fake.tell('olkRecipientsChanged'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await press('Claim this meeting');
  expect(await screen.findByText(/Now send the appointment/)).toBeVisible();

  fake.appointment.subject = 'Imani';
  act(() => fake.tell('olkRecipientsChanged'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Do not send.*No name belongs there/);
  expect(screen.getByRole('heading', { name: 'Claimed' })).toBeVisible();
});

test('opened again, the pane knows the appointment it filled in by more than its subject', async () => {
  const fake = fakeOffice();
  const first = await pane(fake, () => [inventedMeeting()]);
  await fill();
  await screen.findByRole('heading', { name: 'This appointment now' });
  first.unmount();
  fake.appointment.subject = 'Imani';
  await pane(fake, () => [inventedMeeting()]);
  expect(await screen.findByText(/No name belongs there/)).toBeVisible();
});

test('an appointment filled in for a meeting that is somebody else’s now is said to be so', async () => {
  await pane(fakeOffice({ session: { 'safeguard-meeting': 'm-1' } }), () => []);
  expect(await screen.findByText(/Another chair may have been named/)).toBeVisible();
});

test('an appointment that others can read is not claimed', async () => {
  const fake = fakeOffice();
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  await screen.findByText(/The appointment is private/);
  fake.appointment.sensitivity = 'normal';
  act(() => fake.tell('olkRecipientsChanged'));
  await screen.findByText(/The appointment is not private/);
  await press('Claim this meeting');
  expect(await screen.findByRole('alert')).toHaveTextContent(/The appointment is not private/);
  expect(sent).toEqual([]);
});

test('without police and health a meeting is claimed only when that is said twice', async () => {
  const fake = fakeOffice();
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  fake.appointment.required = [];
  act(() => fake.tell('olkRecipientsChanged'));
  await screen.findByText(/Police not invited/);
  await press('Claim this meeting');
  const question = await screen.findByRole('heading', { name: 'Claim without police and health?' });
  expect(question).toHaveFocus();
  expect(sent).toEqual([]);
  await press('Claim without police and health');
  expect(await screen.findByText(/Now send the appointment/)).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('the question goes when police and health are invited after all', async () => {
  const fake = fakeOffice();
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  const [, ...others] = fake.appointment.required;
  fake.appointment.required = [];
  act(() => fake.tell('olkRecipientsChanged'));
  await screen.findByText(/Police not invited/);
  await press('Claim this meeting');
  await screen.findByRole('button', { name: 'Claim without police and health' });
  fake.appointment.required = others;
  act(() => fake.tell('olkRecipientsChanged'));
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  expect(await screen.findByText(/Now send the appointment/)).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('an Outlook that does not show privacy has the chair say that they looked', async () => {
  const fake = fakeOffice();
  delete fake.item.sensitivity;
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  expect(sent).toEqual([]);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Claim without seeing that it is private' }),
  );
  await waitFor(() => expect(sent).toHaveLength(1));
});

test('an end before the start is in the checklist, and what was said of it goes when it is put right', async () => {
  const fake = fakeOffice();
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  fake.appointment.end = new Date('2026-11-24T08:00:00Z');
  act(() => fake.tell('olkAppointmentTimeChanged'));
  expect(await screen.findByText(/does not end after it starts/)).toBeVisible();
  await press('Claim this meeting');
  expect(await screen.findByRole('alert')).toHaveTextContent(/does not end after it starts/);
  fake.appointment.end = new Date('2026-11-24T09:30:00Z');
  act(() => fake.tell('olkAppointmentTimeChanged'));
  await waitFor(() => expect(screen.queryByText(/does not end after it starts/)).toBeNull());
  expect(sent).toEqual([]);
});

test('each step is read out in place of the button that led to it', async () => {
  const fake = fakeOffice();
  const { doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  const heading = (name: string) => screen.findByRole('heading', { name });
  await choose();
  expect(await heading('Strategy meeting SC-7K3QXD')).toHaveFocus();
  await userEvent.click(await screen.findByRole('radio', { name: /Tuesday 24 November/ }));
  await press('Fill in the appointment');
  expect(await heading('This appointment now')).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('The appointment is filled in.');
  await press('Choose another time');
  expect(await heading('Which time?')).toHaveFocus();
  await userEvent.click(screen.getByRole('radio', { name: /^Tuesday 24 November/ }));
  await press('Fill in the appointment');
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  expect(await heading('Claimed')).toHaveFocus();
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
    'The meeting is claimed.',
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'It was sent' }));
  expect(await heading('Sent')).toHaveFocus();
});

test('the checklist follows the appointment: what the chair changes by hand is seen', async () => {
  const fake = fakeOffice();
  const { doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  await screen.findByText(/Police invited/);
  fake.appointment.required = [];
  act(() => fake.tell('olkRecipientsChanged'));
  expect(await screen.findByText(/Police not invited/)).toBeVisible();
});

test('a time changed after claiming is said, and the new one can be claimed with the newer sequence', async () => {
  const fake = fakeOffice();
  const { sent, doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  await screen.findByText(/Now send the appointment/);
  fake.appointment.start = new Date('2026-11-25T14:00:00Z');
  fake.appointment.end = new Date('2026-11-25T15:00:00Z');
  act(() => fake.tell('olkAppointmentTimeChanged'));
  expect(await screen.findByText('You changed the time after you claimed it')).toBeVisible();
  await press('Claim the new time');
  await screen.findByText(/Now send the appointment/);
  expect(sent[1]).toMatchObject({ sequence: 4, startAt: '2026-11-25T14:00:00.000Z' });
  expect(sent[1]?.submissionId).not.toBe(sent[0]?.submissionId);
});

test('opened again beside the same appointment, the pane goes on where it was', async () => {
  const fake = fakeOffice({ subject: 'SC-7K3QXD', sensitivity: 'private' });
  const claimed = inventedMeeting({
    status: 'booking',
    pickedThrough: 'outlook',
    standing: inventedStanding('claimed'),
    startAt: '2026-11-25T09:00:00.000Z',
    endAt: '2026-11-25T10:00:00.000Z',
    whenWords: 'Wednesday 25 November 2026, 09:00 to 10:00',
    may: { choose: false, move: false, cancel: true, confirmSent: false },
  });
  await pane(fake, () => [claimed]);
  expect(await screen.findByRole('heading', { name: 'Strategy meeting SC-7K3QXD' })).toBeVisible();
  expect(screen.getByText(/Now send the appointment/)).toBeVisible();
});

test('a meeting that got its date in Teams meanwhile is not claimed: no second invitation', async () => {
  const fake = fakeOffice({ subject: 'SC-7K3QXD' });
  await pane(fake, () => [
    inventedMeeting({
      status: 'booked',
      pickedThrough: 'card',
      whenWords: 'Tuesday 24 November 2026, 09:00 to 10:00',
      may: { choose: false, move: true, cancel: true, confirmSent: false },
    }),
  ]);
  expect(await screen.findByRole('alert')).toHaveTextContent(/Do not send a second invitation/);
  expect(screen.queryByRole('button', { name: /Claim/ })).toBeNull();
});

test('a refused claim is said in words and nothing is lost from the appointment', async () => {
  const fake = fakeOffice();
  const { doors, meetings } = claiming(inventedMeeting(), {
    ok: false,
    trouble: { kind: 'already-done', because: 'This meeting has a date: Tuesday.', quote: 'E-1' },
  });
  await pane(fake, meetings, doors);
  await fill();
  await userEvent.click(await screen.findByRole('button', { name: 'Claim this meeting' }));
  expect(await screen.findByText('This meeting has a date: Tuesday.')).toBeVisible();
  expect(fake.appointment.subject).toBe('SC-7K3QXD');
});

test('what could not be filled in is named, and the checklist says how it is', async () => {
  const fake = fakeOffice();
  Object.assign(fake.item.sensitivity as object, { setAsync: refusing('Not in this calendar.') });
  const { doors, meetings } = claiming(inventedMeeting());
  await pane(fake, meetings, doors);
  await fill();
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Privacy: Outlook refused it and said: Not in this calendar.',
  );
  expect(screen.getByText(/The appointment is not private/)).toBeVisible();
});

test('meetings that cannot be read are said, with a way to try again', async () => {
  await pane(fakeOffice(), () => [], {
    listMeetings: () => refused('not-permitted', 'You may not chair meetings.'),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not chair meetings.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test.each<[string, () => OfficeGlobal | undefined, RegExp]>([
  ['Outlook’s own script did not come', () => undefined, /did not load its part of this page/],
  [
    'the page stands on its own',
    () =>
      ({ ...fakeOffice().office, onReady: () => Promise.resolve({ host: null }) }) as unknown as OfficeGlobal,
    /beside an appointment in Outlook/,
  ],
  [
    'the appointment is only being read',
    () => {
      const { office } = fakeOffice();
      Object.assign(office.context.mailbox, { item: { subject: 'A string in read mode' } });
      return office;
    },
    /no appointment here that can be changed/,
  ],
])('when %s, the pane says so', async (_sentence, office, words) => {
  expect(await connectToOutlook(office())).toEqual({ ok: false, because: expect.stringMatching(words) });
});

test.each([
  [13001, /not signed in to Outlook with your work account/],
  [13002, /stopped before it was finished/],
  [13003, /This account cannot be used/],
  [13012, /This version of Outlook cannot sign you in here/],
  [13006, /pick the time in the Safeguard tab in Teams instead/],
])('sign-in trouble %s is said in words and can be tried again', async (code, words) => {
  let times = 0;
  const fake = fakeOffice();
  Object.assign(fake.office, {
    auth: {
      getAccessToken: () => {
        times += 1;
        return times === 1 ? Promise.reject(Object.assign(new Error(), { code })) : Promise.resolve('a.b.c');
      },
    },
  });
  await render(<SignedIn outlook={await connected(fake)}>Signed in.</SignedIn>);
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  await press('Try again');
  expect(await screen.findByText('Signed in.')).toBeVisible();
});

test('an Outlook without sign-in at all is sent to Teams', async () => {
  const fake = fakeOffice();
  Object.assign(fake.office, { auth: undefined });
  await render(<SignedIn outlook={await connected(fake)}>Signed in.</SignedIn>);
  expect(await screen.findByRole('alert')).toHaveTextContent(/cannot sign you in here/);
});
