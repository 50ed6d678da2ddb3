/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { nowText, systemClock } from '../../../src/kernel/clock.ts';
import { londonDayOf, londonTime } from '../../../src/kernel/london-day.ts';
import { fakeWorkspace, refusing } from '../testing/fake-workspace.ts';
import { DIRECTORY, event } from '../testing/invented.ts';
import { show } from '../testing/show.tsx';
import { CalendarPage } from './calendar-page.tsx';
import { workingWeekOf } from './week.ts';

const answers = (events: readonly unknown[]) => ({
  '/local/people': () => DIRECTORY,
  '/local/calendar': () => ({ events }),
});

test('an event opens with who is invited, what it says, and what its invitees were told', async () => {
  const moved = { at: '2026-11-23T15:00:00.000Z', what: 'moved', detail: '1 invitee told' } as const;
  fakeWorkspace(answers([event({ history: [...event({}).history, moved] })]));
  show(<CalendarPage />, '/calendar');
  await userEvent.click(await screen.findByRole('tab', { name: /List/ }));
  await userEvent.click(screen.getByRole('button', { name: /Strategy meeting SC-7K3QXD/ }));
  const detail = within(screen.getByRole('article'));
  expect(detail.getByText('Ruth Abernathy')).toBeInTheDocument();
  expect(detail.getByText('Private')).toBeInTheDocument();
  expect(detail.getByTitle('Invitation: Strategy meeting SC-7K3QXD')).toHaveAttribute(
    'sandbox',
    'allow-same-origin',
  );
  const told = within(detail.getByRole('region', { name: 'What invitees were told' })).getAllByRole(
    'listitem',
  );
  expect(told.map((each) => each.textContent)).toEqual([
    expect.stringMatching(/^Invitations sent: 1 invitee told/),
    expect.stringMatching(/^Moved: 1 invitee told/),
  ]);
});

test('a cancelled meeting is shown as cancelled in words, not only struck through', async () => {
  fakeWorkspace(answers([event({ isCancelled: true })]));
  show(<CalendarPage />, '/calendar');
  await userEvent.click(await screen.findByRole('tab', { name: /List/ }));
  expect(screen.getByRole('button', { name: /Strategy meeting/ })).toHaveTextContent('Cancelled.');
});

test('the calendar of one person leaves out meetings they are not in', async () => {
  fakeWorkspace(answers([event({})]));
  show(<CalendarPage />, '/calendar?whose=amara');
  await userEvent.click(await screen.findByRole('tab', { name: /List/ }));
  expect(screen.getByText('No meetings yet')).toBeInTheDocument();
});

test('beside the meetings of one person stands when else they are busy, and whether the council can see it', async () => {
  const day = londonDayOf(nowText(systemClock));
  const [monday = day] = workingWeekOf(day);
  const busy = [
    { startAt: londonTime(monday, '09:00'), endAt: londonTime(monday, '10:30'), status: 'busy' },
    { startAt: londonTime(monday, '13:00'), endAt: londonTime(monday, '14:00'), status: 'oof' },
  ];
  fakeWorkspace({ ...answers([]), '/local/diaries/spoc?': () => ({ visible: false, busy }) });
  show(<CalendarPage />, '/calendar?whose=spoc');
  expect(await screen.findByText('Busy, 09:00 to 10:30')).toBeInTheDocument();
  expect(screen.getByText('Away, 13:00 to 14:00')).toBeInTheDocument();
  expect(screen.getByText('The council cannot see this diary.')).toBeInTheDocument();
});

test('a calendar that cannot be read says why and offers another try', async () => {
  fakeWorkspace({ ...answers([]), '/local/calendar': () => refusing(500, 'The calendar file is damaged.') });
  show(<CalendarPage />, '/calendar');
  expect(await screen.findByText('The calendar file is damaged.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
