import { allExplored } from '../testing/complete-answers.ts';
import type { Answers } from './answers.ts';
import { FLAGS, flagResponses, type Flag } from './flags.ts';
import { instrumentV1 } from './instrument-v1.ts';
import { suggestScore } from './suggest-score.ts';

const evidence = { strength: 'evidence', recency: 'current' } as const;
const concern = { strength: 'concern', recency: 'current' } as const;
const recent = { strength: 'evidence', recency: 'recent' } as const;
const historic = { strength: 'concern', recency: 'historic' } as const;
const unexplored = { strength: 'not_explored' } as const;
const notKnown = { strength: 'not_known' } as const;
const letterR = (answer: Answers[string]) => ({ R1: answer, R2: answer, R3: answer, R4: answer, R5: answer });

interface Case {
  readonly answers: Answers;
  readonly age?: number | null;
}
const rows: readonly (readonly [Flag, raised: string, Case, not: string, Case])[] = [
  [
    'CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED',
    'at 0 with a letter nobody has looked into',
    { answers: letterR(unexplored) },
    'at 0 with one sign of the letter asked about, though not known',
    { answers: { ...letterR(unexplored), R2: notKnown } },
  ],
  [
    'CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED',
    'at 0',
    { answers: letterR(unexplored) },
    'at 1',
    { answers: { ...letterR(unexplored), G4: concern } },
  ],
  [
    'CLUSTER_REVIEW',
    'at 0 with general signs under three letters',
    { answers: { A1: concern, E1: concern, L1: concern } },
    'with three general signs under two letters',
    { answers: { A1: concern, A2: concern, L1: concern } },
  ],
  [
    'CLUSTER_REVIEW',
    'with the third sign 6 to 12 months ago',
    { answers: { A1: concern, E1: concern, L1: recent } },
    'with the third sign longer ago',
    { answers: { A1: concern, E1: concern, L1: historic } },
  ],
  [
    'CONSIDER_2',
    'with evidence of harm 6 to 12 months ago',
    { answers: { R4: recent } },
    'with a concern of harm 6 to 12 months ago',
    { answers: { R4: { strength: 'concern', recency: 'recent' } } },
  ],
  [
    'CONSIDER_3',
    'at 2 with a pattern that is a concern',
    { answers: { R4: evidence, P7: 'concern' } },
    'at 2 with denial alone',
    { answers: { R4: evidence, P6: 'evidence' } },
  ],
  [
    'CONSIDER_3',
    'at 2 with control that a sign shows by itself',
    { answers: { G11: evidence } },
    'when the pattern makes it a 3',
    { answers: { G11: evidence, P1: 'evidence' } },
  ],
  [
    'CONTRADICTION_Q1',
    'when nobody is thought to target the child and a sign of grooming is there',
    { answers: { G4: concern } },
    'when whether anyone does is not known',
    { answers: { G4: concern, Q1: 'not_known' } },
  ],
  [
    'CP_ROUTE_REGARDLESS_OF_SCORE',
    'when abuse at home is 6 to 12 months ago',
    { answers: { F1: recent } },
    'when it is longer ago',
    { answers: { F1: historic } },
  ],
  [
    'IMMEDIATE_DANGER',
    'when Q0 is yes',
    { answers: { Q0: 'yes' } },
    'when it is no',
    { answers: { Q0: 'no' } },
  ],
  [
    'LOW_SCORE_HIGH_CONCERN_CONSULT',
    'at 1 with a very worried practitioner',
    { answers: { worry: 'high', G4: concern } },
    'at 2',
    { answers: { worry: 'high', R4: evidence } },
  ],
  [
    'LOW_SCORE_HIGH_CONCERN_CONSULT',
    'at 0 with a very worried practitioner',
    { answers: { worry: 'high' } },
    'with a worried one',
    { answers: { worry: 'medium' } },
  ],
  [
    'NOT_ENOUGH_KNOWN',
    'at 0 when Q2 is not known',
    { answers: { Q2: 'not_known' } },
    'at 1',
    { answers: { Q2: 'not_known', G4: concern } },
  ],
  [
    'NOT_ENOUGH_KNOWN',
    'at 0 when every sign of a letter was asked about and none is known',
    { answers: letterR(notKnown) },
    'when one of them is known',
    { answers: { ...letterR(notKnown), R5: { strength: 'none' } } },
  ],
  [
    'NO_SIGN_RECORDED_FOR_CONCERN',
    'when Q1 is a concern and only background is recorded',
    { answers: { Q1: 'concern', F3: evidence } },
    'when a general sign is recorded',
    { answers: { Q1: 'concern', A1: concern } },
  ],
  [
    'NRM_CONSIDER',
    'when being moved is a concern, however long ago',
    { answers: { G10: historic } },
    'when it is not known',
    { answers: { G10: notKnown } },
  ],
  [
    'PAST_EXPLOITATION',
    'when harm is a concern more than 12 months ago',
    { answers: { R4: historic } },
    'when grooming is',
    { answers: { R1: historic } },
  ],
  [
    'POSSIBLE_OFFENCE_CONSULT_POLICE',
    'at 1 when Q2 is a concern',
    { answers: { Q2: 'concern' } },
    'at 1 through grooming alone',
    { answers: { G4: evidence } },
  ],
  [
    'POSSIBLE_OFFENCE_CONSULT_POLICE',
    'at 1 when harm is a concern',
    { answers: { U4: concern } },
    'at 2',
    { answers: { U4: concern, S6: evidence } },
  ],
  [
    'SAME_DAY',
    'for a child of 12 with harm longer ago',
    { answers: { U4: historic }, age: 12 },
    'for a child of 13',
    { answers: { U4: evidence }, age: 13 },
  ],
  [
    'SAME_DAY',
    'for a child of 12 with an infection',
    { answers: { S1: concern }, age: 12 },
    'while the age is not known',
    { answers: { S1: concern }, age: null },
  ],
];

const flagsOf = ({ answers, age = 15 }: Case) =>
  suggestScore(
    instrumentV1,
    { ...allExplored(), Q1: 'none', Q2: 'none', ...answers },
    { age, learningDisability: false },
  ).flags;

describe.each(rows)('%s', (flag, raised, yes, not, no) => {
  test(`is raised ${raised}`, () => expect(flagsOf(yes)).toContain(flag));
  test(`is not raised ${not}`, () => expect(flagsOf(no)).not.toContain(flag));
});

test('every flag has a case above, a title, and a response it asks for', () => {
  expect(FLAGS.filter((flag) => !rows.some(([one]) => one === flag))).toEqual([]);
  for (const flag of FLAGS) {
    expect(flagResponses[flag].title).not.toBe('');
    expect(flagResponses[flag].response).toMatch(/\.$/);
  }
});

test('flags come in alphabetical order, whatever raised them', () => {
  const flags = flagsOf({
    answers: { Q0: 'yes', U4: concern, G10: historic, F2: evidence, worry: 'high' },
    age: 12,
  });
  expect(flags.length).toBeGreaterThan(4);
  expect(flags).toEqual([...flags].sort());
  expect([...FLAGS]).toEqual([...FLAGS].sort());
});
