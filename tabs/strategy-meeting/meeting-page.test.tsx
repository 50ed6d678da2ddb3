import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import type { Api } from '../api/client.ts';
import type { Reply } from '../api/reply.ts';
import { dueNotKnown, inventedMeeting, inventedStanding, overdue } from '../testing/invented-records.ts';
import { fakeApi, given, refused, render } from '../testing/render.tsx';
import MeetingPage from './meeting-page.tsx';

const booked = inventedMeeting({
  status: 'booked',
  offered: [],
  startAt: '2026-11-24T09:00:00.000Z',
  endAt: '2026-11-24T10:00:00.000Z',
  whenWords: 'Tuesday 24 November 2026, 09:00 to 10:00',
  pickedThrough: 'tab',
  standing: inventedStanding('invited', 'Everybody is invited from the safeguarding mailbox.'),
  joinUrl: 'https://teams.example/join/1',
  sequence: 4,
  may: { choose: false, move: true, cancel: true, confirmSent: false },
});
const booking = inventedMeeting({
  ...booked,
  status: 'booking',
  joinUrl: null,
  standing: inventedStanding('inviting', 'The time is being booked; the invitations go out next.'),
});

const page = (meeting: MeetingView, doors: Partial<Api> = {}) =>
  render(<MeetingPage id="m-1" />, { api: fakeApi({ readMeeting: () => given(meeting), ...doors }) });
const outOfDate = (because: string): Promise<Reply<MeetingView>> =>
  Promise.resolve({ ok: false, trouble: { kind: 'out-of-date', because, quote: 'E-1' } });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
async function write(box: HTMLElement, words: string) {
  await userEvent.click(box);
  await userEvent.paste(words);
}

test('each time offered says who is free, who is busy and whose calendar cannot be seen, by role', async () => {
  await page(inventedMeeting());
  const times = await screen.findByRole('radiogroup', { name: 'Times offered' });
  expect(within(times).getAllByRole('radio', { name: /2026/ })).toHaveLength(2);
  expect(times).toHaveTextContent('Busy: Manager');
  expect(times).toHaveTextContent('Calendar not visible: Police CSE lead, Designated nurse');
  expect(times).toHaveTextContent('Free: Chair');
  expect(within(times).getByRole('radio', { name: /Tuesday 24 November/ })).toHaveAccessibleDescription(
    'Busy: Manager Calendar not visible: Police CSE lead, Designated nurse Free: Chair',
  );
});

test('a time at which it cannot be seen that social care is free says to ask them first', async () => {
  const [first] = inventedMeeting().offered;
  await page(inventedMeeting({ offered: [{ ...first!, askFirst: ['Practitioner'] }] }));
  expect(await screen.findByText('Ask first whether they are free: Practitioner')).toBeVisible();
});

test('the date it is due is there from the start, and says in words when it has passed', async () => {
  await page(inventedMeeting({ due: overdue }));
  expect(await screen.findByText('Overdue:')).toBeVisible();
  expect(screen.getByText('by the end of Thursday 26 November 2026')).toBeVisible();
});

test('picking a time in time sends it with the sequence seen, and the page says what happens then', async () => {
  const sent: unknown[] = [];
  await page(inventedMeeting(), {
    chooseSlot: (id, body) => {
      sent.push([id, body]);
      return given(booking);
    },
    readMeeting: () => given(sent.length === 0 ? inventedMeeting() : booking),
  });
  await userEvent.click(await screen.findByRole('radio', { name: /Tuesday 24 November/ }));
  await press('Pick this time');
  expect(
    await screen.findByText(/^The time is being booked; the invitations go out next. The joining link/),
  ).toBeVisible();
  expect(sent).toEqual([
    [
      'm-1',
      {
        submissionId: expect.any(String),
        sequence: 3,
        startAt: '2026-11-24T09:00:00.000Z',
        lateReason: null,
        own: false,
      },
    ],
  ]);
});

test('nothing is sent before a time is chosen', async () => {
  await page(inventedMeeting());
  await screen.findByRole('radiogroup');
  await press('Pick this time');
  expect(screen.getByText('Choose a time first.')).toBeVisible();
});

test('a time after the due date needs why and who agreed', async () => {
  const sent: { lateReason: string | null }[] = [];
  await page(inventedMeeting(), {
    chooseSlot: (_id, body) => {
      sent.push(body);
      return given(booking);
    },
  });
  await userEvent.click(await screen.findByRole('radio', { name: /Monday 30 November/ }));
  await press('Pick this time');
  expect(sent).toEqual([]);
  const why = screen.getByRole('textbox', { name: /Why it is late, and who agreed/ });
  expect(why).toBeInvalid();
  await write(why, 'Police asked for Monday; Ruth Abernathy agreed.');
  await press('Pick this time');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.lateReason).toBe('Police asked for Monday; Ruth Abernathy agreed.');
});

test('“none of these times” shows others', async () => {
  const other = { ...inventedMeeting().offered[0]!, words: 'Wednesday 25 November 2026, 14:00 to 15:00' };
  let meeting = inventedMeeting();
  await page(meeting, {
    readMeeting: () => given(meeting),
    moreSlots: (_id, { sequence }) =>
      given((meeting = inventedMeeting({ offered: [other], sequence: sequence + 1 }))),
  });
  await screen.findByRole('radiogroup');
  await press('None of these times');
  expect(await screen.findByRole('radio', { name: /Wednesday 25 November/ })).toBeEnabled();
  expect(screen.getAllByRole('radio', { name: /2026/ })).toHaveLength(1);
});

test('when no other time can be found, the offer stays and it is said why', async () => {
  await page(inventedMeeting(), { moreSlots: () => refused('not-now', 'No later time was found.') });
  await screen.findByRole('radiogroup');
  await press('None of these times');
  expect(await screen.findByRole('alert')).toHaveTextContent('No later time was found.');
  expect(screen.getAllByRole('radio', { name: /2026/ })).toHaveLength(2);
});

test('with no time on offer one can look for times', async () => {
  await page(inventedMeeting({ offered: [] }), { moreSlots: () => given(inventedMeeting({ sequence: 4 })) });
  expect(await screen.findByText(/No time is on offer/)).toBeVisible();
  expect(screen.queryByRole('radio', { name: /2026/ })).toBeNull();
  await press('Look for times');
  expect(await screen.findAllByRole('radio', { name: /2026/ })).toHaveLength(2);
});

test('when somebody else was first it is said in words, and one press shows the meeting as it is', async () => {
  let now = inventedMeeting();
  await page(now, {
    readMeeting: () => given(now),
    chooseSlot: () => outOfDate('The time has been set meanwhile: Wednesday.'),
  });
  await userEvent.click(await screen.findByRole('radio', { name: /Tuesday 24 November/ }));
  await press('Pick this time');
  const told = await screen.findByRole('alert', { name: 'The meeting has changed since you opened it' });
  expect(told).toHaveTextContent('The time has been set meanwhile: Wednesday.');
  now = booked;
  await press('Show it as it is now');
  expect(await screen.findByRole('link', { name: 'Join online' })).toBeVisible();
});

test('while the invitations are on their way the page looks again, until there is a link to join', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  let now = booking;
  await page(now, { readMeeting: () => given(now) });
  await screen.findByText(/^The time is being booked; the invitations go out next. The joining link/);
  now = booked;
  await act(() => jest.advanceTimersByTimeAsync(2_100));
  expect(await screen.findByRole('link', { name: 'Join online' })).toHaveAttribute(
    'href',
    'https://teams.example/join/1',
  );
  jest.useRealTimers();
});

test('an appointment made in Outlook is shown as such, and is not moved from here', async () => {
  await page(
    inventedMeeting({
      ...booked,
      pickedThrough: 'outlook',
      standing: inventedStanding('sent', 'It is confirmed that the invitation was sent.'),
      joinUrl: null,
      may: { choose: false, move: false, cancel: true, confirmSent: false },
    }),
  );
  expect(await screen.findAllByText(/The chair made the appointment in Outlook/)).not.toHaveLength(0);
  expect(screen.queryByRole('button', { name: 'Move it' })).toBeNull();
  await press('Cancel this date');
  expect(screen.getByText(/Cancel it there as well/)).toBeVisible();
});

test('an appointment claimed in Outlook is not said to be booked: the page asks whether it was sent', async () => {
  const words = 'Claimed in Outlook by Margaret Eze: Safeguard cannot see whether the invitation was sent.';
  const claimed = inventedMeeting({
    ...booking,
    pickedThrough: 'outlook',
    standing: inventedStanding('claimed', words),
    may: { choose: false, move: false, cancel: true, confirmSent: true },
  });
  const sent: unknown[] = [];
  await page(claimed, {
    readMeeting: () => given(sent.length === 0 ? claimed : inventedMeeting()),
    confirmSent: (id, body) => {
      sent.push([id, body]);
      return given(inventedMeeting());
    },
  });
  expect(await screen.findAllByText(words)).not.toHaveLength(0);
  expect(screen.queryByRole('heading', { name: 'Booked' })).toBeNull();
  await press('It was not sent: find a time again');
  expect(await screen.findByRole('radiogroup', { name: 'Times offered' })).toBeVisible();
  expect(sent).toEqual([['m-1', { sequence: 4, sent: false }]]);
});

test('invitations that could not be sent are red, with who has it; moving tries them again', async () => {
  const words =
    'As far as Safeguard knows, nobody has been invited: it was refused. It is with Ruth Abernathy.';
  await page(inventedMeeting({ ...booking, standing: inventedStanding('not-invited', words) }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.queryByText('Everybody invited is told by e-mail.')).toBeNull();
  await press('Move it');
  expect(screen.getAllByText(/tries the invitations again, for the new time/)).not.toHaveLength(0);
  await press('Leave it as it is');
  await press('Cancel this date');
  expect(screen.getByText(/As far as Safeguard knows nobody has been invited/)).toBeVisible();
});

const [inWindow, afterIt] = inventedMeeting().offered;
const seenAt = (startAt: string, late = false) =>
  given({ times: [{ ...inWindow!, startAt, late }], outsideHours: startAt.includes('T03') });
const toMoveTo = (startAt: string | null) =>
  startAt === null ? given({ times: [inWindow!, afterIt!], outsideHours: false }) : seenAt(startAt);

async function enter(day: string, time: string) {
  await userEvent.click(await screen.findByRole('radio', { name: 'Another time…' }));
  const [dayBox, timeBox] = [screen.getByLabelText(/Day/), screen.getByLabelText(/Start/)];
  await userEvent.clear(dayBox);
  await userEvent.type(dayBox, day);
  await userEvent.clear(timeBox);
  await userEvent.type(timeBox, time);
}

test('moving shows the times it could be moved to, who is free, and says that the invitees are told; a late one needs its reason', async () => {
  const sent: unknown[] = [];
  const moved = inventedMeeting({
    ...booked,
    whenWords: 'Monday 30 November 2026, 14:00 to 15:00',
    late: true,
    sequence: 5,
  });
  await page(booked, {
    readMeeting: () => given(sent.length === 0 ? booked : moved),
    lookAtTimes: (_id, { startAt }) => toMoveTo(startAt),
    moveMeeting: (_id, body) => {
      sent.push(body);
      return given(moved);
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  expect(screen.getByText('Everybody invited is told by e-mail.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Move the meeting' })).toHaveFocus();
  const monday = await screen.findByRole('radio', { name: /Monday 30 November/ });
  expect(monday).toHaveAccessibleDescription(/Busy: Manager/);
  await userEvent.click(monday);
  await press('Move it to this time');
  expect(sent).toEqual([]);
  await write(screen.getByRole('textbox', { name: /Why it is late/ }), 'The police lead is ill.');
  await press('Move it to this time');
  await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Booked' })).toHaveFocus());
  expect(screen.getAllByRole('status')[0]).toHaveTextContent(
    'Monday 30 November 2026, 14:00 to 15:00: Everybody is invited from the safeguarding mailbox.',
  );
  expect(sent).toEqual([
    {
      submissionId: expect.any(String),
      sequence: 4,
      startAt: '2026-11-30T14:00:00.000Z',
      lateReason: 'The police lead is ill.',
    },
  ]);
  expect(screen.getByText('by the end of Thursday 26 November 2026')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Move it to this time' })).toBeNull();
});

test('of a time that is entered it is first shown who is busy then; nothing is sent before', async () => {
  const sent: unknown[] = [];
  await page(booked, {
    lookAtTimes: (_id, { startAt }) => toMoveTo(startAt),
    moveMeeting: (_id, body) => {
      sent.push(body);
      return given(booked);
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  await enter('2026-11-25', '15:00');
  await press('See who is free then');
  expect((await screen.findAllByText('Busy: Manager')).length).toBeGreaterThan(2);
  expect(sent).toEqual([]);
  await press('Move it to this time');
  await waitFor(() =>
    expect(sent).toMatchObject([{ startAt: '2026-11-25T15:00:00.000Z', lateReason: null }]),
  );
});

test('a time outside working hours is said to be one, and needs why', async () => {
  const sent: { lateReason: string | null }[] = [];
  await page(booked, {
    lookAtTimes: (_id, { startAt }) => toMoveTo(startAt),
    moveMeeting: (_id, body) => {
      sent.push(body);
      return given(booked);
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  await enter('2026-11-25', '03:10');
  await press('See who is free then');
  expect(await screen.findByText(/Outside working days or hours/)).toBeVisible();
  await press('Move it to this time');
  expect(sent).toEqual([]);
  await write(
    screen.getByRole('textbox', { name: /outside working hours, and who agreed/ }),
    'Police asked.',
  );
  await press('Move it to this time');
  await waitFor(() => expect(sent).toMatchObject([{ lateReason: 'Police asked.' }]));
});

test('where the calendars cannot be read it says so, and the time can be sent all the same', async () => {
  const sent: unknown[] = [];
  await page(booked, {
    lookAtTimes: () => refused('not-now', 'The calendars cannot be read at the moment.'),
    moveMeeting: (_id, body) => {
      sent.push(body);
      return given(booked);
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  await enter('2026-11-25', '15:00');
  await press('See who is free then');
  expect((await screen.findAllByText(/calendars cannot be read/)).length).toBeGreaterThan(0);
  await press('Move it to this time');
  await waitFor(() => expect(sent).toHaveLength(1));
});

test('a refused move keeps what was entered; left as it is, the button is at hand again', async () => {
  await page(booked, {
    lookAtTimes: (_id, { startAt }) => toMoveTo(startAt),
    moveMeeting: () =>
      refused('not-now', 'This hour has just been given to another strategy meeting you chair.'),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  await enter('2026-11-25', '08:00');
  await press('See who is free then');
  await press('Move it to this time');
  expect(await screen.findByRole('alert')).toHaveTextContent('This hour has just been given');
  expect(screen.getByLabelText(/Start/)).toHaveValue('08:00');
  await press('Leave it as it is');
  expect(screen.getByRole('button', { name: 'Move it' })).toHaveFocus();
});

test('while it needs a date the chair can enter another time, seeing first who is free', async () => {
  const sent: unknown[] = [];
  await page(inventedMeeting(), {
    lookAtTimes: (_id, { startAt }) => toMoveTo(startAt),
    chooseSlot: (_id, body) => {
      sent.push(body);
      return given(booking);
    },
    readMeeting: () => given(sent.length === 0 ? inventedMeeting() : booking),
  });
  await enter('2026-11-25', '15:00');
  await press('See who is free then');
  await screen.findAllByText('Busy: Manager');
  await press('Pick this time');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Being booked' })).toHaveFocus());
  expect(sent).toMatchObject([{ startAt: '2026-11-25T15:00:00.000Z', own: true, lateReason: null }]);
});

test('once other times were shown, the first ones can be seen again', async () => {
  const asked: unknown[] = [];
  await page(inventedMeeting({ shownBefore: true }), {
    moreSlots: (_id, body) => {
      asked.push(body);
      return given(inventedMeeting({ sequence: 4 }));
    },
  });
  await screen.findByRole('radiogroup');
  await press('Show the first times again');
  await waitFor(() => expect(asked).toEqual([{ sequence: 3, again: true }]));
});

test('while times are looked for it says so, and not that there are none', async () => {
  await page(inventedMeeting({ offered: [], looking: true }));
  expect(await screen.findByText(/Looking for times…/)).toBeVisible();
  expect(screen.queryByText(/No time is on offer/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Look for times' })).toBeNull();
});

test('cancelling needs a reason and says what follows', async () => {
  const sent: unknown[] = [];
  const back = inventedMeeting({ cancelReason: 'The child is in hospital.', sequence: 5 });
  await page(booked, {
    readMeeting: () => given(sent.length === 0 ? booked : back),
    cancelMeeting: (_id, body) => {
      sent.push(body);
      return given(back);
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel this date' }));
  expect(
    screen.getByText(/Everybody invited is told by e-mail. The strategy discussion is still due/),
  ).toBeVisible();
  await press('Cancel this date');
  expect(screen.getByText('Write why it is cancelled.')).toBeVisible();
  await write(screen.getByRole('textbox', { name: /Why it is cancelled/ }), 'The child is in hospital.');
  await press('Cancel this date');
  expect(await screen.findByText('The last date was cancelled: The child is in hospital.')).toBeVisible();
  expect(sent).toEqual([{ sequence: 4, reason: 'The child is in hospital.' }]);
});

test('somebody who may only read it is told who picks the time', async () => {
  await page(inventedMeeting({ may: { choose: false, move: false, cancel: false, confirmSent: false } }));
  expect(
    await screen.findByText(/The chair, or whoever answers for the screening, picks the time/),
  ).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('who is invited, as what, and the agenda without the child’s name are there', async () => {
  await page(inventedMeeting());
  const invited = await screen.findByRole('region', { name: 'Who will be invited' });
  expect(invited).toHaveTextContent('Police CSE lead: Marcus Thornby (required)');
  expect(invited).toHaveTextContent('MASH: Nadia Bowen (optional)');
  expect(invited).toHaveTextContent('The subject of the invitation is SC-7K3QXD and nothing else.');
  expect(screen.getByRole('region', { name: 'Standing agenda' })).toHaveTextContent(
    'Is the meeting quorate?',
  );
});

test('a due date that is not known is red in words', async () => {
  await page(inventedMeeting({ due: dueNotKnown }));
  expect(await screen.findByText(/Deadline not known/)).toBeVisible();
});

test('a meeting that cannot be opened says so under its heading, with the way around', async () => {
  await page(inventedMeeting(), {
    readMeeting: () => refused('not-found', 'There is no strategy meeting here.'),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no strategy meeting here.');
  expect(screen.getByRole('link', { name: 'My work' })).toBeVisible();
});
