import type { Completions } from './completions/completions.ts';
import { CONNECTIONS } from './completions/load.ts';
import type { FirstQuestion, Openings } from './first-question/first-question.ts';
import { median } from './median.ts';
import type { ScoreRate } from './score/score-rate.ts';

/** The two databases the product runs on. */
export type Engine = 'SQLite' | 'PostgreSQL';

/** One line of what was measured: the product's figure, what it was compared with, and whether that meets its target. */
export interface Figure {
  readonly what: string;
  readonly engine: Engine | null;
  readonly unit: 'per second' | 'ms' | 'KB gzip';
  readonly value: number;
  readonly comparedWith: { readonly what: string; readonly value: number } | null;
  /** The product's figure divided by the other, both of this run. */
  readonly ratio: number | null;
  readonly target: string | null;
  readonly met: boolean | null;
  /** Each round's figures, where a disk or a neighbour may make rounds very different. */
  readonly rounds?: { readonly product: readonly number[]; readonly comparedWith: readonly number[] };
}

interface Comparison {
  readonly what: string;
  readonly value: number;
}

interface Target {
  readonly of: 'value' | 'ratio';
  readonly is: 'at least' | 'at most' | 'under';
  readonly limit: number;
}

type Measured = Pick<Figure, 'what' | 'engine' | 'unit' | 'value'>;

const BARE_SERVER = 'a bare Express server';
const RULE_ENGINE = 'json-rules-engine';
const MINIMAL_PAGE = 'a page with one Fluent field';
/** As packages and browsers count: not 1,024. */
const BYTES_IN_KB = 1000;

/** The first targets: none is changed to be met. */
const TARGETS = {
  completions: { of: 'ratio', is: 'at least', limit: 0.6 },
  score: { of: 'ratio', is: 'at least', limit: 100 },
  scripts: { of: 'value', is: 'at most', limit: 130 },
  firstPaint: { of: 'value', is: 'under', limit: 500 },
  question: { of: 'ratio', is: 'under', limit: 1.5 },
} as const satisfies Record<string, Target>;

/** Completed screenings on one engine, by the medians of the rounds. */
export function completionFigures(
  engine: Engine,
  { product, bare, delivering }: Completions,
): readonly Figure[] {
  const each = (loads: Completions['product'], of: 'perSecond' | 'p99') => loads.map((load) => load[of]);
  const figure = (what: string, unit: Figure['unit'], value: number) => ({ what, engine, unit, value });
  const completed = `completed screenings, ${CONNECTIONS} connections`;
  const against = (of: 'perSecond' | 'p99') => ({ what: BARE_SERVER, value: median(each(bare, of)) });
  const rate = figure(completed, 'per second', median(each(product, 'perSecond')));
  const rounds = { product: each(product, 'perSecond'), comparedWith: each(bare, 'perSecond') };
  return [
    { ...compared(rate, against('perSecond'), TARGETS.completions), rounds },
    compared(figure(`${completed}, slowest of 100`, 'ms', median(each(product, 'p99'))), against('p99')),
    compared(figure(`${completed}, alerts delivered beside`, 'per second', delivering.perSecond)),
  ];
}

/** Score cases, which no database is asked for. */
export function scoreFigures({ product, engine }: ScoreRate): readonly Figure[] {
  const measured: Measured = { what: 'score cases', engine: null, unit: 'per second', value: product };
  return [compared(measured, { what: RULE_ENGINE, value: engine }, TARGETS.score)];
}

/** The first question on one engine: what is loaded before it, then what it takes at full speed and on the slow profile. */
export function firstQuestionFigures(engine: Engine, { full, slow }: FirstQuestion): readonly Figure[] {
  const kilobytes = ({ scriptBytes }: { scriptBytes: number }) => scriptBytes / BYTES_IN_KB;
  return [
    compared(
      {
        what: 'JavaScript to the first question',
        engine,
        unit: 'KB gzip',
        value: kilobytes(slow.product),
      },
      { what: MINIMAL_PAGE, value: kilobytes(slow.minimal) },
      TARGETS.scripts,
    ),
    time('first paint, full speed', engine, full, 'firstPaint'),
    time('first question, full speed', engine, full, 'question'),
    time('first paint, slow profile', engine, slow, 'firstPaint', TARGETS.firstPaint),
    time('first question, slow profile', engine, slow, 'question', TARGETS.question),
  ];
}

function time(
  what: string,
  engine: Engine,
  openings: Openings,
  of: 'firstPaint' | 'question',
  target?: Target,
): Figure {
  const measured: Measured = { what, engine, unit: 'ms', value: openings.product[of] };
  return compared(measured, { what: MINIMAL_PAGE, value: openings.minimal[of] }, target);
}

function compared(measured: Measured, comparedWith: Comparison | null = null, target?: Target): Figure {
  const ratio = comparedWith === null ? null : measured.value / comparedWith.value;
  if (target === undefined) return { ...measured, comparedWith, ratio, target: null, met: null };
  const figure = target.of === 'ratio' ? (ratio ?? Number.NaN) : measured.value;
  const unit = target.of === 'ratio' ? 'x' : ` ${measured.unit}`;
  return {
    ...measured,
    comparedWith,
    ratio,
    target: `${target.is} ${target.limit}${unit}`,
    met: isMet(figure, target),
  };
}

function isMet(figure: number, { is, limit }: Target): boolean {
  switch (is) {
    case 'at least':
      return figure >= limit;
    case 'at most':
      return figure <= limit;
    case 'under':
      return figure < limit;
  }
}
