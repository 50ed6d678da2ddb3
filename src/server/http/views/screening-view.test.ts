import type { Answers } from '../../../instrument/answers.ts';
import { bundledBankHolidays } from '../../../kernel/bank-holidays.ts';
import { nowText } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/reference.ts';
import type { Judgement } from '../../../screening/judgement.ts';
import { completeAnswers } from '../../../testing/complete-answers.ts';
import { people } from '../../../testing/people-for-tests.ts';
import {
  agreed,
  asks,
  completed,
  drafted,
  given,
  scoreTwo,
  signedOff,
  smallWorld,
  type SmallWorld,
} from '../../../testing/small-world.ts';
import { screeningView } from './screening-view.ts';

let world: SmallWorld;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.store.close());

async function seen(id: string, by = people.manager) {
  const { app, clock } = world;
  const viewing = { directory: app.directory, borough: app.borough, at: nowText(clock) };
  return screeningView(given(await app.readScreening(asks(by), id)), viewing, bundledBankHolidays);
}
const discussion = async (id: string, by = people.manager) =>
  (await seen(id, by)).steps.find(({ kind }) => kind === 'hold-strategy-meeting');

const atZero: Judgement = {
  ...agreed,
  finalScore: 0,
  response: 'assessment',
  chairId: null,
  strategyMeeting: null,
  maseReferral: null,
};
async function signedOffAtZero(change: Partial<Judgement> = {}, answers: Answers = {}) {
  const { id } = await completed(world, completeAnswers(answers));
  const judgement = { ...atZero, ...change };
  const request = { submissionId: newId(), completionNumber: 1, judgement };
  given(await world.app.signOffScreening(asks(people.manager), id, request));
  return id;
}

describe('a draft that its manager opens', () => {
  it('shows the age by the date of birth given so far, on the day it is opened', async () => {
    const { id } = await drafted(world, { Q0: 'yes', 'child.dateOfBirth': '2011-03-14' });
    expect((await seen(id)).age).toBe(15);
    world.clock.forward({ hours: 24 * 120 });
    expect((await seen(id)).age).toBe(16);
  });

  it('shows no age where none is given', async () => {
    expect((await seen((await drafted(world, { Q0: 'yes' })).id)).age).toBeNull();
  });
});

describe('the strategy discussion among what happens next', () => {
  it('is booked at sign-off: by the manager who reads it, in the words of whoever reads it', async () => {
    const { id } = await completed(world);
    expect((await discussion(id))?.stateWords).toBe('Book it when you sign off');
    expect((await discussion(id, people.practitioner))?.stateWords).toBe(
      'It is booked when the manager signs off',
    );
  });

  it('is held now, and does not wait for sign-off, once its day has come', async () => {
    const { id } = await drafted(world, { ...scoreTwo, Q0: 'yes' });
    expect((await discussion(id))?.stateWords).toMatch(/^Hold it now, by phone if need be\./);
  });

  it('is the strategy meeting from sign-off on, first waiting for a date, then with it', async () => {
    const { id } = await signedOff(world);
    expect((await discussion(id))?.stateWords).toBe('Strategy meeting: waiting for a date');
    await world.work();
    expect((await discussion(id))?.stateWords).toBe('Strategy meeting: waiting for a date');
    const { meeting } = await seen(id, people.chair);
    const [slot] = meeting?.offered ?? [];
    const choice = {
      submissionId: newId(),
      startAt: slot!.startAt,
      sequence: meeting!.sequence,
      lateReason: null,
    };
    given(await world.app.chooseSlot(asks(people.chair), meeting!.id, choice, 'tab'));
    await world.work();
    expect((await discussion(id))?.stateWords).toBe(`Strategy meeting: ${slot!.words}`);
  });
});

describe('a judgement at 0', () => {
  it('is followed by the response, with who answers for it, and by screening again', async () => {
    const view = await seen(await signedOffAtZero());
    expect(view.signOff?.follows).toEqual([
      'An assessment of risk and need. Testname manager answers for it, with Testname practitioner.',
      'Screen again on any new information.',
    ]);
  });

  it('of no further action is followed by screening again all the same', async () => {
    const view = await seen(await signedOffAtZero({ response: 'no-further-action' }));
    expect(view.signOff?.follows).toEqual([
      'No further action: no concerns are identified.',
      'Screen again on any new information.',
    ]);
  });
});

describe('an alert', () => {
  it('says the score and how many flags raised it, and who was told when', async () => {
    const { id } = await completed(world, completeAnswers({ Q1: 'concern', worry: 'high' }));
    expect((await seen(id)).alerts).toMatchObject([
      { why: 'Score 1, 2 flags', told: [{ name: 'Testname manager', state: 'being told now' }] },
    ]);
    await world.work();
    expect((await seen(id)).alerts[0]?.told[0]?.state).toBe('told at 10:00');
    world.clock.forward({ hours: 24 });
    expect((await seen(id)).alerts[0]?.told[0]?.state).toBe('told at 10:00, Tuesday 24 November 2026');
  });

  it('that had been acknowledged before it arrived is not said to have been told', async () => {
    const { id } = await completed(world);
    given(await world.app.acknowledgeAlert(asks(people.manager), id));
    await world.work();
    expect((await seen(id)).alerts[0]?.told[0]?.state).toBe('not told: somebody had acknowledged it already');
  });
});

test('how worried the practitioner is stands in the words they chose from', async () => {
  const { id } = await completed(world, completeAnswers({ worry: 'high' }));
  expect((await seen(id)).completion?.outcome.worry).toBe('Very worried');
});
