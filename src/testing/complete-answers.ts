import type { Answers } from '../instrument/answers.ts';
import { instrumentV1 } from '../instrument/instrument-v1.ts';
import { indicatorsOf } from '../instrument/instruments.ts';

/** Every sign explored, without concern. */
export function allExplored(): Answers {
  return Object.fromEntries(
    indicatorsOf(instrumentV1).map(({ id }) => [id, { strength: 'none', recency: 'current' }]),
  );
}

/** What a screening of an invented 15-year-old with nothing of concern can be completed with on 23 November 2026. */
export function completeAnswers(more: Answers = {}): Answers {
  return {
    ...allExplored(),
    'referral.receivedAt': '2026-11-20T09:30:00.000Z',
    'child.surname': 'Fenwick',
    'child.forenames': 'Robin',
    'child.dateOfBirth': '2011-03-14',
    'child.learningDisability': 'no',
    Q0: 'no',
    Q1: 'none',
    Q2: 'none',
    Q3: 'none',
    'voice.seen': 'yes',
    'voice.childOwnWords': 'I want to go back to swimming.',
    worry: 'low',
    'analysis.worries': 'Attendance has dropped since the move.',
    ...more,
  };
}
