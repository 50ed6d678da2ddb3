import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createHash } from 'node:crypto';
import type { CompleteRequest, ScreeningView } from '../../src/contracts/screenings.ts';
import type { Answers } from '../../src/instrument/answers.ts';
import { answersText } from '../../src/instrument/answers-text.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import type { Api } from '../api/client.ts';
import { aDraft } from '../testing/a-screening.ts';
import { fakeApi, given, refused, render } from '../testing/render.tsx';
import OutcomePage from './outcome-page.tsx';
import ScreeningPage from './screening-page.tsx';

const finished: Answers = {
  'referral.receivedAt': '2026-11-16T14:05:00.000Z',
  'child.surname': 'Marlowe',
  'child.forenames': 'Talia',
  'child.dateOfBirth': '2012-03-04',
  'child.learningDisability': 'no',
  Q0: 'no',
  Q1: 'concern',
  Q2: 'none',
  Q3: 'none',
  G4: { strength: 'concern', recency: 'current', note: 'Men wait at the school gate.' },
  'voice.seen': 'yes',
  'voice.childOwnWords': 'I do not like it there.',
  worry: 'high',
  'analysis.worries': 'Somebody waits for her after school.',
};

let made = 0;

async function openCheck(answers: Answers, doors: Partial<Api> = {}, rest: Partial<ScreeningView> = {}) {
  const view = aDraft(answers, { id: `check-${(made += 1)}`, ...rest });
  const api = fakeApi({
    today: () => '2026-11-20',
    readScreening: () => given(view),
    instrument: () => given(instrumentV1),
    duplicates: () => given({ duplicates: [] }),
    ...doors,
  });
  const page = await render(<ScreeningPage id={view.id} />, { api, at: `/screenings/${view.id}` });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Check answers' }));
  await screen.findByRole('heading', { level: 2, name: 'Check answers' });
  return { ...page, user, view, api };
}

const completed = (view: ScreeningView): ScreeningView => ({
  ...view,
  status: 'completed',
  referralDue: {
    passesAt: '2026-11-20T00:00:00.000Z',
    words: 'by Thursday 19 November 2026',
    overdue: true,
    unknown: false,
  },
  completion: {
    number: 1,
    at: '2026-11-20T14:10:00.000Z',
    by: 'Amara Okoye',
    outcome: {
      score: 1,
      words: 'The directive’s words for one.',
      honesty: 'A structured aid, not validated. A person decides.',
      because: ['G4 is a concern.'],
      whyNotNext: ['Not 2 because nothing gives evidence of harm.'],
      flags: [{ flag: 'CLUSTER_REVIEW', title: 'Several letters', response: 'The manager reviews.' }],
      advice: ['Decide today on a strategy meeting.'],
      notKnown: ['62 signs'],
      strengths: ['A safe adult'],
      worry: 'Very worried',
    },
  },
  steps: [
    {
      id: 's1',
      kind: 'open-safety-plan',
      title: 'Open a safety plan',
      state: 'ready',
      stateWords: 'Not yet available here',
      owner: 'Amara Okoye',
      due: { passesAt: null, words: 'by Monday', overdue: false, unknown: false },
      availableHere: false,
      late: false,
      mayResolve: false,
      mayRecordDone: false,
      createdAt: '2026-11-20T14:10:00.000Z',
      finishedAt: null,
    },
  ],
});

describe('the check page', () => {
  test('shows every question as asked with its answer, gaps included', async () => {
    await openCheck(finished);
    const letter = screen.getByRole('region', { name: /Gangs, older age groups/ });
    expect(letter).toHaveTextContent('Adults or much older people unknown to the family');
    expect(letter).toHaveTextContent('Concern (suspected, second-hand, or professional instinct)');
    expect(letter).toHaveTextContent('Men wait at the school gate.');
    expect(letter).toHaveTextContent('Not explored yet');
    expect(screen.getByText('Every needed answer is there.')).toBeInTheDocument();
  });

  test('lists what is still needed, and leads to the question itself', async () => {
    const unfinished = Object.fromEntries(Object.entries(finished).filter(([item]) => item !== 'Q1'));
    const { user, visited } = await openCheck(unfinished);
    const missing = screen.getByRole('group', { name: 'One answer is still needed' });
    await user.click(screen.getByRole('button', { name: 'Complete the screening' }));
    expect(document.activeElement).toContainElement(missing);
    expect(visited).toHaveLength(1);
    await user.click(within(missing).getByRole('button', { name: /someone is targeting or grooming/ }));
    expect(screen.getByRole('heading', { level: 2, name: 'First questions' })).toBeInTheDocument();
    expect(screen.getByRole('radiogroup', { name: /someone is targeting or grooming/ })).toHaveFocus();
  });

  test('says of each letter nobody has looked into that it is a gap, and leads there', async () => {
    const { user } = await openCheck(finished);
    const gaps = screen.getByRole('group', { name: '8 letters are not explored' });
    expect(gaps).toHaveTextContent('It is never read as "no".');
    await user.click(
      within(gaps).getByRole('button', {
        name: 'Letter A, Alcohol and drug misuse, is not explored',
      }),
    );
    expect(screen.getByRole('heading', { level: 2, name: /Alcohol and drug misuse/ })).toBeInTheDocument();
  });

  test('shows who completed it as signed in, unless somebody else is written there', async () => {
    await openCheck({ ...finished, 'completedBy.role': 'Student social worker' });
    const child = screen.getByRole('region', { name: 'About the child' });
    expect(child).toHaveTextContent('Amara Okoye (as signed in)');
    expect(child).toHaveTextContent('Student social worker');
    expect(child).not.toHaveTextContent('Social worker (as signed in)');
  });

  test('completes with the answers that were on the page, and shows the outcome without asking again', async () => {
    const sent: CompleteRequest[] = [];
    const { user, visited, view, api, unmount } = await openCheck(finished, {
      completeScreening: (id, request) => {
        sent.push(request);
        return given(completed(aDraft(finished, { id })));
      },
    });
    await user.click(screen.getByRole('button', { name: 'Complete the screening' }));
    await waitFor(() => expect(visited.at(-1)).toBe(`/screenings/${view.id}/outcome`));
    expect(sent[0]).toMatchObject({
      instrumentVersion: instrumentV1.version,
      revision: view.revision,
      shown: createHash('sha256').update(answersText(finished)).digest('hex'),
    });
    unmount();
    await render(<OutcomePage id={view.id} />, {
      api: { ...api, readScreening: () => refused('not-found', 'x') },
    });
    expect(screen.getByText('The directive’s words for one.')).toBeInTheDocument();
  });

  test('after a lost answer sends the same submission again', async () => {
    const ids: string[] = [];
    const { user } = await openCheck(finished, {
      completeScreening: (_id, { submissionId }) => {
        ids.push(submissionId);
        return Promise.resolve({
          ok: false,
          trouble: { kind: 'no-answer', because: 'Safeguard did not answer in time.', quote: '' },
        });
      },
    });
    await user.click(screen.getByRole('button', { name: 'Complete the screening' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Safeguard did not answer in time.');
    await user.click(screen.getByRole('button', { name: 'Complete the screening' }));
    await waitFor(() => expect(ids).toHaveLength(2));
    expect(ids[0]).toBe(ids[1]);
  });

  test('shows what the server still misses, with the way there', async () => {
    const { user } = await openCheck(finished, {
      completeScreening: () =>
        Promise.resolve({
          ok: false,
          trouble: {
            kind: 'answers-incomplete',
            because: 'Some answers are still needed.',
            quote: 'Q',
            missing: [{ item: 'Q0', sentence: 'Choose an answer.' }],
          },
        }),
    });
    await user.click(screen.getByRole('button', { name: 'Complete the screening' }));
    const alert = await screen.findByRole('alert', { name: 'Some answers are still needed.' });
    await user.click(within(alert).getByRole('button', { name: /immediate danger/ }));
    expect(screen.getByRole('radiogroup', { name: /immediate danger/ })).toHaveFocus();
  });

  test('offers to open the screening again when its answers changed meanwhile', async () => {
    let reads = 0;
    const { user } = await openCheck(finished, {
      completeScreening: () =>
        Promise.resolve({
          ok: false,
          trouble: { kind: 'out-of-date', because: 'Not the ones that are saved.', quote: 'Q' },
        }),
      readScreening: (id) => {
        reads += 1;
        return given(aDraft({ ...finished, ...(reads > 1 ? { 'child.alias': 'Tally' } : {}) }, { id }));
      },
    });
    await user.click(screen.getByRole('button', { name: 'Complete the screening' }));
    await user.click(await screen.findByRole('button', { name: 'Open it again' }));
    await user.click(await screen.findByRole('button', { name: 'Check answers' }));
    expect(await screen.findByText('Tally')).toBeInTheDocument();
  });

  test('does not complete while an answer is not saved', async () => {
    const { user } = await openCheck({ ...finished, 'analysis.next': 'x'.repeat(1_990) }, {});
    await user.click(screen.getByRole('button', { name: /^Analysis and judgement/ }));
    await user.click(screen.getByLabelText(/What needs to happen/));
    await user.paste('y'.repeat(200));
    await user.click(screen.getByRole('button', { name: 'Check answers' }));
    await user.click(screen.getByRole('button', { name: 'Complete the screening' }));
    expect(document.activeElement).toHaveTextContent('Shorten it');
  });
});

describe('the outcome', () => {
  test('says the directive’s words, then the number, why, what next and by when, and that a person decides', async () => {
    const view = completed(aDraft(finished, { id: 'outcome-1' }));
    await render(<OutcomePage id={view.id} />, { api: fakeApi({ readScreening: () => given(view) }) });
    const words = await screen.findByText('The directive’s words for one.');
    const number = screen.getByText('Suggested score 1');
    expect(words.compareDocumentPosition(number)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    for (const said of [
      'G4 is a concern.',
      'Not 2 because nothing gives evidence of harm.',
      'The manager reviews.',
      'Decide today on a strategy meeting.',
      '62 signs',
      'A safe adult',
      'Not yet available here',
      'A structured aid, not validated. A person decides.',
    ]) {
      expect(screen.getByText(said)).toBeInTheDocument();
    }
    const due = screen.getByRole('region', { name: 'Strategy discussion due' });
    expect(due).toHaveTextContent('Overdue: by Thursday 19 November 2026');
  });

  test('of a draft says that there is none yet', async () => {
    const view = aDraft({}, { id: 'outcome-2' });
    await render(<OutcomePage id={view.id} />, { api: fakeApi({ readScreening: () => given(view) }) });
    expect(await screen.findByText(/has not been completed yet/)).toBeInTheDocument();
  });
});

describe('discarding', () => {
  test('needs a reason, and then leads back to the screenings', async () => {
    const reasons: string[] = [];
    const { user, visited } = await openCheck(finished, {
      discardScreening: (id, { reason }) => {
        reasons.push(reason);
        return given(aDraft({}, { id, status: 'discarded' }));
      },
    });
    await user.click(screen.getByRole('button', { name: 'Discard this draft' }));
    const discard = await screen.findByRole('button', { name: 'Discard the draft' });
    await user.click(discard);
    expect(reasons).toEqual([]);
    expect(document.activeElement).toHaveAccessibleDescription('Write why this draft is not needed.');
    await user.type(screen.getByLabelText('Why is this draft not needed?'), 'Started twice');
    await user.click(discard);
    await waitFor(() => expect(visited.at(-1)).toBe('/screenings'));
    expect(reasons).toEqual(['Started twice']);
  });

  test('is not offered for a screening the manager has returned', async () => {
    await openCheck(finished, {}, { status: 'returned', may: { ...aDraft().may, discard: false } });
    expect(screen.queryByRole('button', { name: 'Discard this draft' })).not.toBeInTheDocument();
  });
});
