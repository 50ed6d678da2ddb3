/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CalendarPage } from '../calendar/calendar-page.tsx';
import { fakeWorkspace, refusing } from '../testing/fake-workspace.ts';
import { DIRECTORY } from '../testing/invented.ts';
import { show } from '../testing/show.tsx';

const PRODUCT = { pid: 1, ready: true, url: 'http://localhost:3978', starts: 1, logFile: 'product.log' };

const workspace = (more = {}) =>
  fakeWorkspace({
    '/local/people': () => DIRECTORY,
    '/local/product': () => PRODUCT,
    '/local/calendar': () => ({ events: [] }),
    '/local/calendar/appointments': () => ({ id: 'evt-9' }),
    ...more,
  });

async function paneSays(member: string, verb: string, args: readonly unknown[], origin = PRODUCT.url) {
  const source = (await screen.findByTitle<HTMLIFrameElement>('Safeguard pane')).contentWindow as Window;
  const answers: unknown[] = [];
  const { postMessage } = source;
  source.postMessage = (answer: unknown) => void answers.push(answer);
  const data = { kind: 'office-call', id: 3, member, verb, args };
  await act(async () => {
    window.dispatchEvent(new MessageEvent('message', { data, source, origin }));
    await Promise.resolve();
  });
  source.postMessage = postMessage;
  return answers;
}

test('an appointment is sent from the chair with what was typed and what the pane filled in', async () => {
  const { posted } = workspace();
  show(<CalendarPage />, '/calendar?new=appointment');
  await userEvent.type(await screen.findByLabelText('Subject'), 'Strategy meeting SC-7K3QXD');
  await userEvent.click(screen.getByLabelText('Private'));
  await userEvent.click(screen.getByLabelText('Teams meeting'));
  await paneSays('start', 'set', [new Date('2026-11-25T10:00:00Z')]);
  await paneSays('requiredAttendees', 'set', [
    [{ displayName: 'Iona Petrie', emailAddress: 'iona@police.example' }],
  ]);
  await userEvent.click(screen.getByText('Send'));
  await waitFor(() => expect(window.location.search).toBe('?whose=margaret'));
  expect(posted).toEqual([
    {
      path: '/local/calendar/appointments',
      body: expect.objectContaining({
        person: 'margaret',
        subject: 'Strategy meeting SC-7K3QXD',
        startAt: '2026-11-25T10:00:00.000Z',
        endAt: '2026-11-25T11:00:00.000Z',
        attendees: [{ name: 'Iona Petrie', address: 'iona@police.example', type: 'required' }],
        sensitivity: 'private',
        isOnlineMeeting: true,
      }) as unknown,
    },
  ]);
});

test('the pane is answered, and nobody from another address is', async () => {
  workspace();
  show(<CalendarPage />, '/calendar?new=appointment');
  const value = {
    displayName: 'Margaret Eze',
    emailAddress: 'margaret@northmere.example',
    officeTheme: expect.objectContaining({ bodyBackgroundColor: '#ffffff' }) as unknown,
  };
  expect(await paneSays('host', 'greet', [])).toEqual([{ kind: 'office-answer', id: 3, ok: true, value }]);
  expect(await paneSays('host', 'greet', [], 'https://elsewhere.example')).toEqual([]);
});

test('what the pane wants said is shown above the form', async () => {
  workspace();
  show(<CalendarPage />, '/calendar?new=appointment');
  const notice = { type: 'informationalMessage', message: 'Filled in by Safeguard.' };
  await paneSays('notificationMessages', 'add', ['filled', notice]);
  expect(await screen.findByText('Filled in by Safeguard.')).toBeInTheDocument();
});

test('an appointment that could not be sent stays on the page, with the reason', async () => {
  workspace({ '/local/calendar/appointments': () => refusing(400, 'The meeting ends before it begins.') });
  show(<CalendarPage />, '/calendar?new=appointment');
  await userEvent.type(await screen.findByLabelText('Subject'), 'Kept');
  await userEvent.click(screen.getByText('Send'));
  expect(await screen.findByText('The meeting ends before it begins.')).toBeInTheDocument();
  expect(screen.getByLabelText('Subject')).toHaveValue('Kept');
});

test('a start put on another day takes the end with it, and each day is said in words', async () => {
  workspace();
  show(<CalendarPage />, '/calendar?new=appointment');
  fireEvent.change(await screen.findByLabelText('Start day'), { target: { value: '2026-12-01' } });
  expect(screen.getByLabelText('End day')).toHaveValue('2026-12-01');
  expect(screen.getByLabelText('End day')).toHaveAccessibleDescription('Tuesday 1 December 2026');
  fireEvent.change(screen.getByLabelText('End day'), { target: { value: '2026-11-30' } });
  expect(screen.getByText('The end must be after the start.')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Start day'), { target: { value: '2026-11-29' } });
  expect(screen.getByLabelText('End day')).toHaveValue('2026-11-30');
});

test('somebody invited is taken out again by choosing their name', async () => {
  workspace();
  show(<CalendarPage />, '/calendar?new=appointment');
  await paneSays('requiredAttendees', 'set', [
    [{ displayName: 'Iona Petrie', emailAddress: 'iona@police.example' }],
  ]);
  await userEvent.click(await screen.findByText('Iona Petrie'));
  expect(screen.queryByText('Iona Petrie')).toBeNull();
});

test('somebody from the directory is invited by choosing them', async () => {
  workspace();
  show(<CalendarPage />, '/calendar?new=appointment');
  await userEvent.type(await screen.findByLabelText('Required'), 'Ruth');
  await userEvent.click(await screen.findByText('Ruth Abernathy'));
  const invited = screen.getByLabelText('Required, invited');
  expect(within(invited).getByText('Ruth Abernathy')).toBeInTheDocument();
});
