import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ScreeningSummary } from '../../src/contracts/screenings.ts';
import { aDraft } from '../testing/a-screening.ts';
import { fakeApi, given, refused, render } from '../testing/render.tsx';
import ScreeningsPage from './screenings-page.tsx';

const listed = (rest: Partial<ScreeningSummary>): ScreeningSummary => ({ ...aDraft(), ...rest });

async function open(screenings: readonly ScreeningSummary[]) {
  const api = fakeApi({ listScreenings: () => given({ screenings: [...screenings] }) });
  await render(<ScreeningsPage />, { api });
  return userEvent.setup();
}

const draft = listed({ id: 'a', reference: 'SC-2BCDFG', childName: 'Talia Marlowe' });
const signedOff = listed({
  id: 'b',
  reference: 'SC-9XYZ23',
  status: 'signed-off',
  suggestedScore: 1,
  finalScore: 2,
  red: true,
});

test('lists each screening with child, state, score and whose it is, and leads to it', async () => {
  await open([draft, signedOff]);
  const row = (await screen.findByRole('rowheader', { name: 'SC-2BCDFG' })).closest('tr') as HTMLElement;
  expect(row).toHaveTextContent('Talia Marlowe');
  expect(row).toHaveTextContent('Draft');
  expect(row).toHaveTextContent('None yet');
  expect(row).toHaveTextContent('Amara Okoye, Assessment North');
  expect(within(row).getByRole('link', { name: 'SC-2BCDFG' })).toHaveAttribute('href', '#/screenings/a');
});

test('says in words whose score it is, and that something needs attention', async () => {
  await open([signedOff]);
  const row = (await screen.findByRole('rowheader', { name: 'SC-9XYZ23' })).closest('tr') as HTMLElement;
  expect(row).toHaveTextContent('2 final');
  expect(row).toHaveTextContent('Needs attention');
  expect(row).toHaveTextContent('Name not given yet');
});

test('shows those in one state, and keeps the choice when the page is opened again', async () => {
  const user = await open([draft, signedOff]);
  await user.selectOptions(await screen.findByLabelText('Show'), 'To be finished');
  expect(screen.queryByText('SC-9XYZ23')).not.toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Show'), 'Waiting for a manager');
  expect(screen.getByText(/None of the screenings/)).toBeInTheDocument();
});

test('says what will appear where there is nothing yet', async () => {
  await open([]);
  expect(await screen.findByText(/Those you start/)).toBeInTheDocument();
});

test('says why the list could not be read', async () => {
  const api = fakeApi({
    listScreenings: () => refused('not-permitted', 'Your account is not in the directory.'),
  });
  await render(<ScreeningsPage />, { api });
  expect(await screen.findByRole('alert')).toHaveTextContent('Your account is not in the directory.');
});
