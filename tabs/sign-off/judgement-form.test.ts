import { inventedOutcome } from '../testing/invented-records.ts';
import {
  begunJudgement,
  emptyJudgement,
  flagsToAnswer,
  judgementOf,
  type JudgementForm,
} from './judgement-form.ts';
import { placesOf, stillNeeded } from './still-needed.ts';

const at = (score: 0 | 1 | 2 | 3, flags: string[] = []) =>
  inventedOutcome({ score, flags: flags.map((flag) => ({ flag, title: flag, response: 'Do it.' })) });
const judged = (
  score: 0 | 1 | 2 | 3,
  change: Partial<JudgementForm>,
  flags: string[] = [],
): JudgementForm => ({
  ...emptyJudgement(at(score, flags)),
  finalScore: String(score) as JudgementForm['finalScore'],
  response: 'assessment',
  chairId: 'margaret-eze',
  ...change,
});
const neededAt = (score: 0 | 1 | 2 | 3, change: Partial<JudgementForm>, flags: string[] = []) =>
  stillNeeded(judged(score, change, flags), at(score, flags)).map((needed) => needed.at);

test.each<[string, 0 | 1 | 2 | 3, Partial<JudgementForm>, string[]]>([
  ['a whole judgement at 2 lacks nothing', 2, {}, []],
  ['nothing is chosen for the manager', 2, { finalScore: '', response: '' }, ['finalScore', 'response']],
  ['raising needs a reason', 1, { finalScore: '2', meeting: 'yes', referral: 'yes' }, ['reason']],
  [
    'lowering needs a reason and the whole consultation',
    2,
    { finalScore: '1' },
    ['reason', 'leadId', 'consultedOn', 'advice'],
  ],
  [
    'lowering to 0 leaves both decisions to be made',
    2,
    {
      finalScore: '0',
      reason: 'r',
      leadId: 'l',
      consultedOn: '2026-11-23',
      advice: 'a',
      meeting: '',
      referral: '',
    },
    ['meeting', 'referral'],
  ],
  ['at 1 both are decided', 1, {}, ['meeting', 'referral']],
  ['raising from 0 asks for both decisions', 0, { finalScore: '1', reason: 'r' }, ['meeting', 'referral']],
  ['“no” to either needs why not', 2, { meeting: 'no', referral: 'no' }, ['meetingWhyNot', 'referralWhyNot']],
  ['a meeting needs a chair', 2, { chairId: '' }, ['chairId']],
  ['at 0 nothing has to be decided', 0, {}, []],
  ['at 0 a referral is possible, with why', 0, { referral: 'yes' }, ['whyAtZero']],
  ['at 0 a meeting needs its chair too', 0, { meeting: 'yes', chairId: '' }, ['chairId']],
  [
    'blank is not a reason',
    1,
    { finalScore: '2', reason: '   ', meeting: 'yes', referral: 'yes' },
    ['reason'],
  ],
  [
    'a reason too long to be sent is said, not cut',
    1,
    { finalScore: '2', reason: 'x'.repeat(2001), meeting: 'yes', referral: 'yes' },
    ['reason'],
  ],
])('%s', (_sentence, score, change, expected) => {
  expect(neededAt(score, change)).toEqual(expected);
});

test('every flag needs its response but the one answered in the screening', () => {
  const flags = ['CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED', 'CONSIDER_3', 'NRM_CONSIDER'];
  expect(flagsToAnswer(at(2, flags)).map(({ flag }) => flag)).toEqual(['CONSIDER_3', 'NRM_CONSIDER']);
  expect(neededAt(2, { flagResponses: { CONSIDER_3: 'Looked at', NRM_CONSIDER: ' ' } }, flags)).toEqual([
    'flagResponses.NRM_CONSIDER',
  ]);
});

test('at 2 and 3 a meeting and a referral stand at yes, below that they are left open', () => {
  expect([0, 1, 2, 3].map((score) => emptyJudgement(at(score as 0)).meeting)).toEqual(['', '', 'yes', 'yes']);
});

test('what does not apply is not sent: no reason for the same score, no consultation for a raised one', () => {
  const leftover = { reason: 'old', leadId: 'priya-raman', consultedOn: '2026-11-23', advice: 'old' };
  expect(judgementOf(judged(2, leftover), at(2))).toMatchObject({ reason: null, consultation: null });
  expect(judgementOf(judged(2, { ...leftover, finalScore: '3' }), at(2))).toMatchObject({
    finalScore: 3,
    reason: 'old',
    consultation: null,
  });
});

test('lowering sends whom was consulted, when and what they advised', () => {
  const lowered = judged(2, {
    finalScore: '1',
    reason: ' A known friend. ',
    leadId: 'priya-raman',
    consultedOn: '2026-11-23',
    advice: ' Agreed. ',
  });
  expect(judgementOf(lowered, at(2))).toMatchObject({
    finalScore: 1,
    reason: 'A known friend.',
    consultation: { specialistLeadId: 'priya-raman', on: '2026-11-23', advice: 'Agreed.' },
  });
});

test('a chair is sent only with a meeting, a reason at 0 only with a referral at 0', () => {
  expect(judgementOf(judged(2, { meeting: 'no', meetingWhyNot: 'Held today.' }), at(2))).toMatchObject({
    strategyMeeting: { decision: 'no', reason: 'Held today.' },
    chairId: null,
  });
  expect(judgementOf(judged(2, { whyAtZero: 'left over' }), at(2)).referralReasonAtZero).toBeNull();
  expect(judgementOf(judged(0, { referral: 'yes', whyAtZero: 'A pattern.' }), at(0))).toMatchObject({
    maseReferral: { decision: 'yes' },
    referralReasonAtZero: 'A pattern.',
  });
});

test('at 0 a “no” without a reason is no decision at all', () => {
  expect(judgementOf(judged(0, { meeting: 'no', referral: 'no' }), at(0))).toMatchObject({
    strategyMeeting: null,
    maseReferral: null,
  });
});

test.each([
  ['reason', 'reason'],
  ['consultation', 'leadId'],
  ['flagResponses.NRM_CONSIDER', 'flagResponses.NRM_CONSIDER'],
  ['strategyMeeting', 'meeting'],
  ['maseReferral', 'referral'],
  ['referralReasonAtZero', 'whyAtZero'],
  ['chairId', 'chairId'],
])('a refusal about %s is shown at %s', (field, place) => {
  const trouble = { kind: 'reason-needed', because: 'Write it.', field, quote: 'E-1' } as const;
  expect(placesOf(trouble)).toEqual([{ at: place, sentence: 'Write it.' }]);
});

test('faults of form are shown where they are, and what is about the whole stands by itself', () => {
  const faults = [{ path: 'consultation.advice', sentence: 'Too long.' }];
  expect(placesOf({ kind: 'not-valid', because: 'No.', faults, quote: 'E-1' })).toEqual([
    { at: 'advice', sentence: 'Too long.' },
  ]);
  expect(placesOf({ kind: 'out-of-date', because: 'Completed again.', quote: 'E-1' })).toEqual([]);
  expect(placesOf({ kind: 'no-answer', because: 'Lost.', quote: '' })).toEqual([]);
});

test('a judgement begun before the screening was completed again has a place for the new flags and sends no old ones', () => {
  const kept = judged(2, { flagResponses: { CONSIDER_3: 'Looked at.' } }, ['CONSIDER_3']);
  const begun = begunJudgement(kept, at(2, ['NRM_CONSIDER']));
  expect(stillNeeded(begun, at(2, ['NRM_CONSIDER']))).toEqual([
    { at: 'flagResponses.NRM_CONSIDER', sentence: 'Write what was done about this flag.' },
  ]);
  const sent = judgementOf(
    { ...begun, flagResponses: { ...begun.flagResponses, NRM_CONSIDER: 'Referred.' } },
    at(2, ['NRM_CONSIDER']),
  );
  expect(sent.flagResponses).toEqual({ NRM_CONSIDER: 'Referred.' });
});
