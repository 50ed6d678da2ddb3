import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ScreeningSummary } from '../../src/contracts/screenings.ts';
import { aDraft } from '../testing/a-screening.ts';
import { fakeApi, given, refused, render } from '../testing/render.tsx';
import ScreeningsPage from './screenings-page.tsx';

const listed = (rest: Partial<ScreeningSummary>): ScreeningSummary => ({ ...aDraft(), ...rest });

async function open(screenings: readonly ScreeningSummary[]) {
  const inStates = { open: ['draft', 'returned'], waiting: ['completed'], closed: ['signed-off'], all: null };
  const api = fakeApi({
    listScreenings: (show) =>
      given({
        screenings: screenings.filter(({ status }) => inStates[show]?.includes(status) ?? true),
        next: null,
      }),
  });
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

test('says a score in the directive’s words before its number, whose it is, and what a score is', async () => {
  await open([signedOff, listed({ id: 'c', reference: 'SC-CCCCCC', suggestedScore: 0 })]);
  const row = (await screen.findByRole('rowheader', { name: 'SC-9XYZ23' })).closest('tr') as HTMLElement;
  expect(row).toHaveTextContent('Evidence of targeting for opportunistic abuse (2, final)');
  expect(screen.getByText(/no concern of targeting or grooming recorded \(0, suggested\)/)).toBeVisible();
  expect(screen.getByText('A structured aid, not validated. A person decides.')).toBeVisible();
});

test('says that something needs attention', async () => {
  await open([signedOff]);
  const row = (await screen.findByRole('rowheader', { name: 'SC-9XYZ23' })).closest('tr') as HTMLElement;
  expect(row).toHaveTextContent('Needs attention');
  expect(row).toHaveTextContent('Name not given yet');
});

test('shows those in one state, and keeps the choice when the page is opened again', async () => {
  const user = await open([draft, signedOff]);
  await user.selectOptions(await screen.findByLabelText('Show'), 'To be finished');
  expect(await screen.findByText('SC-2BCDFG')).toBeInTheDocument();
  expect(screen.queryByText('SC-9XYZ23')).not.toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Show'), 'Waiting for a manager');
  expect(await screen.findByText(/None of the screenings/)).toBeInTheDocument();
});

test('goes on where the first stretch ended when more is asked for, until that was all', async () => {
  const asked: (string | null)[] = [];
  const api = fakeApi({
    listScreenings: (_show, after) => {
      asked.push(after);
      return given({
        screenings: [after === null ? draft : signedOff],
        next: after === null ? 'there' : null,
      });
    },
  });
  await render(<ScreeningsPage />, { api });
  await userEvent.selectOptions(await screen.findByLabelText('Show'), 'All');
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('SC-9XYZ23')).toBeInTheDocument();
  expect(screen.getByText('SC-2BCDFG')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  expect(asked.slice(-2)).toEqual([null, 'there']);
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
