import { allExplored } from '../testing/complete-answers.ts';
import type { Answers } from './answers.ts';
import { instrumentV1 } from './instrument-v1.ts';
import { notKnownWords } from './not-known.ts';
import { suggestScore } from './suggest-score.ts';

const everyGate = { Q1: 'none', Q2: 'none', Q3: 'none' } as const;
const notKnown = (answers: Answers, age: number | null = 15) =>
  suggestScore(
    instrumentV1,
    { ...allExplored(), ...everyGate, ...answers },
    { age, learningDisability: false },
  ).notKnown;
const words = (answers: Answers, age?: number | null) => notKnownWords(notKnown(answers, age));

test('says nothing when every question has an answer that counts', () => {
  expect(words({})).toEqual([]);
});

test('counts the signs that are not explored or not known, with the headings that have most gaps first', () => {
  const gaps = { L1: 'not_known', U1: 'not_explored', U2: 'not_known' } as const;
  const answers = Object.fromEntries(Object.entries(gaps).map(([id, strength]) => [id, { strength }]));
  expect(words(answers)).toEqual([
    '3 signs are not explored or not known, most first, under: Use of technology and sexual bullying; Alcohol and drug misuse.',
  ]);
  expect(words({ L1: { strength: 'not_known' } })).toEqual([
    '1 sign is not explored or not known, under: Alcohol and drug misuse.',
  ]);
  expect(suggestScore(instrumentV1, {}, { age: 15, learningDisability: false }).notKnown.count).toBe(63);
});

test.each<[string, Answers, number | null, string]>([
  ['an age that is not known', {}, null, "The child's age. No rule for a child under 13 was applied."],
  [
    'a learning disability that is not known',
    { 'child.learningDisability': 'not_known' },
    15,
    'Whether the child has a learning disability. No rule for it was applied.',
  ],
  [
    'a gate question that is not known',
    { Q1: 'not_known' },
    15,
    'Is there a concern that someone is targeting or grooming this child?',
  ],
  [
    'the pattern, once it is asked',
    { Q2: 'evidence', P1: 'evidence', P2: 'none', P3: 'not_known' },
    15,
    '5 of the 7 questions about the pattern: more than one person involved in abusing; more than one place, or the child is moved; threats, violence, debt, surveillance, images or isolation used to control; the child denies it or does not see it as abuse; earlier safety plans have not stopped it.',
  ],
  [
    'the pattern as a whole where nothing of it is known',
    { Q2: 'evidence' },
    15,
    'All 7 questions about the pattern.',
  ],
])('names %s', (_what, answers, age, sentence) => {
  expect(words(answers, age)).toEqual([sentence]);
});
