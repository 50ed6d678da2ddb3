import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Me } from '../../src/contracts/people.ts';
import type { WorkItem } from '../../src/contracts/steps.ts';
import type { Api } from '../api/client.ts';
import { dueNotKnown, inventedMe, inventedWork, overdue } from '../testing/invented-records.ts';
import { fakeApi, given, refused, render } from '../testing/render.tsx';
import MyWorkPage from './my-work-page.tsx';
import { choose, EVERYTHING } from './work-filter.ts';

const workOf = (items: WorkItem[], more = { all: 0, mine: 0 }) => ({
  items,
  more,
  asOf: '2026-11-23T10:00:00.000Z',
});

const home = (items: readonly WorkItem[], doors: Partial<Api> = {}, me: Me = inventedMe()) =>
  render(<MyWorkPage />, {
    api: fakeApi({
      me: () => given(me),
      myWork: () => given(workOf([...items])),
      today: () => '2026-11-23',
      ...doors,
    }),
  });

const rows = () => screen.getAllByRole('row').slice(1);

beforeEach(() => void choose(EVERYTHING));

test('each line says the reference, the child, what is due, by when, since when and whose it is', async () => {
  await home([inventedWork()]);
  const row = (await screen.findAllByRole('row'))[1]!;
  expect(within(row).getByRole('link', { name: 'SC-7K3QXD' })).toHaveAttribute(
    'href',
    '#/screenings/s-1/sign-off',
  );
  for (const words of [
    'Marnie Osterley',
    'Judge and sign off',
    'by the end of Thursday 26 November 2026',
    '23 Nov 2026, 10:00',
    'Ruth Abernathy',
  ]) {
    expect(row).toHaveTextContent(words);
  }
});

test('what is overdue or has no known deadline says so in words, not by its colour alone', async () => {
  await home([
    inventedWork({ id: 'a', due: overdue, red: true }),
    inventedWork({ id: 'b', due: dueNotKnown, red: true }),
  ]);
  await screen.findByText(/2 things are waiting. 2 need attention now./);
  expect(rows()[0]).toHaveTextContent('Overdue: by the end of Thursday 26 November 2026');
  expect(rows()[1]).toHaveTextContent('Deadline not known.');
});

test('the order is the server’s: most overdue first', async () => {
  await home([
    inventedWork({ id: 'a', reference: 'SC-999999' }),
    inventedWork({ id: 'b', reference: 'SC-333333' }),
  ]);
  await screen.findAllByRole('row');
  expect(rows().map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'SC-999999',
    'SC-333333',
  ]);
});

test('before there is any work, the page says what will appear', async () => {
  await home([]);
  expect(await screen.findByText('Nothing is waiting.')).toBeVisible();
  expect(screen.getByText(/alerts to acknowledge, screenings to judge/)).toBeVisible();
});

test('the filters leave only what is asked for, and stay when the page is opened again', async () => {
  const items = [
    inventedWork({ id: 'a', reference: 'SC-999999', mine: false }),
    inventedWork({ id: 'b', reference: 'SC-333333', due: overdue, red: true }),
  ];
  const { unmount } = await home(items);
  await userEvent.selectOptions(await screen.findByLabelText('Show'), 'Mine to do');
  expect(screen.queryByText('SC-999999')).toBeNull();
  await userEvent.click(screen.getByLabelText('Only overdue or not delivered'));
  unmount();
  await home(items);
  expect(await screen.findByLabelText('Only overdue or not delivered')).toBeChecked();
  expect(screen.getByLabelText('Show')).toHaveValue('mine');
  expect(rows()).toHaveLength(1);
});

test('what is overdue for others is never hidden behind "mine to do"', async () => {
  await home([
    inventedWork({ id: 'a', reference: 'SC-999999', mine: true }),
    inventedWork({ id: 'b', reference: 'SC-333333', due: overdue, red: true, mine: false }),
  ]);
  await userEvent.selectOptions(await screen.findByLabelText('Show'), 'Mine to do');
  expect(screen.getByText(/^1 more needs attention now, for others/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
  expect(screen.getByText('SC-333333')).toBeVisible();
});

test('when the filters hide everything, one press shows it again', async () => {
  await home([inventedWork({ mine: false })]);
  await userEvent.selectOptions(await screen.findByLabelText('Show'), 'Mine to do');
  await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(rows()).toHaveLength(1);
});

test('kinds of work can be picked by what they are called', async () => {
  await home([
    inventedWork({ id: 'a', kind: 'sign-off' }),
    inventedWork({ id: 'b', kind: 'email-referral', what: 'Not delivered: E-mail the referral', red: true }),
  ]);
  await userEvent.selectOptions(await screen.findByLabelText('What'), 'Deliveries');
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toHaveTextContent('Not delivered: E-mail the referral');
});

test('a step whose room is not built says so, and leads to the record where it is said to be done', async () => {
  await home([
    inventedWork({
      kind: 'open-safety-plan',
      what: 'Open the CSE safety plan',
      open: 'screenings/s-1',
      elsewhere: true,
    }),
  ]);
  expect(await screen.findByText('Not yet available here: do it in the case record')).toBeVisible();
  expect(screen.getByRole('link', { name: 'SC-7K3QXD' })).toHaveAttribute('href', '#/screenings/s-1');
});

test('starting a screening opens it', async () => {
  const { visited } = await home([], {
    startScreening: () => given({ id: 's-9', reference: 'SC-XXXXXX' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Start a screening' }));
  await waitFor(() => expect(visited.at(-1)).toBe('/screenings/s-9'));
});

test('a refused start is said in words', async () => {
  await home([], { startScreening: () => refused('not-permitted', 'You belong to no team.') });
  await userEvent.click(await screen.findByRole('button', { name: 'Start a screening' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You belong to no team.');
});

test('who may neither start a screening nor be away is offered neither', async () => {
  await home([], {}, inventedMe({ may: { startScreening: false, setAbsence: false, chair: true } }));
  await screen.findByText('Nothing is waiting.');
  expect(screen.queryByRole('button', { name: 'Start a screening' })).toBeNull();
  expect(screen.queryByText('When you are away')).toBeNull();
});

test('a manager says until when they are away, that day included, and what it means stands beside it', async () => {
  const sent: unknown[] = [];
  await home([], {
    setAbsence: (body) => {
      sent.push(body);
      return given(inventedMe({ awayUntil: body.awayUntil }));
    },
  });
  expect(await screen.findByText(/your alerts go at once to whoever stands in/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'I am away' }));
  const day = screen.getByLabelText('I am away until (that day included)');
  await userEvent.type(day, '2026-11-22');
  await userEvent.click(screen.getByRole('button', { name: 'Set' }));
  expect(screen.getByText('This day has passed. Choose today or a later day.')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.clear(day);
  await userEvent.type(day, '2026-11-27');
  await userEvent.click(screen.getByRole('button', { name: 'Set' }));
  expect(await screen.findByText(/You are away until Friday 27 November 2026/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'I am back' }));
  expect(await screen.findByText(/You are here/)).toBeVisible();
  expect(sent).toEqual([{ awayUntil: '2026-11-27' }, { awayUntil: null }]);
});

test('the list is read again by itself, so that new work appears', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  let items: WorkItem[] = [];
  await home([], { myWork: () => given(workOf(items)) });
  await screen.findByText('Nothing is waiting.');
  items = [inventedWork()];
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  expect(await screen.findByText('SC-7K3QXD')).toBeVisible();
  jest.useRealTimers();
});

test('what does not fit is never hidden: how much more there is is said, and it is read when asked for', async () => {
  const asked: number[] = [];
  const myWork = (most: number) => {
    asked.push(most);
    return given(workOf([inventedWork()], asked.length === 1 ? { all: 1843, mine: 1 } : { all: 0, mine: 0 }));
  };
  await home([], { myWork });
  expect(await screen.findByText(/^1843 more things are waiting that are not shown/)).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('Show'), 'Mine to do');
  expect(screen.getByText(/^1 more thing is waiting that is not shown/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull());
  expect(asked).toEqual([200, 400]);
});
