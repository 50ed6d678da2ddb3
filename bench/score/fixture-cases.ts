import type { Answers } from '../../src/instrument/answers.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { indicatorsOf } from '../../src/instrument/instruments.ts';
import fixtures from '../../src/instrument/scoring-fixtures.json' with { type: 'json' };
import type { ScoreCase } from './random-answers.ts';

/** The worked cases the rule was written with, each with the score it must have. */
export function fixtureCases(): readonly (ScoreCase & { readonly score: number })[] {
  const none = Object.fromEntries(
    indicatorsOf(instrumentV1).map(({ id }) => [id, { strength: 'none', recency: 'current' }]),
  );
  return fixtures.map(
    ({ age, learningDisability, othersExploredNone, answers, gates, pattern, expected }) => ({
      answers: { ...(othersExploredNone ? none : {}), ...answers, ...gates, ...pattern } as Answers,
      child: { age, learningDisability },
      score: expected.score,
    }),
  );
}
