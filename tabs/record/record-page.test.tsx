import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import type { Api } from '../api/client.ts';
import {
  chair,
  inTime,
  inventedMe,
  inventedMeeting,
  inventedOutcome,
  inventedStep,
  inventedView,
  lead,
  overdue,
} from '../testing/invented-records.ts';
import { fakeApi, given, refused, render } from '../testing/render.tsx';
import RecordPage from './record-page.tsx';

const record = (view: ScreeningView, doors: Partial<Api> = {}) =>
  render(<RecordPage id="s-1" />, {
    api: fakeApi({
      readScreening: () => given(view),
      instrument: () => given({ ...instrumentV1, sections: instrumentV1.sections.slice(0, 1) }),
      ...doors,
    }),
  });

const alert: ScreeningView['alerts'][number] = {
  alert: 'completed-1',
  cause: 'completed',
  why: 'Score 2, 1 flag',
  raisedAt: '2026-11-23T10:00:00.000Z',
  told: [{ name: 'Ruth Abernathy', state: 'told at 10:00' }],
  due: overdue,
  acknowledgedAt: null,
  acknowledgedBy: null,
};
const region = (name: string) => screen.findByRole('region', { name });

test('the head says whose it is, where it stands and whom to ring', async () => {
  await record(inventedView());
  expect(await screen.findByRole('heading', { level: 1, name: 'SC-7K3QXD, Marnie Osterley' })).toBeVisible();
  expect(screen.getByText('Completed, waiting for the manager')).toBeVisible();
  expect(screen.getByRole('link', { name: '020 7946 0101' })).toHaveAttribute('href', 'tel:02079460101');
});

test('the outcome is the directive’s words first, then the number, then that a person decides', async () => {
  await record(inventedView());
  const words = (await region('What the screening tool suggests')).textContent;
  const order = ['Evidence a child or young person', 'Suggested score 2', 'A structured aid, not validated.'];
  const places = order.map((each) => words.indexOf(each));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(words).toContain('Close to a score of 3');
  expect(words).toContain('6 signs are not explored or not known.');
});

test('an alert says who was told and by when, and is acknowledged once', async () => {
  const asked: string[] = [];
  await record(inventedView({ alerts: [alert], may: { ...inventedView().may, acknowledge: true } }), {
    acknowledgeAlert: (id) => {
      asked.push(id);
      return given(
        inventedView({
          alerts: [
            { ...alert, acknowledgedAt: '2026-11-23T10:10:00.000Z', acknowledgedBy: 'Ruth Abernathy' },
          ],
        }),
      );
    },
  });
  const alerts = await region('Alerts');
  expect(alerts).toHaveTextContent('Score 2, 1 flag.');
  expect(alerts).toHaveTextContent('Ruth Abernathy: told at 10:00');
  expect(alerts).toHaveTextContent('Overdue: by the end of Thursday 26 November 2026');
  await userEvent.dblClick(within(alerts).getByRole('button', { name: 'Acknowledge' }));
  expect(await screen.findByText('Acknowledged by Ruth Abernathy, 23 Nov 2026, 10:10.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  expect(asked).toEqual(['s-1']);
});

test('an alert of immediate danger says to ring 999 first', async () => {
  await record(inventedView({ alerts: [{ ...alert, cause: 'immediate-danger' }] }));
  expect(await screen.findByText('If the child is in danger now, ring 999 first.')).toBeVisible();
});

const failed = inventedStep({
  id: 'step-9',
  state: 'failed',
  stateWords: 'Not delivered: the mailbox refused it. Somebody has to act.',
  mayResolve: true,
});

test('what was not delivered stands first and can be tried again', async () => {
  const asked: unknown[] = [];
  await record(inventedView({ steps: [inventedStep({ id: 'a', state: 'ready', due: inTime }), failed] }), {
    resolveStep: (id, body) => {
      asked.push([id, body]);
      return given(inventedView({ steps: [inventedStep()] }));
    },
  });
  const next = await region('What happens next');
  expect(within(next).getAllByRole('listitem')[0]).toHaveTextContent(
    'Not delivered: the mailbox refused it.',
  );
  await userEvent.click(within(next).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(next).not.toHaveTextContent('Not delivered'));
  expect(asked).toEqual([['step-9', { how: 'try-again' }]]);
});

test('what is late and still being tried stands first too, without anything to take over', async () => {
  const late = inventedStep({
    id: 'step-9',
    kind: 'notify-manager',
    state: 'ready',
    late: true,
    stateWords: 'Not delivered yet, being tried again: Microsoft 365 is not working at the moment',
  });
  await record(inventedView({ steps: [inventedStep({ id: 'a', state: 'ready', due: inTime }), late] }));
  const next = await region('What happens next');
  expect(within(next).getAllByRole('listitem')[0]).toHaveTextContent('Not delivered yet');
  expect(within(next).queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('done another way needs a note of what was done, and keeps it when the answer is no', async () => {
  const asked: unknown[] = [];
  await record(inventedView({ steps: [failed] }), {
    resolveStep: (id, body) => {
      asked.push([id, body]);
      return refused('not-now', 'Somebody else is taking this step over.');
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Record that it was done another way' }));
  await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
  expect(asked).toEqual([]);
  expect(screen.getByText('Write what was done, by whom and when.')).toBeVisible();
  const note = screen.getByRole('textbox', { name: /What was done, by whom and when/ });
  await userEvent.type(note, 'Read out by phone at 14:10.');
  await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else is taking this step over.');
  expect(note).toHaveValue('Read out by phone at 14:10.');
  expect(asked).toEqual([['step-9', { how: 'done-by-hand', note: 'Read out by phone at 14:10.' }]]);
});

const toHold = inventedStep({
  id: 'step-4',
  kind: 'hold-strategy-meeting',
  title: 'Hold the strategy discussion',
  state: 'ready',
  stateWords: 'Strategy meeting: waiting for a date',
});

test('what is done in the case record can be recorded as done there, with a note', async () => {
  const asked: unknown[] = [];
  const plan = inventedStep({
    id: 'step-7',
    kind: 'open-safety-plan',
    title: 'Open the CSE safety plan',
    state: 'ready',
    mayRecordDone: true,
  });
  await record(inventedView({ steps: [plan] }), {
    resolveStep: (id, body) => {
      asked.push([id, body]);
      return given(inventedView({ steps: [{ ...plan, state: 'done', mayRecordDone: false }] }));
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Record that it was done' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: /What was done/ }),
    'On Mosaic, by Amara, 24 Nov.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(asked).toEqual([['step-7', { how: 'done-by-hand', note: 'On Mosaic, by Amara, 24 Nov.' }]]);
});

test('the discussion that is to be held leads to its meeting', async () => {
  await record(inventedView({ status: 'signed-off', steps: [toHold], meeting: inventedMeeting() }));
  const next = await region('What happens next');
  expect(within(next).getByRole('link', { name: 'Strategy meeting: waiting for a date' })).toHaveAttribute(
    'href',
    '#/meetings/m-1',
  );
});

test('the date of a discussion stays on the record when it was decided against, and is not overdue any more', async () => {
  await record(
    inventedView({
      status: 'signed-off',
      steps: [{ ...toHold, state: 'cancelled', stateWords: 'No longer needed', due: overdue }],
    }),
  );
  const label = await screen.findByText('Strategy discussion was due');
  expect(label.nextElementSibling).toHaveTextContent(/^by the end of Thursday 26 November 2026$/);
  expect(await region('What happens next')).toHaveTextContent('Was due by the end of Thursday 26 November');
});

test('at 0 no discussion is called due that nothing requires', async () => {
  const { completion } = inventedView();
  const outcome = inventedOutcome({ score: 0 });
  await record(inventedView({ completion: { ...completion!, outcome }, referralDue: overdue }));
  const label = await screen.findByText('If a strategy discussion is held');
  expect(label.nextElementSibling).toHaveTextContent(/^by the end of Thursday 26 November 2026$/);
  expect(screen.queryByText('Strategy discussion due')).toBeNull();
});

test('what follows a judgement stays in sight when every step is done', async () => {
  const signOff = {
    by: 'Ruth Abernathy',
    at: '2026-11-23T15:00:00.000Z',
    finalScore: 0,
    rows: [],
    follows: ['An assessment of risk and need.', 'Screen again on any new information.'],
  } as const;
  await record(
    inventedView({
      status: 'signed-off',
      signOff: { ...signOff, rows: [], follows: [...signOff.follows] },
      steps: [inventedStep()],
    }),
  );
  const next = await region('What happens next');
  expect(next).toHaveTextContent('An assessment of risk and need.');
  expect(within(next).getByText('Screen again on any new information.')).toBeVisible();
});

test('nothing is said to be required of nobody while an alert is open', async () => {
  await record(inventedView({ status: 'draft', completion: null, alerts: [alert] }));
  const next = await region('What happens next');
  expect(next).toHaveTextContent('An alert is open. Acknowledge it first.');
  expect(next).not.toHaveTextContent('Nothing has been required yet');
});

test('the head names what needs attention: what was not delivered, and what is overdue', async () => {
  await record(inventedView({ steps: [failed, { ...toHold, due: overdue }] }));
  const label = await screen.findByText('Needs attention');
  expect(label.nextElementSibling).toHaveTextContent('Not delivered: E-mail the referral to MASH');
  expect(label.nextElementSibling).toHaveTextContent('Overdue: Hold the strategy discussion');
});

test('a failed step offers nothing to somebody who may not take it over', async () => {
  await record(inventedView({ steps: [{ ...failed, mayResolve: false }] }));
  expect(await screen.findByText(/Not delivered: the mailbox refused it/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('everything is there as asked and answered, gaps and notes included; the gaps can be left out', async () => {
  await record(inventedView(), { instrument: () => given(instrumentV1) });
  const asked = await region('As asked and answered');
  await within(asked).findByText('He pays for things.');
  expect(within(asked).getAllByText('Not answered').length).toBeGreaterThan(5);
  expect(within(asked).getAllByText(/not explored/i).length).toBeGreaterThan(40);
  await userEvent.click(within(asked).getByRole('checkbox'));
  expect(within(asked).queryByText('Not answered')).toBeNull();
  expect(within(asked).getByText('He pays for things.')).toBeVisible();
});

test('the manager’s judgement is shown as it was recorded', async () => {
  await record(
    inventedView({
      status: 'signed-off',
      finalScore: 3,
      signOff: {
        by: 'Ruth Abernathy',
        at: '2026-11-23T15:00:00.000Z',
        finalScore: 3,
        follows: [],
        rows: [{ label: 'Why it differs', value: 'A second place has come to light.' }],
      },
    }),
  );
  expect(await region('The manager’s judgement')).toHaveTextContent(
    'Signed off by Ruth Abernathy, 23 Nov 2026, 15:00.Why it differsA second place has come to light.',
  );
});

test('signing off is offered to whoever may, and leads to its page', async () => {
  const { visited, unmount } = await record(inventedView());
  await userEvent.click(await screen.findByRole('button', { name: 'Judge and sign off' }));
  expect(visited.at(-1)).toBe('/screenings/s-1/sign-off');
  unmount();
  await record(inventedView({ may: { ...inventedView().may, signOff: false } }));
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'Judge and sign off' })).toBeNull();
});

describe('another chair', () => {
  const chairing = { chair, complex: false, opening: false, mayName: true };
  const failed = inventedStep({
    kind: 'open-strategy-meeting',
    title: 'Open the strategy meeting',
    state: 'failed',
    stateWords: 'Not delivered: the chair who was named cannot chair this meeting any more.',
  });

  test('is named by the manager when the meeting could not be opened, with the chair they saw', async () => {
    const sent: unknown[] = [];
    const after = inventedView({ chairing: { ...chairing, chair: lead, opening: true } });
    await record(inventedView({ chairing, steps: [failed] }), {
      me: () => given(inventedMe()),
      nameChair: (id, body) => {
        sent.push([id, body]);
        return given(after);
      },
    });
    const meeting = await region('Strategy meeting');
    expect(meeting).toHaveTextContent('It has not been opened.');
    await userEvent.click(within(meeting).getByRole('button', { name: 'Name another chair' }));
    await userEvent.click(within(meeting).getByRole('button', { name: 'Name this chair' }));
    expect(sent).toEqual([]);
    const choice = within(meeting).getByRole('combobox', { name: /Who chairs it instead/ });
    expect(choice).toBeInvalid();
    expect(within(choice).queryByRole('option', { name: /Margaret Eze/ })).toBeNull();
    await userEvent.selectOptions(choice, within(choice).getByRole('option', { name: /Priya Raman/ }));
    await userEvent.click(within(meeting).getByRole('button', { name: 'Name this chair' }));
    expect(await screen.findByText('It is being opened.')).toBeVisible();
    expect(sent).toEqual([['s-1', { chairId: 'priya-raman', instead: 'margaret-eze' }]]);
  });

  test('for a complex case is a specialist lead: nobody else is listed', async () => {
    await record(inventedView({ chairing: { ...chairing, complex: true } }), {
      me: () => given(inventedMe()),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Name another chair' }));
    const choice = await screen.findByRole('combobox', { name: /Who chairs it instead/ });
    await within(choice).findByRole('option', { name: /Priya Raman/ });
    expect(within(choice).getAllByRole('option')).toHaveLength(2);
  });

  test('of a meeting with a date: it is said first that the date is taken back', async () => {
    const meeting = inventedMeeting({
      startAt: '2026-11-24T09:00:00.000Z',
      whenWords: 'Tuesday 24 November',
    });
    await record(inventedView({ chairing, meeting }), { me: () => given(inventedMe()) });
    await userEvent.click(await screen.findByRole('button', { name: 'Name another chair' }));
    expect(screen.getByText(/The date is taken back and everybody invited from here is told/)).toBeVisible();
  });

  test('is not offered to somebody who does not answer for the screening', async () => {
    await record(inventedView({ chairing: { ...chairing, mayName: false } }));
    await region('Strategy meeting');
    expect(screen.queryByRole('button', { name: 'Name another chair' })).toBeNull();
  });
});

test('the strategy meeting and the comments of a return are on the record', async () => {
  await record(
    inventedView({
      meeting: inventedMeeting({ due: overdue }),
      returns: [{ by: 'Ruth Abernathy', at: '2026-11-23T12:00:00.000Z', comments: 'Ask the school.' }],
    }),
  );
  const meeting = await region('Strategy meeting');
  expect(meeting).toHaveTextContent('It needs a date.');
  expect(meeting).toHaveTextContent('Overdue: by the end of Thursday 26 November 2026');
  expect(within(meeting).getByRole('link', { name: 'Open the meeting' })).toHaveAttribute(
    'href',
    '#/meetings/m-1',
  );
  expect(await region('Returned with comments')).toHaveTextContent('Ask the school.');
});

test('the audit is fetched only when it is asked for, and says who did what from where', async () => {
  let read = 0;
  await record(inventedView(), {
    readAudit: () => {
      read += 1;
      return given({
        entries: [
          {
            at: '2026-11-23T10:00:00.000Z',
            by: 'Amara Okoye',
            what: 'screening-completed',
            from: 'tab',
            detail: 'score 2',
          },
          { at: '2026-11-23T10:00:01.000Z', by: 'Safeguard', what: 'unheard-of', from: 'worker', detail: '' },
        ],
      });
    },
  });
  const show = await screen.findByRole('button', { name: 'Show it' });
  expect(read).toBe(0);
  await userEvent.click(show);
  const rows = await screen.findAllByRole('row');
  expect(rows[1]).toHaveTextContent('23 Nov 2026, 10:00Amara OkoyeCompleted the screeningscore 2Teams tab');
  expect(rows[2]).toHaveTextContent('unheard-of');
});

test('somebody who may not read the audit is not shown that there is one', async () => {
  await record(inventedView({ may: { ...inventedView().may, readAudit: false } }));
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByText('Who did what, and when')).toBeNull();
});

test('while something is on its way the record is read again by itself, ever more seldom; then no more', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  let times = 0;
  let steps = [inventedStep({ state: 'running', stateWords: 'Being done now' })];
  await record(inventedView(), {
    readScreening: () => {
      times += 1;
      return given(inventedView({ steps }));
    },
  });
  await screen.findByText('Being done now');
  await act(() => jest.advanceTimersByTimeAsync(40_000));
  expect(times).toBeGreaterThanOrEqual(3);
  expect(times).toBeLessThanOrEqual(5);
  steps = [inventedStep()];
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  const settled = times;
  await act(() => jest.advanceTimersByTimeAsync(300_000));
  expect(times).toBe(settled);
  jest.useRealTimers();
});

test('a score of 0 is told without a word that reassures', async () => {
  const outcome = inventedOutcome({
    score: 0,
    words: 'A child is potentially vulnerable to CSE but no concern that they are being targeted or groomed.',
    flags: [],
  });
  const { completion } = inventedView();
  await record(inventedView({ completion: { ...completion!, outcome } }));
  const panel = await region('What the screening tool suggests');
  expect(panel).toHaveTextContent('Suggested score 0');
  expect(panel.textContent).not.toMatch(/safe\b|no risk|all clear/i);
});
