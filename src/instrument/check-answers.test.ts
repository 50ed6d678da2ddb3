import { completeAnswers } from '../testing/complete-answers.ts';
import type { Answers } from './answers.ts';
import { missingAnswers, type Completing } from './check-answers.ts';
import { instrumentV1 } from './instrument-v1.ts';

const completing: Completing = { today: '2026-11-23', age: 15 };
const missing = (answers: Answers, when = completing) => missingAnswers(instrumentV1, answers, when);
const missingIn = (more: Answers, when = completing) => missing(completeAnswers(more), when);
const without = (...items: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(completeAnswers()).filter(([id]) => !items.includes(id)));
const itemsOf = (faults: ReturnType<typeof missing>) => faults.map(({ item }) => item);
const letterR = ['R1', 'R2', 'R3', 'R4', 'R5'];

test('a complete screening lacks nothing', () => {
  expect(missing(completeAnswers())).toEqual([]);
});

test('an empty screening lacks what is required, in the order of the form, each with a sentence', () => {
  const faults = missing({});
  expect(itemsOf(faults)).toEqual([
    'referral.receivedAt',
    'child.surname',
    'child.forenames',
    'child.dateOfBirth',
    'child.learningDisability',
    'Q0',
    'Q1',
    'Q2',
    'Q3',
    ...['S', 'A', 'F', 'E', 'G', 'U', 'L', 'R', 'D'].map((code) => `letterReason.${code}`),
    'voice.seen',
    'voice.childOwnWords',
    'worry',
    'analysis.worries',
  ]);
  for (const { sentence } of faults) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

describe('what is required', () => {
  test.each([
    'referral.receivedAt',
    'child.surname',
    'child.forenames',
    'child.dateOfBirth',
    'child.learningDisability',
    'Q0',
    'Q1',
    'Q2',
    'Q3',
    'voice.seen',
    'voice.childOwnWords',
    'worry',
    'analysis.worries',
  ])('%s', (item) => {
    expect(itemsOf(missing(without(item)))).toEqual([item]);
  });

  test('is not met by blank text', () => {
    expect(itemsOf(missingIn({ 'child.surname': '  ' }))).toEqual(['child.surname']);
  });

  test('is met by a gate that was asked and is not known', () => {
    expect(missingIn({ Q1: 'not_known', Q2: 'not_known', Q3: 'not_known' })).toEqual([]);
  });

  test('includes the pattern once it is asked: "not known" is an answer, silence is not', () => {
    const harm = { R4: { strength: 'evidence', recency: 'current' } } as const;
    expect(itemsOf(missingIn(harm))).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']);
    const pattern = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`P${number}`, 'not_known']));
    expect(missingIn({ ...harm, ...pattern })).toEqual([]);
  });
});

describe("the child's age", () => {
  test('can be estimated where the date of birth is not known', () => {
    const estimated = { ...without('child.dateOfBirth'), 'child.ageNotKnown': 'estimated' };
    expect(itemsOf(missing(estimated))).toEqual(['child.estimatedAge']);
    expect(missing({ ...estimated, 'child.estimatedAge': '12' })).toEqual([]);
  });

  test('is not given twice', () => {
    const twice = { 'child.ageNotKnown': 'estimated', 'child.estimatedAge': '12' };
    expect(itemsOf(missingIn(twice))).toEqual(['child.dateOfBirth']);
  });

  test('is under 18 when the referral was received', () => {
    expect(missingIn({ 'child.dateOfBirth': '2008-11-20' })).toMatchObject([
      { item: 'child.dateOfBirth', sentence: expect.stringContaining('18 or over') as string },
    ]);
    expect(missingIn({ 'child.dateOfBirth': '2008-11-21' }, { ...completing, age: 18 })).toEqual([]);
  });
});

describe('a date that has not come yet', () => {
  test.each<[string, Answers]>([
    ['child.dateOfBirth', { 'child.dateOfBirth': '2026-11-24' }],
    ['voice.dateSeen', { 'voice.dateSeen': '2026-11-24' }],
    ['referral.receivedAt', { 'referral.receivedAt': '2026-11-24T00:00:00.000Z' }],
    ['A1', { A1: { strength: 'concern', recency: 'current', dateObserved: '2026-11-24' } }],
  ])('is refused at %s', (item, answers) => {
    expect(missingIn(answers)).toEqual([{ item, sentence: 'This date has not come yet.' }]);
  });

  test('is not today', () => {
    expect(
      missingIn({ 'voice.dateSeen': '2026-11-23', 'referral.receivedAt': '2026-11-23T09:00:00.000Z' }),
    ).toEqual([]);
  });

  test('is later today, where the time is known', () => {
    const now = { ...completing, now: '2026-11-23T10:00:00.000Z' };
    expect(itemsOf(missingIn({ 'referral.receivedAt': '2026-11-23T10:01:00.000Z' }, now))).toEqual([
      'referral.receivedAt',
    ]);
    expect(missingIn({ 'referral.receivedAt': '2026-11-23T10:00:00.000Z' }, now)).toEqual([]);
    expect(
      missingIn({ 'voice.dateSeen': '2026-11-23' }, { ...now, now: '2026-11-23T00:10:00.000Z' }),
    ).toEqual([]);
  });
});

describe('a sign', () => {
  const sign = (more: object) => missingIn({ A1: { strength: 'concern', ...more } });

  test('that is a concern or evidence says when', () => {
    expect(itemsOf(sign({}))).toEqual(['A1']);
    expect(itemsOf(sign({ strength: 'evidence' }))).toEqual(['A1']);
    expect(sign({ strength: 'none' })).toEqual([]);
    expect(sign({ strength: 'not_known' })).toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ['historic', '2025-11-23', true],
    ['historic', '2025-11-24', false],
    ['recent', '2026-05-23', true],
    ['recent', '2026-05-24', false],
    ['current', '2024-01-01', true],
  ])('said to be %s on %s: fits its date, %s', (recency, dateObserved, fits) => {
    expect(sign({ recency, dateObserved })).toEqual(
      fits
        ? []
        : [
            {
              item: 'A1',
              sentence: 'The date is more recent than the answer says. Change the one that is wrong.',
            },
          ],
    );
  });

  test('is not from before the child was born', () => {
    expect(sign({ recency: 'historic', dateObserved: '2011-03-13' })).toEqual([
      { item: 'A1', sentence: 'This date is before the child was born.' },
    ]);
  });
});

describe("the child's voice", () => {
  const silent = without('voice.childOwnWords');

  test('may be missing with a reason and a plan', () => {
    const reason = { 'voice.notObtainedReason': 'Missing from home since Friday' };
    const plan = { 'voice.planToObtain': 'Worker to meet the child on return' };
    expect(itemsOf(missing({ ...silent, ...reason }))).toEqual(['voice.planToObtain']);
    expect(itemsOf(missing({ ...silent, ...plan }))).toEqual(['voice.notObtainedReason']);
    expect(missing({ ...silent, ...reason, ...plan })).toEqual([]);
  });
});

describe('at a score of 0', () => {
  test('every letter is explored, or it is said why it could not be', () => {
    expect(itemsOf(missing(without(...letterR)))).toEqual(['letterReason.R']);
    expect(missing({ ...without(...letterR), R3: { strength: 'not_known' } })).toEqual([]);
    expect(missing({ ...without(...letterR), 'letterReason.R': 'Nobody has met the child yet' })).toEqual([]);
  });

  test('above it a letter may stay unexplored', () => {
    expect(missing({ ...without(...letterR), G4: { strength: 'concern', recency: 'current' } })).toEqual([]);
  });
});

test('an answer of the wrong form is named, however it was saved', () => {
  expect(itemsOf(missingIn({ Q1: 'yes', S1: { strength: 'none', note: 'n'.repeat(2001) } }))).toEqual([
    'Q1',
    'S1',
  ]);
});
