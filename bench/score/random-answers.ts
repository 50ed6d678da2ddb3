import type { Answers } from '../../src/instrument/answers.ts';
import type { ScreenedChild } from '../../src/instrument/child-of.ts';
import { GATE_ANSWERS, RECENCIES, type Recency, type Strength } from '../../src/instrument/instrument.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { indicatorsOf } from '../../src/instrument/instruments.ts';

/** One screening to be scored: its answers and what the rule needs to know of the child. */
export interface ScoreCase {
  readonly answers: Answers;
  readonly child: ScreenedChild;
}

const PATTERNS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
const WITHOUT_CONCERN: readonly Strength[] = ['none', 'none', 'none', 'not_known', 'not_explored'];

/** Random screenings, the same for the same seed: from nothing but "none" to a sign in every third answer. */
export function randomCases(count: number, seed: number): readonly ScoreCase[] {
  const draw = drawing(seed);
  return Array.from({ length: count }, () => randomCase(draw));
}

function randomCase(draw: Draw): ScoreCase {
  const signsAmong = draw.one([0, 0.02, 0.1, 0.33]);
  const answers: Record<string, Answers[string]> = {};
  for (const { id } of indicatorsOf(instrumentV1)) {
    const strength = draw.chance(signsAmong)
      ? draw.one<Strength>(['concern', 'evidence'])
      : draw.one(WITHOUT_CONCERN);
    const recency = draw.one<Recency | undefined>([...RECENCIES, undefined]);
    answers[id] = { strength, ...(recency === undefined ? {} : { recency }) };
  }
  for (const id of ['Q1', 'Q2', 'Q3', ...PATTERNS]) {
    answers[id] = draw.chance(0.2) ? draw.one(GATE_ANSWERS) : 'none';
  }
  answers['Q0'] = draw.chance(0.05) ? 'yes' : 'no';
  answers['worry'] = draw.one(['low', 'medium', 'high']);
  const age = draw.one([null, 9, 12, 13, 15, 17]);
  return { answers, child: { age, learningDisability: draw.chance(0.2) } };
}

interface Draw {
  chance(share: number): boolean;
  one<T>(of: readonly T[]): T;
}

/** Mulberry32: small, fast, and the same on every machine. */
function drawing(seed: number): Draw {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share) => next() < share,
    one: (of) => of[Math.floor(next() * of.length)] as (typeof of)[number],
  };
}
