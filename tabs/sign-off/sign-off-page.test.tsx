import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ScreeningView, SignOffRequest } from '../../src/contracts/screenings.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import type { Api } from '../api/client.ts';
import type { Reply } from '../api/reply.ts';
import {
  inTime,
  inventedMe,
  inventedOutcome,
  inventedStep,
  inventedView,
  overdue,
} from '../testing/invented-records.ts';
import { fakeApi, given, render } from '../testing/render.tsx';
import { forgetJudgement } from './kept-judgements.ts';
import SignOffPage from './sign-off-page.tsx';

const preview = {
  to: ['mash@northmere.example'],
  subject: 'CSE screening referral SC-7K3QXD',
  text: 'The completed CSE screening SC-7K3QXD is attached.',
  attachment: 'SC-7K3QXD-referral.pdf',
  sections: [{ heading: 'About the child', lines: ['Surname: Osterley'] }],
};
const { completion, may } = inventedView();
const atScore = (score: 0 | 1 | 2 | 3): ScreeningView =>
  inventedView({
    answers: {},
    completion: { ...completion!, outcome: inventedOutcome({ score, flags: [] }) },
  });

function page(view = inventedView(), doors: Partial<Api> = {}) {
  return render(<SignOffPage id="s-1" />, {
    api: fakeApi({
      me: () => given(inventedMe()),
      readScreening: () => given(view),
      instrument: () => given({ ...instrumentV1, sections: instrumentV1.sections.slice(0, 1) }),
      referralPreview: () => given(preview),
      today: () => '2026-11-23',
      ...doors,
    }),
  });
}

const radio = (name: RegExp, of?: RegExp) =>
  (of ? within(screen.getByRole('radiogroup', { name: of })) : screen).getByRole('radio', { name });
const text = (name: RegExp) => screen.getByRole('textbox', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
async function write(box: HTMLElement, words: string) {
  await userEvent.click(box);
  await userEvent.paste(words);
}
const outstanding = async () =>
  within(await screen.findByRole('group', { name: /Not signed off yet/ })).getAllByRole('listitem');
const ready = () => screen.findByRole('button', { name: 'Sign off' });

async function judgeAtTwo() {
  await ready();
  await userEvent.click(radio(/opportunistic abuse/));
  await userEvent.click(radio(/section 47/));
  await write(text(/Close to a score of 3/), 'One place, one person.');
  await userEvent.selectOptions(screen.getByLabelText(/Who chairs/), 'margaret-eze');
}

function signingOff(...replies: Reply<ScreeningView>[]) {
  const sent: SignOffRequest[] = [];
  const signOffScreening: Api['signOffScreening'] = (_id, body) => {
    sent.push(body);
    return Promise.resolve(replies[Math.min(sent.length, replies.length) - 1]!);
  };
  return { sent, signOffScreening };
}
const done: Reply<ScreeningView> = { ok: true, value: inventedView({ status: 'signed-off' }) };

beforeEach(() => forgetJudgement('s-1'));

test('the record is beside the judgement, with whose it is, the outcome and the answers', async () => {
  await page();
  const record = await screen.findByRole('region', { name: /The record\. Scroll/ });
  expect(record).toHaveTextContent('SC-7K3QXD');
  expect(record).toHaveTextContent('Marnie Osterley');
  expect(record).toHaveTextContent('Suggested score 2');
  expect(await within(record).findByText('Surname')).toBeVisible();
});

test('agreeing at 2 sends the judgement, both decisions and the responses, and opens the record', async () => {
  const { sent, signOffScreening } = signingOff(done);
  const { visited } = await page(inventedView(), { signOffScreening });
  await judgeAtTwo();
  await press('Sign off');
  await waitFor(() => expect(visited.at(-1)).toBe('/screenings/s-1'));
  expect(sent).toEqual([
    {
      submissionId: expect.any(String),
      completionNumber: 1,
      finalScore: 2,
      reason: null,
      consultation: null,
      response: 'section-47',
      complexities: [],
      complexityReason: null,
      chairId: 'margaret-eze',
      strategyMeeting: { decision: 'yes' },
      maseReferral: { decision: 'yes' },
      referralReasonAtZero: null,
      flagResponses: { CONSIDER_3: 'One place, one person.' },
    },
  ]);
});

test('what is missing is said at its place and together, nothing is sent, and the first place has the focus', async () => {
  const { sent, signOffScreening } = signingOff(done);
  await page(inventedView(), { signOffScreening });
  await ready();
  await press('Sign off');
  expect((await outstanding()).map(({ textContent }) => textContent)).toEqual([
    'Final score: Choose the final score.',
    'Response: Choose the response.',
    'Close to a score of 3: Write what was done about this flag.',
    'Chair: Choose who chairs the strategy meeting.',
  ]);
  await waitFor(() => expect(radio(/no concern of targeting/)).toHaveFocus());
  expect(text(/Close to a score of 3/)).toBeInvalid();
  expect(sent).toEqual([]);
});

test('what is still needed shortens as it is filled in, and leads to its place', async () => {
  await page();
  await ready();
  await press('Sign off');
  expect(await outstanding()).toHaveLength(4);
  await press('Chair');
  expect(screen.getByLabelText(/Who chairs/)).toHaveFocus();
  await userEvent.selectOptions(screen.getByLabelText(/Who chairs/), 'margaret-eze');
  await userEvent.click(radio(/opportunistic abuse/));
  await userEvent.click(radio(/section 47/));
  expect((await outstanding()).map(({ textContent }) => textContent)).toEqual([
    'Close to a score of 3: Write what was done about this flag.',
  ]);
  await write(text(/Close to a score of 3/), 'One place, one person.');
  expect(screen.queryByText(/Not signed off yet/)).toBeNull();
  expect(text(/Close to a score of 3/)).toBeValid();
});

test('an open alert of immediate danger is said before anything is signed', async () => {
  const alert: ScreeningView['alerts'][number] = {
    alert: 'danger-1',
    cause: 'immediate-danger',
    why: 'An answer says that the child is in immediate danger',
    raisedAt: '2026-11-23T10:00:00.000Z',
    told: [],
    due: inTime,
    acknowledgedAt: null,
    acknowledgedBy: null,
  };
  await page(inventedView({ alerts: [alert] }));
  await ready();
  expect(screen.getByText(/Acknowledge it on the record before you sign off/)).toBeVisible();
});

test('another reason for a complex case is written, and the lead’s advice with it', async () => {
  const { sent, signOffScreening } = signingOff(done);
  await page(inventedView(), { signOffScreening });
  await judgeAtTwo();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Another reason' }));
  await userEvent.selectOptions(screen.getByLabelText(/Who chairs/), 'priya-raman');
  await press('Sign off');
  expect((await outstanding())[0]).toHaveTextContent('What makes it complex: Write what makes it complex.');
  expect(sent).toEqual([]);
  await write(text(/What makes it complex/), 'Three boroughs are involved.');
  await userEvent.selectOptions(screen.getByLabelText(/Who was consulted/), 'priya-raman');
  await userEvent.type(screen.getByLabelText(/On which day/), '2026-11-23');
  await write(text(/What they advised/), 'Hold one meeting for all three.');
  await press('Sign off');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    complexities: ['other'],
    complexityReason: 'Three boroughs are involved.',
    consultation: { specialistLeadId: 'priya-raman', advice: 'Hold one meeting for all three.' },
  });
});

test.each([
  ['is asked for today', inTime, ['SAME_DAY'], /A strategy discussion is asked for today/],
  ['was due', overdue, [], /The strategy discussion was due by the end of Thursday 26 November 2026/],
  ['is due', inTime, [], /A strategy discussion is due by the end of Thursday 26 November 2026/],
])('deciding against a meeting when a discussion %s says so', async (_when, due, flags, words) => {
  const outcome = inventedOutcome({ flags: flags.map((flag) => ({ flag, title: flag, response: '' })) });
  await page(
    inventedView({
      completion: { ...completion!, outcome },
      steps: [inventedStep({ kind: 'hold-strategy-meeting', state: 'ready', due })],
    }),
  );
  await ready();
  await userEvent.click(radio(/No/, /Is there a strategy meeting/));
  expect(screen.getByText(words)).toBeVisible();
  expect(text(/Why no strategy meeting/)).toHaveAccessibleDescription(/at least ten letters/);
});

describe('where there is no room for both side by side', () => {
  beforeEach(() => {
    globalThis.matchMedia = (() => ({
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    })) as never;
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'matchMedia');
  });

  test('the record is part of the page, with the sections of concern open and the others folded', async () => {
    await page(inventedView(), { instrument: () => given(instrumentV1) });
    await ready();
    expect(screen.queryByRole('region', { name: /Scroll to read/ })).toBeNull();
    const asked = screen.getByRole('region', { name: 'As asked and answered' });
    expect(await within(asked).findByText('He pays for things.')).toBeVisible();
    expect(within(asked).getByText('Surname')).not.toBeVisible();
    await userEvent.click(within(asked).getByRole('heading', { name: 'About the child' }));
    expect(within(asked).getByText('Surname')).toBeVisible();
  });
});

test('what a flag asks for stands with its box', async () => {
  await page();
  await ready();
  expect(text(/Close to a score of 3/)).toHaveAccessibleDescription(/Write why the score is not 3/);
});

test('lowering asks for the reason and whom of the specialist leads was consulted', async () => {
  const { sent, signOffScreening } = signingOff(done);
  await page(inventedView(), { signOffScreening });
  await judgeAtTwo();
  await userEvent.click(radio(/Concerns of targeting and grooming/));
  await write(text(/Why you lower the score/), 'The coat was a cousin’s.');
  const lead = screen.getByLabelText(/Who was consulted/);
  expect(
    within(lead)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Choose a specialist lead', 'Priya Raman, 020 7946 0101']);
  await userEvent.selectOptions(lead, 'priya-raman');
  await userEvent.type(screen.getByLabelText(/On which day/), '2026-11-23');
  await write(text(/What they advised/), 'Lower it, and meet.');
  await press('Sign off');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    finalScore: 1,
    reason: 'The coat was a cousin’s.',
    consultation: { specialistLeadId: 'priya-raman', on: '2026-11-23', advice: 'Lower it, and meet.' },
  });
});

test('no further action cannot be chosen while a concern is recorded, and the page says why', async () => {
  await page();
  await ready();
  expect(radio(/No further action/)).toBeDisabled();
  expect(screen.getByText(/it is only for a screening in which no concern is recorded/)).toBeVisible();
});

test('with no concern at all it can', async () => {
  await page(atScore(0));
  await ready();
  expect(radio(/No further action/)).toBeEnabled();
});

test('a very worried practitioner is a concern even at 0', async () => {
  await page({ ...atScore(0), answers: { worry: { value: 'high', revision: 0 } } });
  await ready();
  expect(radio(/No further action/)).toBeDisabled();
});

test('a complex case is chaired by a specialist lead: another chair is taken out again', async () => {
  await page();
  await judgeAtTwo();
  expect(screen.getByLabelText(/Who chairs/)).toHaveValue('margaret-eze');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Trafficking is suspected' }));
  const select = screen.getByLabelText(/Who chairs/);
  expect(select).toHaveValue('');
  expect(
    within(select)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Choose a chair', 'Priya Raman, Specialist safeguarding practice lead']);
});

test('what will be sent, and to whom, is shown before it is sent', async () => {
  await page();
  await ready();
  const sent = screen.getByRole('region', { name: 'What is sent when you sign off' });
  expect(await within(sent).findByText('mash@northmere.example')).toBeVisible();
  expect(sent).toHaveTextContent('CSE screening referral SC-7K3QXD');
  expect(sent).toHaveTextContent('SC-7K3QXD-referral.pdf');
  expect(sent).toHaveTextContent('Surname: Osterley');
  await userEvent.selectOptions(screen.getByLabelText(/Who chairs/), 'margaret-eze');
  expect(sent).toHaveTextContent('Margaret Eze is offered times for the strategy meeting');
  await userEvent.click(radio(/No/, /Is the child referred/));
  expect(sent).toHaveTextContent('No referral is e-mailed.');
  expect(sent).not.toHaveTextContent('mash@northmere.example');
});

test('a mailbox outside the borough’s addresses is said before signing off', async () => {
  await page(inventedView(), { referralPreview: () => given({ ...preview, to: [] }) });
  expect(await screen.findByText(/Nobody: the mailbox is not among/)).toBeVisible();
});

test('“no” to the meeting asks why not, and no chair', async () => {
  const { sent, signOffScreening } = signingOff(done);
  await page(inventedView(), { signOffScreening });
  await judgeAtTwo();
  await userEvent.click(radio(/No/, /Is there a strategy meeting/));
  expect(screen.queryByLabelText(/Who chairs/)).toBeNull();
  await press('Sign off');
  expect(await screen.findAllByText('Write why not.')).not.toHaveLength(0);
  await write(text(/Why no strategy meeting/), 'It was held today.');
  await press('Sign off');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    strategyMeeting: { decision: 'no', reason: 'It was held today.' },
    chairId: null,
  });
});

test('at 0 a referral is possible, with why', async () => {
  const { sent, signOffScreening } = signingOff(done);
  await page(atScore(0), { signOffScreening });
  await ready();
  expect(screen.getByText('At a score of 0 neither is needed. Either is possible.')).toBeVisible();
  await userEvent.click(radio(/no concern of targeting/));
  await userEvent.click(radio(/An assessment/));
  await userEvent.click(radio(/Yes/, /Is the child referred/));
  await write(text(/Why you refer at a score of 0/), 'Her friends are known to the panel.');
  await press('Sign off');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    strategyMeeting: null,
    maseReferral: { decision: 'yes' },
    referralReasonAtZero: 'Her friends are known to the panel.',
  });
});

test('a refusal is said at its field and moves the focus there; nothing written is lost', async () => {
  const { signOffScreening } = signingOff({
    ok: false,
    trouble: {
      kind: 'reason-needed',
      field: 'chairId',
      because: 'A complex case is chaired by a specialist lead.',
      quote: 'E-12',
    },
  });
  await page(inventedView(), { signOffScreening });
  await judgeAtTwo();
  await press('Sign off');
  const chair = await screen.findByLabelText(/Who chairs/);
  await waitFor(() => expect(chair).toHaveFocus());
  expect(chair).toHaveAccessibleDescription(/A complex case is chaired by a specialist lead/);
  expect(screen.getByText(/What you wrote is still here/)).toBeVisible();
  expect(text(/Close to a score of 3/)).toHaveValue('One place, one person.');
});

test('after a lost connection the same press is the same submission, so that it is signed off once', async () => {
  const lost: Reply<ScreeningView> = {
    ok: false,
    trouble: { kind: 'no-answer', because: 'Safeguard could not be reached.', quote: '' },
  };
  const { sent, signOffScreening } = signingOff(lost, done);
  const { visited } = await page(inventedView(), { signOffScreening });
  await judgeAtTwo();
  await press('Sign off');
  expect(await screen.findByText(/Safeguard could not be reached/)).toBeVisible();
  expect(text(/Close to a score of 3/)).toHaveValue('One place, one person.');
  await press('Sign off');
  await waitFor(() => expect(visited.at(-1)).toBe('/screenings/s-1'));
  expect(sent[0]?.submissionId).toBe(sent[1]?.submissionId);
});

test('a judgement begun is still there after looking at another page', async () => {
  const { unmount } = await page();
  await judgeAtTwo();
  unmount();
  await page();
  await ready();
  expect(text(/Close to a score of 3/)).toHaveValue('One place, one person.');
  expect(radio(/opportunistic abuse/)).toBeChecked();
});

test('near the limit the person is told how much is left; past it nothing is cut and nothing is sent', async () => {
  const { sent, signOffScreening } = signingOff(done);
  await page(inventedView(), { signOffScreening });
  await judgeAtTwo();
  const box = text(/Close to a score of 3/);
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste('x'.repeat(1990));
  expect(box).toHaveAccessibleDescription(/10 characters left/);
  await userEvent.paste('y'.repeat(20));
  expect(box).toHaveAccessibleDescription(/This is 10 characters too long/);
  expect(box).toHaveValue('x'.repeat(1990) + 'y'.repeat(20));
  await press('Sign off');
  await screen.findByText('Not signed off yet. This is still needed:');
  expect(sent).toEqual([]);
});

test('returning needs comments and says what it means', async () => {
  const sent: unknown[] = [];
  const { visited } = await page(inventedView(), {
    returnScreening: (id, body) => {
      sent.push([id, body]);
      return given(inventedView({ status: 'returned' }));
    },
  });
  await ready();
  await press('Return it with comments instead');
  expect(screen.getByText(/the deadline of the strategy discussion runs on/)).toBeVisible();
  await press('Return it');
  expect(sent).toEqual([]);
  await write(text(/What has to be added or changed/), 'Ask the school about Tuesday.');
  await press('Return it');
  await waitFor(() => expect(visited.at(-1)).toBe('/screenings/s-1'));
  expect(sent).toEqual([['s-1', { comments: 'Ask the school about Tuesday.' }]]);
});

test('a judgement begun is still there after thinking better of returning', async () => {
  await page();
  await judgeAtTwo();
  await press('Return it with comments instead');
  await press('Do not return it');
  expect(text(/Close to a score of 3/)).toHaveValue('One place, one person.');
});

test('somebody who may not sign it off is told so, with the way back', async () => {
  await page(inventedView({ may: { ...may, signOff: false } }));
  expect(await screen.findByText('This screening is not waiting for your sign-off')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Sign off' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Back to the record' })).toHaveAttribute(
    'href',
    '#/screenings/s-1',
  );
});
