import type { Answers } from '../../src/instrument/answers.ts';
import { fixtureCases } from './fixture-cases.ts';
import { randomCases } from './random-answers.ts';
import { engineScoring, factsOf } from './rule-in-json.ts';
import { disagreements } from './score-rate.ts';

describe('the scoring rule written for json-rules-engine', () => {
  it('gives every worked case its score', async () => {
    const engineScore = engineScoring();
    const cases = fixtureCases();
    const scores: number[] = [];
    for (const one of cases) scores.push(await engineScore(factsOf(one)));
    expect(cases).toHaveLength(24);
    expect(scores).toEqual(cases.map(({ score }) => score));
  });

  it('says what the product says, also to random answers that reach every score', async () => {
    const cases = randomCases(300, 7);
    expect(await disagreements(cases)).toEqual([]);
    const engineScore = engineScoring();
    const reached = new Set<number>();
    for (const one of cases) reached.add(await engineScore(factsOf(one)));
    expect([...reached].sort()).toEqual([0, 1, 2, 3]);
  });

  it('is noticed when it does not', async () => {
    const [first] = fixtureCases();
    const rewritten = { ...first!, answers: new Proxy(first!.answers, lying()) };
    expect(await disagreements([rewritten])).toEqual([0]);
  });
});

/** Answers that change while they are read: "evidence" of exploitation only the first time. */
function lying(): ProxyHandler<Answers> {
  let asked = 0;
  return {
    get: (answers, item) => {
      if (item !== 'Q2') return Reflect.get(answers, item) as unknown;
      asked += 1;
      return asked === 1 ? 'evidence' : 'none';
    },
  };
}
