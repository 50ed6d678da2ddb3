import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { SaveAnswersRequest, ScreeningView } from '../../src/contracts/screenings.ts';
import type { Answers } from '../../src/instrument/answers.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import type { Api } from '../api/client.ts';
import type { Reply } from '../api/reply.ts';
import { aDraft } from '../testing/a-screening.ts';
import { fakeApi, given, refused, render } from '../testing/render.tsx';
import ScreeningPage from './screening-page.tsx';

let made = 0;

/** The page of one screening, with a server that keeps what is saved. */
async function open(answers: Answers = {}, rest: Partial<ScreeningView> = {}, doors: Partial<Api> = {}) {
  const view = aDraft(answers, { id: `screening-${(made += 1)}`, ...rest });
  const saved = new Map<string, unknown>();
  let revision = view.revision;
  const keep = (_id: string, { patches }: SaveAnswersRequest) => {
    revision += 1;
    for (const { item, value } of patches) saved.set(item, value);
    return given({
      saved: patches.map(({ item }) => ({ item, revision })),
      revision,
      savedAt: '2026-11-20T14:05:00.000Z',
      referralDue: null,
    });
  };
  const api = fakeApi({
    today: () => '2026-11-20',
    readScreening: () => given(view),
    instrument: () => given(instrumentV1),
    duplicates: () => given({ duplicates: [] }),
    saveAnswers: keep,
    ...doors,
  });
  const page = await render(<ScreeningPage id={view.id} />, { api });
  await screen.findByRole('heading', { level: 2 });
  await screen.findByRole('navigation', { name: 'Sections' });
  return { ...page, user: userEvent.setup(), saved, view };
}

const go = async (user: ReturnType<typeof userEvent.setup>, title: RegExp | string) =>
  user.click(
    within(screen.getByRole('navigation', { name: 'Sections' })).getByRole('button', { name: title }),
  );
const sign = (text: RegExp) => screen.getByRole('group', { name: text });

describe('filling a screening in', () => {
  test('shows who the child is, the versions, and that everything is saved', async () => {
    await open({ 'child.surname': 'Marlowe', 'child.forenames': 'Talia', 'child.dateOfBirth': '2012-03-04' });
    expect(screen.getByRole('heading', { level: 1, name: 'Talia Marlowe' })).toBeInTheDocument();
    const bar = screen.getByRole('banner');
    expect(bar).toHaveTextContent('age 14');
    expect(bar).toHaveTextContent('SC-7K3QXD');
    expect(bar).toHaveTextContent('Tool 1.0.0-proposal, pathway 1');
    expect(bar).toHaveTextContent('Saved 14:02');
  });

  test('saves what is typed, and the name above follows', async () => {
    const { user, saved } = await open();
    await user.type(screen.getByLabelText(/^Surname/), 'Marlowe');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Marlowe');
    expect(screen.getByRole('status')).toHaveTextContent('Saving…');
    await waitFor(() => expect(saved.get('child.surname')).toBe('Marlowe'));
    expect(await screen.findByText('Saved 14:05')).toBeInTheDocument();
  });

  test('opens at the first section that is not finished', async () => {
    await open({
      'child.surname': 'Marlowe',
      'child.forenames': 'Talia',
      'child.learningDisability': 'no',
      'referral.receivedAt': '2026-11-19T09:00:00.000Z',
    });
    expect(screen.getByRole('heading', { level: 2, name: 'First questions' })).toHaveFocus();
  });

  test('goes on and back through the sections that ask something', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Next: First questions' }));
    expect(screen.getByRole('heading', { level: 2, name: 'First questions' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('heading', { level: 2, name: 'About the child' })).toBeInTheDocument();
  });

  test('keeps a London time as an instant, and reads it back in words', async () => {
    const { user, saved } = await open();
    const box = screen.getByLabelText(/When was the referral/);
    await user.click(box);
    await act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(box, '2026-07-01T09:30');
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitFor(() => expect(saved.get('referral.receivedAt')).toBe('2026-07-01T08:30:00.000Z'));
    expect(screen.getByText('Wednesday 1 July 2026, 09:30')).toBeInTheDocument();
  });

  test('keeps people in rows that can be added and removed', async () => {
    const { user, saved } = await open();
    await user.click(await screen.findByRole('button', { name: /^Add: Other children/ }));
    const row = screen.getByRole('group', { name: 'Entry 1' });
    await user.type(within(row).getByLabelText('Name'), 'Robin');
    await waitFor(() => expect(saved.get('child.household')).toEqual([{ name: 'Robin' }]));
    await user.click(within(row).getByRole('button', { name: 'Remove entry 1' }));
    await waitFor(() => expect(saved.get('child.household')).toBeNull());
  });

  test('points out a likely duplicate once it is known who the child is', async () => {
    const { user } = await open(
      {},
      {},
      {
        duplicates: () =>
          given({
            duplicates: [{ id: 'other', reference: 'SC-2BCDFG', sentence: 'Held by Assessment South.' }],
          }),
      },
    );
    expect(screen.queryByText('This child may already be known')).not.toBeInTheDocument();
    await user.type(screen.getByLabelText(/^Surname/), 'Marlowe');
    expect(await screen.findByRole('alert', { name: 'This child may already be known' })).toHaveTextContent(
      'Held by Assessment South.',
    );
    expect(screen.getByRole('link', { name: 'Open SC-2BCDFG' })).toHaveAttribute(
      'href',
      '#/screenings/other',
    );
  });

  test('keeps a likely duplicate in the bar on every section, leads to it, and shows it on the check page', async () => {
    const found = { id: 'other', reference: 'SC-2BCDFG', sentence: 'Held by Ben Hale: a draft.' };
    const { user } = await open(
      { 'child.surname': 'Marlowe' },
      {},
      { duplicates: () => given({ duplicates: [found] }) },
    );
    await go(user, /Receipt of unexplained/);
    await user.click(await screen.findByRole('button', { name: /^This child may already be known\./ }));
    const notice = await screen.findByRole('alert', { name: 'This child may already be known' });
    expect(document.activeElement).toContainElement(notice);
    await go(user, 'Check answers');
    expect(await screen.findByRole('alert', { name: 'This child may already be known' })).toHaveTextContent(
      'Held by Ben Hale: a draft.',
    );
  });

  test('says that likely duplicates were not looked for, where the server would not', async () => {
    await open(
      { 'child.surname': 'Marlowe' },
      {},
      { duplicates: () => refused('not-permitted', 'As many as one person may. Ask your manager.') },
    );
    expect(
      await screen.findByRole('group', { name: 'Likely duplicates were not looked for' }),
    ).toHaveTextContent('Ask your manager.');
  });

  test('does not count a row nobody has written in', async () => {
    const { user } = await open();
    const counted = () => screen.getByRole('button', { name: /^About the child/ }).textContent;
    const before = counted();
    await user.click(await screen.findByRole('button', { name: /^Add: Other children/ }));
    expect(counted()).toBe(before);
    await user.type(within(screen.getByRole('group', { name: 'Entry 1' })).getByLabelText('Name'), 'R');
    expect(counted()).not.toBe(before);
  });

  test('says where it may be left empty because it is known from the sign-in', async () => {
    await open();
    expect(screen.getByLabelText('Completed by')).toHaveAccessibleDescription(
      'Leave empty if it is you: Amara Okoye.',
    );
  });

  test('can be gone to by keyboard past the bars', async () => {
    const { user } = await open();
    (document.activeElement as HTMLElement).blur();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Skip to the questions' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 2, name: 'About the child' })).toHaveFocus();
  });

  test('asks about the pattern in words that fit its sentences', async () => {
    const { user } = await open({ R4: { strength: 'evidence', recency: 'current' } });
    await go(user, /^Pattern/);
    const asked = screen.getByRole('radiogroup', { name: /^Earlier safety plans have not stopped it/ });
    expect(
      within(asked)
        .getAllByRole('radio')
        .map((radio) => [radio.getAttribute('value'), radio.closest('label')?.textContent]),
    ).toEqual([
      ['none', 'No'],
      ['not_known', 'Not known'],
      ['concern', 'Suspected'],
      ['evidence', 'Evidence'],
    ]);
  });

  test('shows the manager’s comments above a returned screening', async () => {
    await open(
      {},
      {
        status: 'returned',
        returns: [
          { by: 'Dana Whitlock', at: '2026-11-20T10:00:00.000Z', comments: 'Say who saw Talia alone.' },
        ],
      },
    );
    const notice = screen.getByRole('group', { name: 'Returned by Dana Whitlock, 20 Nov 2026, 10:00' });
    expect(notice).toHaveTextContent('Say who saw Talia alone.');
  });

  test('asks plainly whether the child has a learning disability', async () => {
    await open();
    const asked = screen.getByRole('radiogroup', { name: /^Does the child have a learning disability\?/ });
    expect(
      within(asked)
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('value')),
    ).toEqual(['yes', 'no', 'not_known']);
  });
});

describe('immediate danger', () => {
  const sayYes = async (page: Awaited<ReturnType<typeof open>>) => {
    await go(page.user, /First questions/);
    await page.user.click(await screen.findByRole('radio', { name: 'Yes' }));
    return screen.findByRole('alert', { name: 'What to do now' });
  };

  test('answered "yes" says what to do now and, once saved, that the manager is being told', async () => {
    const panel = await sayYes(await open());
    expect(panel).toHaveTextContent('Call 999.');
    expect(panel).toHaveTextContent('Your manager is told as soon as this answer is saved.');
    await waitFor(() => expect(panel).toHaveTextContent('Whoever answers for your team is being told now.'));
  });

  test('says whom to ring in turn, with numbers that can be rung', async () => {
    const panel = await sayYes(await open());
    expect(within(panel).getByText(/Dana Whitlock, Team manager/)).toBeInTheDocument();
    expect(within(panel).getByText(/Joe Pike, Deputy team manager/)).toBeInTheDocument();
    const numbers = within(panel).getAllByRole('link');
    expect(numbers.map((number) => number.getAttribute('href'))).toEqual([
      'tel:02079460103',
      'tel:02079460104',
      'tel:02087706001',
    ]);
  });

  test('brings what to do into view when it is answered, not when the page only opens', async () => {
    const seen: (ScrollIntoViewOptions | boolean | undefined)[] = [];
    HTMLElement.prototype.scrollIntoView = (options) => void seen.push(options);
    await open({ Q0: 'yes' });
    await screen.findByRole('heading', { level: 2 });
    expect(seen).toEqual([]);
    cleanup();
    await sayYes(await open());
    expect(seen).toEqual([{ block: 'nearest', behavior: 'auto' }]);
  });

  test('says that nobody has been told while the answer cannot be saved', async () => {
    const panel = await sayYes(await open({}, {}, { saveAnswers: () => refused('not-now', 'Not now.') }));
    await waitFor(() => expect(panel).toHaveTextContent('Your manager has not been told'));
  });

  test('stays in the bar above on every section and on the check page, and leads back to what to do', async () => {
    const { user } = await open({ Q0: 'yes' });
    const line = /^Immediate danger: call 999\. What to do now$/;
    for (const section of [/^About the child/, /Receipt of unexplained/, 'Check answers']) {
      await go(user, section);
      expect(within(screen.getByRole('banner')).getByRole('button', { name: line })).toBeInTheDocument();
    }
    await user.click(screen.getByRole('button', { name: line }));
    expect(screen.getByRole('heading', { level: 2, name: 'First questions' })).toBeInTheDocument();
    const panel = await screen.findByRole('alert', { name: 'What to do now' });
    expect(document.activeElement).toContainElement(panel);
  });

  test('taken back once the manager was alerted says so, whom and when, and asks for the reason', async () => {
    const page = await open();
    await sayYes(page);
    await screen.findByText('Saved 14:05');
    await page.user.click(screen.getByRole('radio', { name: 'No' }));
    const past = /^Dana Whitlock was alerted at 14:05 that the child is in immediate danger/;
    const notice = await screen.findByRole('group', { name: past });
    expect(notice).toHaveTextContent('The alert stays out until it is acknowledged.');
    await go(page.user, 'Check answers');
    await page.user.click(
      within(await screen.findByRole('group', { name: past })).getByRole('button', { name: /^Go to/ }),
    );
    expect(screen.getByLabelText(/What are we worried about/)).toHaveFocus();
  });

  test('taken back before is still told of when the draft is opened another day', async () => {
    const due = { passesAt: null, words: '', overdue: false, unknown: false };
    await open(
      { Q0: 'no' },
      {
        alerts: [
          {
            alert: 'danger-1',
            cause: 'immediate-danger',
            why: 'Immediate danger',
            raisedAt: '2026-11-18T13:25:00.000Z',
            told: [{ name: 'Joe Pike', state: 'Done' }],
            due,
            acknowledgedAt: null,
            acknowledgedBy: null,
          },
        ],
      },
    );
    await go(userEvent.setup(), /First questions/);
    expect(
      await screen.findByRole('group', { name: /^Joe Pike was alerted at 18 Nov 2026, 13:25/ }),
    ).toBeInTheDocument();
  });
});

describe('dates', () => {
  const due = { passesAt: null, words: 'by the end of Friday 13 November 2026', unknown: false };
  const received = { 'referral.receivedAt': '2026-11-10T09:00:00.000Z' };

  test('say by when the strategy discussion is due, and red when that has passed', async () => {
    await open(received, { referralDue: { ...due, overdue: false } });
    const words = /^Strategy discussion due by the end of Friday 13 November 2026\./;
    expect(await screen.findByText(words)).not.toHaveTextContent('Overdue');
    cleanup();
    await open(received, { referralDue: { ...due, overdue: true } });
    expect(await screen.findByText(words)).toHaveTextContent('Overdue. Tell your manager now.');
  });

  test.each([
    ['by which the person is 18 or over', '2008-11-20', /18 or over/],
    ['that has not come yet', '2026-11-21', /has not come yet/],
  ])('of birth %s is pointed out beside the box at once', async (_, born, words) => {
    await open({ 'child.dateOfBirth': born });
    await screen.findByText(words);
    const box = screen.getByLabelText('Date of birth');
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription(words);
  });

  test('of birth of somebody who was still 17 when the referral was received are not', async () => {
    await open({ 'child.dateOfBirth': '2008-11-15', ...received });
    expect(screen.getByLabelText('Date of birth')).toBeValid();
  });
});

describe('a sign under a letter', () => {
  test('is five answers of which the arrow keys choose one', async () => {
    const { user, saved } = await open();
    await go(user, /Receipt of unexplained/);
    const money = sign(/Money, clothes/);
    const answers = within(money).getAllByRole('radio');
    expect(answers.map((one) => one.getAttribute('value'))).toEqual([
      'not_explored',
      'not_known',
      'none',
      'concern',
      'evidence',
    ]);
    expect(within(money).getByRole('radio', { name: 'Not explored' })).toBeChecked();
    await user.click(within(money).getByRole('radio', { name: 'No concern' }));
    await user.keyboard('{ArrowRight}');
    expect(within(money).getByRole('radio', { name: 'Concern' })).toBeChecked();
    await waitFor(() => expect(saved.get('R1')).toEqual({ strength: 'concern' }));
  });

  test('opens when, source, date and note once it is a concern, and keeps them together', async () => {
    const { user, saved } = await open();
    await go(user, /Receipt of unexplained/);
    const money = sign(/Money, clothes/);
    expect(within(money).queryByLabelText('When')).not.toBeInTheDocument();
    await user.click(within(money).getByRole('radio', { name: 'Evidence' }));
    await user.selectOptions(within(money).getByLabelText('When'), 'recent');
    await user.selectOptions(within(money).getByLabelText('Source'), 'police');
    await user.type(within(money).getByLabelText('Note'), 'A new phone.');
    await waitFor(() =>
      expect(saved.get('R1')).toEqual({
        strength: 'evidence',
        recency: 'recent',
        source: 'police',
        note: 'A new phone.',
      }),
    );
  });

  test('puts when and source away with another answer, brings them back, and never drops the note', async () => {
    const { user, saved } = await open({
      R1: { strength: 'evidence', recency: 'current', source: 'police', note: 'A new phone.' },
    });
    await go(user, /Receipt of unexplained/);
    const money = sign(/Money, clothes/);
    await user.click(within(money).getByRole('radio', { name: 'No concern' }));
    await waitFor(() => expect(saved.get('R1')).toEqual({ strength: 'none', note: 'A new phone.' }));
    await user.click(within(money).getByRole('radio', { name: 'Concern' }));
    await waitFor(() =>
      expect(saved.get('R1')).toEqual({
        strength: 'concern',
        recency: 'current',
        source: 'police',
        note: 'A new phone.',
      }),
    );
  });

  test('not explored again is no answer, never "no"', async () => {
    const { user, saved } = await open({ R1: { strength: 'none' } });
    await go(user, /Receipt of unexplained/);
    await user.click(within(sign(/Money, clothes/)).getByRole('radio', { name: 'Not explored' }));
    await waitFor(() => expect(saved.get('R1')).toBeNull());
  });

  test('tells its progress among the sections', async () => {
    const { user } = await open({ R1: { strength: 'none' } });
    expect(
      screen.getByRole('button', { name: /Receipt of unexplained.*1 of 5 answered/ }),
    ).toBeInTheDocument();
    await go(user, /Receipt of unexplained/);
    await user.click(within(sign(/Food, lifts/)).getByRole('radio', { name: 'Not known' }));
    expect(
      screen.getByRole('button', { name: /Receipt of unexplained.*2 of 5 answered/ }),
    ).toBeInTheDocument();
  });
});

describe('words', () => {
  test('that may blame the child are pointed out under the box, softly', async () => {
    const { user } = await open();
    await go(user, /Analysis/);
    await user.type(screen.getByLabelText(/What are we worried about/), 'Putting herself at risk');
    const note = await screen.findByRole('note');
    expect(note).toHaveTextContent('“Putting herself at risk”');
    expect(note).toHaveTextContent('nothing is blocked');
  });

  test('of the child are never corrected', async () => {
    const { user } = await open();
    await go(user, /The child's voice/);
    await user.type(screen.getByLabelText("The child's own words"), 'He is my boyfriend');
    await user.type(screen.getByLabelText(/How were the child's views/), 'She said he is her boyfriend');
    expect(await screen.findAllByRole('note')).toHaveLength(1);
  });

  test('near the limit are counted, and too long are kept in the page but said not to be saved', async () => {
    const { user, saved } = await open({ 'analysis.worries': 'x'.repeat(1_799) });
    await go(user, /Analysis/);
    const box = screen.getByLabelText(/What are we worried about/);
    expect(screen.queryByText(/characters left/)).not.toBeInTheDocument();
    await user.type(box, 'y');
    expect(screen.getAllByText('200 characters left.').length).toBeGreaterThan(0);
    await user.click(box);
    await user.paste('z'.repeat(300));
    expect(box).toHaveValue(`${'x'.repeat(1_799)}y${'z'.repeat(300)}`);
    expect(box).toHaveAccessibleDescription(/2,000 characters, and there are 2,100/);
    await waitFor(() =>
      expect(screen.getByRole('banner')).toHaveTextContent('Not saved: one answer needs you.'),
    );
    expect(String(saved.get('analysis.worries') ?? '').length).toBeLessThan(2_000);
  });
});

describe('when an answer cannot be saved', () => {
  test('says so above, why, and saves again when the person asks', async () => {
    let isDown = true;
    const savedAt = '2026-11-20T14:05:00.000Z';
    const saveAnswers = (_id: string, { patches }: SaveAnswersRequest): ReturnType<Api['saveAnswers']> =>
      isDown
        ? Promise.resolve({
            ok: false,
            trouble: { kind: 'no-answer', because: 'Safeguard could not be reached.', quote: '' },
          })
        : given({
            saved: patches.map(({ item }) => ({ item, revision: 9 })),
            revision: 9,
            savedAt,
            referralDue: null,
          });
    const { user } = await open({}, {}, { saveAnswers });
    await user.type(screen.getByLabelText(/^Surname/), 'M');
    expect(await screen.findByRole('group', { name: 'Not saved. Keep this page open.' })).toHaveTextContent(
      'tried again by itself',
    );
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Save now' }));
    expect(await screen.findByText('Saved 14:05')).toBeInTheDocument();
  });

  test('shows both answers when somebody else changed the same one, and takes the one chosen', async () => {
    const conflicts = [
      { item: 'child.alias', value: 'Lia', revision: 9, by: 'Ben Hale', at: '2026-11-20T14:04:00.000Z' },
    ];
    const saveAnswers: Api['saveAnswers'] = () =>
      Promise.resolve({
        ok: false,
        trouble: { kind: 'out-of-date', because: 'Changed.', quote: 'Q', conflicts },
      });
    const { user } = await open({ 'child.alias': 'T' }, {}, { saveAnswers });
    await user.type(screen.getByLabelText('Other names the child is known by'), 'ally');
    const notice = await screen.findByRole('alert', { name: 'Changed by Ben Hale at 20 Nov 2026, 14:04.' });
    expect(notice).toHaveTextContent('Lia');
    await user.click(within(notice).getByRole('button', { name: 'Take theirs' }));
    expect(screen.getByLabelText('Other names the child is known by')).toHaveValue('Lia');
  });

  test('says which answers were taken out with questions that are no longer asked', async () => {
    const { user } = await open({ R4: { strength: 'evidence', recency: 'current' }, P1: 'evidence' });
    await go(user, /Receipt of unexplained/);
    await user.click(within(sign(/Gifts, money/)).getByRole('radio', { name: 'No concern' }));
    expect(screen.getByRole('alert', { name: /No longer asked/ })).toHaveTextContent(
      'Happened more than once',
    );
    expect(screen.getByText('not asked now')).toBeInTheDocument();
  });
});

describe('opening a screening', () => {
  test('that cannot be opened says why and what to quote', async () => {
    const api = fakeApi({
      readScreening: () => refused('not-found', 'There is no screening here that you can open.'),
    });
    await render(<ScreeningPage id="x" />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('If you ask for help, quote Q-1.');
  });

  test('that the server did not answer for can be tried again', async () => {
    const replies: Reply<ScreeningView>[] = [
      { ok: false, trouble: { kind: 'no-answer', because: 'Safeguard could not be reached.', quote: '' } },
      { ok: true, value: aDraft({}, { id: 'again' }) },
    ];
    const api = fakeApi({
      today: () => '2026-11-20',
      readScreening: () => Promise.resolve(replies.shift() as Reply<ScreeningView>),
      instrument: () => given(instrumentV1),
      duplicates: () => given({ duplicates: [] }),
    });
    await render(<ScreeningPage id="again" />, { api });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'About the child' })).toBeInTheDocument();
  });
});
