import { inTime } from '../testing/invented-records.ts';
import {
  begunJudgement,
  emptyJudgement,
  flagsToAnswer,
  judgementOf,
  type Judged,
  type JudgementForm,
} from './judgement-form.ts';
import { nameOfPlace, placesOf, stillNeeded } from './still-needed.ts';

const WHY = 'It was talked through.';
const at = (score: 0 | 1 | 2 | 3, flags: string[] = []) =>
  ({
    score,
    flags: flags.map((flag) => ({ flag, title: flag, response: 'Do it.' })),
    discussion: null,
  }) satisfies Judged;
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
      reason: WHY,
      leadId: 'l',
      consultedOn: '2026-11-23',
      advice: WHY,
      meeting: '',
      referral: '',
    },
    ['meeting', 'referral'],
  ],
  ['at 1 both are decided', 1, {}, ['meeting', 'referral']],
  ['raising from 0 asks for both decisions', 0, { finalScore: '1', reason: WHY }, ['meeting', 'referral']],
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
    '“n/a” is not a reason, and dots are not a sentence',
    2,
    { meeting: 'no', meetingWhyNot: 'n/a', referral: 'no', referralWhyNot: '..........' },
    ['meetingWhyNot', 'referralWhyNot'],
  ],
  [
    'a complex case needs the consultation, and for another reason that reason',
    2,
    { complexities: ['other'] },
    ['complexityReason', 'leadId', 'consultedOn', 'advice'],
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
  expect(neededAt(2, { flagResponses: { CONSIDER_3: WHY, NRM_CONSIDER: ' ' } }, flags)).toEqual([
    'flagResponses.NRM_CONSIDER',
  ]);
});

test('where a discussion is required already, the meeting is decided on at 0 too, and “no” says why', () => {
  const inDanger = { ...at(0), discussion: inTime };
  const needed = (change: Partial<JudgementForm>) =>
    stillNeeded(judged(0, change), inDanger).map((one) => one.at);
  expect(needed({})).toEqual(['meeting']);
  expect(needed({ meeting: 'no' })).toEqual(['meetingWhyNot']);
});

test('a complex case sends whom was consulted, and the reason only where it is another', () => {
  const complex = judged(2, {
    complexities: ['other'],
    complexityReason: ' Three boroughs. ',
    leadId: 'priya-raman',
    consultedOn: '2026-11-23',
    advice: WHY,
  });
  expect(judgementOf(complex, at(2))).toMatchObject({
    complexityReason: 'Three boroughs.',
    consultation: { specialistLeadId: 'priya-raman', on: '2026-11-23', advice: WHY },
  });
  const named = { ...complex, complexities: ['trafficking'] as JudgementForm['complexities'] };
  expect(judgementOf(named, at(2)).complexityReason).toBeNull();
});

test('every place has a name of its own, a flag its title', () => {
  const score = at(1, ['CONSIDER_2']);
  const form = judged(1, { finalScore: '0', response: '', complexities: ['other'] }, ['CONSIDER_2']);
  const names = stillNeeded(form, score).map((one) => nameOfPlace(one.at, score));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('CONSIDER_2');
  expect(names.join()).not.toMatch(/flagResponses|[a-z][A-Z]/);
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
  ['complexityReason', 'complexityReason'],
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
