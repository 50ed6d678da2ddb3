import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { suggestScore } from '../../src/instrument/suggest-score.ts';
import { median } from '../median.ts';
import { fixtureCases } from './fixture-cases.ts';
import { randomCases, type ScoreCase } from './random-answers.ts';
import { engineScoring, factsOf } from './rule-in-json.ts';

/** Cases scored per second: by the product, with reasons and flags, and by json-rules-engine, the score alone. */
export interface ScoreRate {
  readonly product: number;
  readonly engine: number;
  /** Cases on which both were first found to agree: the worked cases and random ones. */
  readonly agreed: number;
}

const CHECKED = 1000;
const ROUNDS = 5;
const OURS = 10_000;
const THEIRS = 250;

/** Checks that both say the same, then times them in turn on random answers; the facts are laid out before the clock starts. */
export async function measureScoreRate(): Promise<ScoreRate> {
  const checked = [...fixtureCases(), ...randomCases(CHECKED, 1)];
  const differing = await disagreements(checked);
  if (differing.length > 0) {
    throw new Error(`The two rules differ on ${differing.length} cases: ${differing.slice(0, 5).join(', ')}`);
  }
  const cases = randomCases(OURS, 2);
  const facts = cases.slice(0, THEIRS).map(factsOf);
  const rates: { product: number[]; engine: number[] } = { product: [], engine: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const product = rateOfOurs(cases);
    const engine = await rateOfTheirs(facts);
    if (round === 0) continue;
    rates.product.push(product);
    rates.engine.push(engine);
  }
  return { product: median(rates.product), engine: median(rates.engine), agreed: checked.length };
}

/** The places of the cases on which the product and json-rules-engine do not give the same score. */
export async function disagreements(cases: readonly ScoreCase[]): Promise<readonly number[]> {
  const engineScore = engineScoring();
  const differing: number[] = [];
  for (const [place, one] of cases.entries()) {
    const { score } = suggestScore(instrumentV1, one.answers, one.child);
    if ((await engineScore(factsOf(one))) !== score) differing.push(place);
  }
  return differing;
}

function rateOfOurs(cases: readonly ScoreCase[]): number {
  const began = performance.now();
  let sum = 0;
  for (const { answers, child } of cases) sum += suggestScore(instrumentV1, answers, child).score;
  return perSecond(cases.length, began, sum);
}

async function rateOfTheirs(facts: readonly Record<string, unknown>[]): Promise<number> {
  const engineScore = engineScoring();
  const began = performance.now();
  let sum = 0;
  for (const one of facts) sum += await engineScore(one);
  return perSecond(facts.length, began, sum);
}

/** The scores are summed and looked at, so that no compiler may leave the scoring out. */
function perSecond(count: number, began: number, sum: number): number {
  const seconds = (performance.now() - began) / 1000;
  if (!(sum > 0)) throw new Error('Nothing was scored.');
  return count / seconds;
}
