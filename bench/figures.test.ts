import { completionFigures, firstQuestionFigures, scoreFigures } from './figures.ts';

const load = (perSecond: number) => ({ perSecond, p50: 1, p99: 2 });
const completions = (product: number, bare: number) => ({
  product: [load(1), load(product), load(100_000)],
  bare: [load(1), load(bare), load(100_000)],
  delivering: load(5),
  bodyBytes: 3000,
});
const opening = (scriptBytes: number, firstPaint: number, question: number) => ({
  scriptBytes,
  firstPaint,
  question,
});
const met = (figures: readonly { met: boolean | null }[]) => figures.map((figure) => figure.met);

describe('the figures and their targets', () => {
  it('compares the median of the rounds with the bare server, at least 0.6 of it', () => {
    expect(completionFigures('SQLite', completions(600, 1000))[0]).toMatchObject({ ratio: 0.6, met: true });
    expect(met(completionFigures('SQLite', completions(599, 1000)))).toEqual([false, null, null]);
  });

  it('wants a hundred times the rule engine', () => {
    expect(met(scoreFigures({ product: 100, engine: 1, agreed: 1 }))).toEqual([true]);
    expect(met(scoreFigures({ product: 99, engine: 1, agreed: 1 }))).toEqual([false]);
  });

  it('judges the first question on the slow profile alone: 130 KB, under 500 ms, under 1.5 times the minimal page', () => {
    const minimal = opening(90_000, 100, 1000);
    const full = { product: opening(1, 9000, 9000), minimal };
    const just = { product: opening(130_000, 499, 1499), minimal };
    const over = { product: opening(130_001, 500, 1500), minimal };
    const of = (slow: typeof just) => firstQuestionFigures('SQLite', { chromium: '1', full, slow });
    expect(met(of(just))).toEqual([true, null, null, true, true]);
    expect(met(of(over))).toEqual([false, null, null, false, false]);
  });
});
