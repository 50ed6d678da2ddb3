import { z } from 'zod';
import type { Answers } from '../instrument/answers.ts';
import { isRealDay } from '../instrument/days.ts';
import { RECENCIES, SOURCES, STRENGTHS, type Instrument } from '../instrument/instrument.ts';
import { indicatorsOf, itemsOf } from '../instrument/instruments.ts';
import { suggestScore, type Because, type Score } from '../instrument/suggest-score.ts';

/** What the instrument says to one vignette; `because` ends with why it is not the next score up. */
export interface ScoredCase {
  readonly id: string;
  readonly score: Score;
  readonly because: readonly string[];
  readonly flags: readonly string[];
}

/** The vignettes scored, or everything that is wrong with them, each fault named by case and place. */
export type ScoredCases =
  | { readonly ok: true; readonly scored: readonly ScoredCase[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Scores vignettes a safeguarding lead has written: a list of cases, each with `id`, `age` (0 to 17, or null when not
 * known), `learningDisability` and `answers` by indicator, and where wanted `gates`, `pattern`, `worry` and
 * `othersExploredNone` (every indicator not listed is then explored without concern; otherwise not explored). `name` and
 * `expected` are ignored. Nothing is scored unless every case is sound: a slip must not read as a low score.
 */
export function scoreCases(instrument: Instrument, cases: unknown): ScoredCases {
  if (!Array.isArray(cases)) return { ok: false, faults: ['the file must hold a list of cases, [ ... ]'] };
  const schema = caseSchema(instrument);
  const faults = new Set<string>();
  const sound: Case[] = [];
  cases.forEach((one: unknown, index) => {
    const { data, error } = schema.safeParse(one);
    if (data !== undefined) sound.push(data);
    for (const fault of error?.issues.flatMap(faultsOf) ?? []) faults.add(`${nameOf(one, index)}: ${fault}`);
  });
  const ids = cases.map(idOf).filter((id) => id !== undefined);
  for (const id of ids.filter((id, index) => ids.indexOf(id) !== index)) {
    faults.add(`case ${JSON.stringify(id)}: id is used by more than one case`);
  }
  if (faults.size > 0) return { ok: false, faults: [...faults] };
  return { ok: true, scored: sound.map((one) => scoreCase(instrument, one)) };
}

type Case = z.infer<ReturnType<typeof caseSchema>>;

function scoreCase(instrument: Instrument, one: Case): ScoredCase {
  const listed = { ...one.answers, ...one.gates, ...one.pattern };
  const answers: Record<string, Answers[string]> = { worry: one.worry ?? '' };
  if (one.othersExploredNone) {
    for (const { id } of indicatorsOf(instrument)) answers[id] = { strength: 'none', recency: 'current' };
  }
  for (const [id, answer] of Object.entries(listed))
    if (answer !== undefined) answers[id] = answer as Answers[string];
  const { score, because, whyNotNext, flags } = suggestScore(instrument, answers, one);
  return { id: one.id, score, because: [...because.map(withItsId), ...whyNotNext], flags };
}

/** Whoever writes vignettes writes the ids of the instrument, so here a reason ends with its own. */
function withItsId({ sentence, item }: Because): string {
  return item === undefined ? sentence : `${sentence} (${item})`;
}

const oneOf = <const T extends readonly string[]>(codes: T) =>
  z.enum(codes, { error: `must be one of ${codes.join(', ')}` });
const text = z.string({ error: 'must be text' });
const yesOrNo = z.boolean({ error: 'must be true or false' });
const ageRange = 'must be from 0 to 17: the screening is for children under 18';

const signSchema = z.strictObject(
  {
    strength: oneOf(STRENGTHS),
    recency: oneOf(RECENCIES).optional(),
    source: oneOf(SOURCES).optional(),
    dateObserved: text.refine(isRealDay, 'must be a real date, YYYY-MM-DD').optional(),
    note: text.optional(),
  },
  { error: 'must be an object with a strength' },
);

function caseSchema(instrument: Instrument) {
  const asked = (kind: 'gate' | 'pattern') => itemsOf(instrument).filter((item) => item.kind === kind);
  const byItem = <T extends z.ZodType>(items: readonly { readonly id: string }[], answer: T) =>
    z.strictObject(Object.fromEntries(items.map(({ id }) => [id, answer.optional()])), {
      error: 'must be an object',
    });
  return z.strictObject(
    {
      id: text.regex(/\S/, 'must not be empty'),
      name: z.unknown().optional(),
      expected: z.unknown().optional(),
      age: z
        .int({ error: 'must be a whole number, or null when it is not known' })
        .min(0, ageRange)
        .max(17, ageRange)
        .nullable(),
      learningDisability: yesOrNo,
      gates: byItem(asked('gate'), oneOf(STRENGTHS))
        .extend({ Q0: oneOf(['no', 'yes']).optional() })
        .optional(),
      answers: byItem(indicatorsOf(instrument), signSchema),
      pattern: byItem(asked('pattern'), oneOf(STRENGTHS)).optional(),
      worry: oneOf(['low', 'medium', 'high']).optional(),
      othersExploredNone: yesOrNo.optional(),
    },
    { error: 'must be an object' },
  );
}

function idOf(one: unknown): string | undefined {
  const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function nameOf(one: unknown, index: number): string {
  const id = idOf(one);
  return id === undefined ? `case number ${index + 1}` : `case ${JSON.stringify(id)}`;
}

function faultsOf(issue: z.core.$ZodIssue): readonly string[] {
  const place = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [place === '' ? issue.message : `${place} ${issue.message}`];
  return issue.keys.map((key) => `${[...issue.path, key].join('.')} is not known here`);
}
