import type { Answers, IndicatorAnswer } from '../../src/instrument/answers.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { indicatorsOf } from '../../src/instrument/instruments.ts';
import { secondsAfter, type InstantText } from '../../src/kernel/clock.ts';
import { londonDayOf } from '../../src/kernel/london-day.ts';

const note = 'Seen twice outside school in a car nobody knows; home after ten with a new telephone.';
const evidence: IndicatorAnswer = { strength: 'evidence', recency: 'current', source: 'school_record', note };
const concern: IndicatorAnswer = {
  strength: 'concern',
  recency: 'current',
  source: 'return_interview',
  note,
};
const patterns = (strength: 'not_known' | 'evidence') =>
  Object.fromEntries(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'].map((id) => [id, strength]));

/** What is recorded in four screenings that score 0, 1, 2 and 3. */
const found: readonly Answers[] = [
  {},
  { Q1: 'concern', G4: concern, A1: evidence, E1: concern },
  { Q1: 'evidence', Q2: 'evidence', R4: evidence, A1: concern, U4: concern, ...patterns('not_known') },
  { Q1: 'evidence', Q2: 'evidence', R4: evidence, G10: evidence, S4: concern, ...patterns('evidence') },
];

/** The answers of one screening of an invented child of 15, ready to be completed now; the scores 0 to 3 come in turn. */
export function answersOf(place: number, now: InstantText): Answers {
  const explored = indicatorsOf(instrumentV1).map(({ id }) => [
    id,
    { strength: 'none', recency: 'current' } satisfies IndicatorAnswer,
  ]);
  return {
    ...Object.fromEntries(explored),
    'referral.receivedAt': secondsAfter(now, -3 * 60 * 60),
    'child.surname': `Testchild ${place}`,
    'child.forenames': 'Invented',
    'child.dateOfBirth': `${Number(londonDayOf(now).slice(0, 4)) - 16}-12-31`,
    'child.learningDisability': 'no',
    Q0: 'no',
    Q1: 'none',
    Q2: 'none',
    Q3: 'none',
    'voice.seen': 'yes',
    'voice.childOwnWords': 'I want to go back to swimming, and I want people to stop asking about the car.',
    worry: 'medium',
    'analysis.worries': 'Attendance has dropped since the move, and there is money nobody can explain.',
    ...found[place % found.length],
  };
}
