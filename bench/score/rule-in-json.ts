import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import { UNDER_AGE } from '../../src/instrument/findings.ts';
import type { IndicatorItem } from '../../src/instrument/instrument.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { indicatorsOf } from '../../src/instrument/instruments.ts';
import type { ScoreCase } from './random-answers.ts';

const signs = indicatorsOf(instrumentV1);
const AT_LEAST_CONCERN = ['concern', 'evidence'];
const LATELY = ['current', 'recent'];
const HABITS = ['P1', 'P3', 'P4'];

const is = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'equal', value });
const isIn = (fact: string, value: readonly string[]): NestedCondition => ({ fact, operator: 'in', value });
const all = (...parts: NestedCondition[]): NestedCondition => ({ all: parts });
const any = (...parts: NestedCondition[]): NestedCondition => ({ any: parts });
const sign = ({ id }: IndicatorItem, strengths: readonly string[], recencies: readonly string[]) =>
  all(isIn(`${id}.strength`, strengths), isIn(`${id}.recency`, recencies));

/** Signs that are harm for every child, or for one under 13. The engine takes an empty `any` for true, so none is made. */
function anyHarm(strengths: readonly string[], recencies: readonly string[], of = signs): NestedCondition {
  const those = (items: readonly IndicatorItem[]) => items.map((item) => sign(item, strengths, recencies));
  const always = those(of.filter(({ signal }) => signal === 'harm'));
  const forTheYoung = those(of.filter(({ signal, harmIfUnder13 }) => signal !== 'harm' && harmIfUnder13));
  const young = forTheYoung.length === 0 ? [] : [all(is('underThirteen', true), any(...forTheYoung))];
  return any(...always, ...young);
}

function anySignal(signal: 'grooming' | 'general'): NestedCondition {
  const these = signs.filter((item) => item.signal === signal);
  return any(
    ...these.map((item) =>
      item.harmIfUnder13 === true
        ? all(is('underThirteen', false), sign(item, AT_LEAST_CONCERN, LATELY))
        : sign(item, AT_LEAST_CONCERN, LATELY),
    ),
  );
}

const harmEvidence = anyHarm(['evidence'], ['current']);
const suspected = any(
  anyHarm(['concern'], LATELY),
  anyHarm(['evidence'], ['recent']),
  anySignal('grooming'),
  isIn('Q1', AT_LEAST_CONCERN),
);
const exploited = any(harmEvidence, is('Q2', 'evidence'), all(is('Q3', 'evidence'), suspected));
const habitual = any(
  ...HABITS.map((id) => is(id, 'evidence')),
  anyHarm(
    ['evidence'],
    ['current'],
    signs.filter(({ pattern }) => pattern !== undefined && HABITS.includes(pattern)),
  ),
);
const youngAndHarmed = all(
  is('underThirteen', true),
  anyHarm(AT_LEAST_CONCERN, ['current', 'recent', 'historic']),
);
const protectedWithSign = all(
  any(is('underThirteen', true), is('learningDisability', true)),
  any(anySignal('general'), anySignal('grooming')),
);

/** The scoring rule as rules of json-rules-engine: each score is an event, the highest asked first. */
export const scoreRules: readonly RuleProperties[] = [
  { priority: 3, conditions: { all: [exploited, habitual] }, event: { type: 'score', params: { score: 3 } } },
  {
    priority: 2,
    conditions: { any: [exploited, youngAndHarmed] },
    event: { type: 'score', params: { score: 2 } },
  },
  {
    priority: 1,
    conditions: { any: [suspected, is('Q2', 'concern'), protectedWithSign] },
    event: { type: 'score', params: { score: 1 } },
  },
];

/** A case as the engine's facts: one for each answer, "not explored" and "current" where nothing is said. */
export function factsOf({ answers, child }: ScoreCase): Record<string, unknown> {
  const facts: Record<string, unknown> = {
    underThirteen: child.age !== null && child.age < UNDER_AGE,
    learningDisability: child.learningDisability,
  };
  for (const { id } of signs) {
    const answer = answers[id] as { strength?: string; recency?: string } | undefined;
    facts[`${id}.strength`] = answer?.strength ?? 'not_explored';
    facts[`${id}.recency`] = answer?.recency ?? 'current';
  }
  for (const id of ['Q1', 'Q2', 'Q3', ...HABITS]) facts[id] = answers[id] ?? 'not_explored';
  return facts;
}

/** Scores facts with json-rules-engine; it stops at the first score that holds, which is the highest. */
export function engineScoring(): (facts: Record<string, unknown>) => Promise<number> {
  const engine = new Engine([...scoreRules]);
  engine.on('success', () => void engine.stop());
  return async (facts) => {
    const { events } = await engine.run(facts);
    return Math.max(0, ...events.map(({ params }) => Number(params?.['score'])));
  };
}
