import fc from 'fast-check';
import type { Answer, Answers, IndicatorAnswer } from './answers.ts';
import type { ScreenedChild } from './child-of.ts';
import { FLAGS } from './flags.ts';
import { GATE_ANSWERS, RECENCIES, STRENGTHS } from './instrument.ts';
import { instrumentV1 } from './instrument-v1.ts';
import { indicatorsOf, itemsOf } from './instruments.ts';
import { suggestScore } from './suggest-score.ts';

const signs = indicatorsOf(instrumentV1);
const gates = ['Q1', 'Q2', 'Q3'];
const patterns = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'];

const sparse = fc.constantFrom(
  'not_explored',
  'not_known',
  'none',
  'none',
  'none',
  'none',
  'none',
  'concern',
  'evidence',
);
const signAnswer = fc.record(
  { strength: sparse, recency: fc.constantFrom(...RECENCIES) },
  { requiredKeys: ['strength'] },
) as fc.Arbitrary<IndicatorAnswer>;
const gateAnswer = fc.constantFrom(...GATE_ANSWERS, 'none', 'none', undefined);

const few = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...signs.map(({ id }) => id)), { maxLength: 4 }),
    fc.subarray([...instrumentV1.letters.map(({ code }) => code)], { maxLength: 2 }),
  )
  .chain(([ids, unexplored]) => {
    const explored = signs.filter(({ letter }) => !unexplored.includes(letter));
    const none = Object.fromEntries(explored.map(({ id }) => [id, { strength: 'none' }]));
    return fc
      .record(Object.fromEntries(ids.map((id) => [id, signAnswer])))
      .map((some) => ({ ...none, ...some }));
  });
const many = fc.record(
  Object.fromEntries(signs.map(({ id }) => [id, fc.option(signAnswer, { nil: undefined })])),
);
const others = fc.record({
  Q0: fc.constantFrom('yes', 'no', undefined),
  ...Object.fromEntries([...gates, ...patterns].map((id) => [id, gateAnswer])),
  worry: fc.constantFrom('low', 'medium', 'high', undefined),
});

const answersOf = (parts: readonly object[]): Answers =>
  Object.fromEntries(
    Object.entries(Object.assign({}, ...parts)).filter(([, answer]) => answer !== undefined),
  ) as Answers;
const answerSets = fc.tuple(fc.oneof(few, many), others).map(answersOf);
const children: fc.Arbitrary<ScreenedChild> = fc.record({
  age: fc.option(fc.integer({ min: 0, max: 17 }), { nil: null }),
  learningDisability: fc.boolean(),
});
const scoreOf = (answers: Answers, child: ScreenedChild) => suggestScore(instrumentV1, answers, child).score;

/** The rule read off the page once more, set by set, with nothing shared with the product but the data. */
function oracle(answers: Answers, child: ScreenedChild): { score: number; flags: string[] } {
  const rank = (code: unknown) => ['none', 'concern', 'evidence'].indexOf(String(code));
  const young = child.age !== null && child.age < 13;
  const rows = signs.map((sign) => {
    const given = (answers[sign.id] ?? { strength: 'not_explored' }) as IndicatorAnswer;
    return {
      ...sign,
      kind: young && sign.harmIfUnder13 ? 'harm' : sign.signal,
      explored: given.strength !== 'not_explored',
      rank: rank(given.strength),
      when: given.recency ?? 'current',
    };
  });
  const lately = (when: string) => when === 'current' || when === 'recent';
  const harm = rows.filter((row) => row.kind === 'harm' && row.rank >= 1);
  const harmEvidence = harm.filter((row) => row.rank === 2 && row.when === 'current');
  const harmRecent = harm.filter((row) => row.rank === 2 && row.when === 'recent');
  const harmHistoric = harm.filter((row) => row.when === 'historic');
  const harmConcern = harm.filter((row) => row.rank === 1 && lately(row.when));
  const grooming = rows.filter((row) => row.kind === 'grooming' && row.rank >= 1 && lately(row.when));
  const general = rows.filter((row) => row.kind === 'general' && row.rank >= 1 && lately(row.when));
  const p = (id: string) =>
    Math.max(rank(answers[id]), harmEvidence.some((row) => row.pattern === id) ? 2 : -1);
  const q = (id: string) => rank(answers[id]);

  const offence =
    q('Q3') === 2 && (grooming.length + harmConcern.length + harmRecent.length > 0 || q('Q1') >= 1);
  let base = 0;
  if (grooming.length || harmConcern.length || harmRecent.length || q('Q1') >= 1 || q('Q2') === 1) base = 1;
  if (harmEvidence.length || q('Q2') === 2 || offence) base = [p('P1'), p('P3'), p('P4')].includes(2) ? 3 : 2;
  const floors = [
    young && harm.length > 0 ? 2 : 0,
    (young || child.learningDisability) && general.length + grooming.length > 0 ? 1 : 0,
  ];
  const score = Math.max(base, ...floors);

  const letters = instrumentV1.letters.map(({ code }) => rows.filter((row) => row.letter === code));
  const raised = {
    IMMEDIATE_DANGER: answers['Q0'] === 'yes',
    SAME_DAY: young && harm.length > 0,
    POSSIBLE_OFFENCE_CONSULT_POLICE: base === 1 && (harmConcern.length > 0 || q('Q2') === 1),
    CONSIDER_3: base === 2 && ['P1', 'P2', 'P3', 'P4', 'P5', 'P7'].some((id) => p(id) >= 1),
    CONSIDER_2: base === 1 && harmRecent.length > 0,
    NO_SIGN_RECORDED_FOR_CONCERN:
      base === 1 && [grooming, harmConcern, general, harmRecent].every((set) => set.length === 0),
    CLUSTER_REVIEW: base === 0 && new Set(general.map((row) => row.letter)).size >= 3,
    PAST_EXPLOITATION: harmHistoric.length > 0,
    NRM_CONSIDER: rows.some((row) => row.nrm && row.rank >= 1),
    CP_ROUTE_REGARDLESS_OF_SCORE: rows.some((row) => row.routeCP && row.rank >= 1 && lately(row.when)),
    CONTRADICTION_Q1: answers['Q1'] === 'none' && grooming.length > 0,
    CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED:
      score === 0 && letters.some((letter) => letter.every((row) => !row.explored)),
    NOT_ENOUGH_KNOWN:
      score === 0 &&
      (q('Q1') < 0 || q('Q2') < 0 || letters.some((letter) => letter.every((row) => row.rank < 0))),
    LOW_SCORE_HIGH_CONCERN_CONSULT: score <= 1 && answers['worry'] === 'high',
  };
  return {
    score,
    flags: Object.keys(raised)
      .filter((flag) => raised[flag as keyof typeof raised])
      .sort(),
  };
}

test('the suggestion is the rule of the page, for any answers and any child', () => {
  fc.assert(
    fc.property(answerSets, children, (answers, child) => {
      const { score, flags } = suggestScore(instrumentV1, answers, child);
      expect(JSON.stringify({ score, flags })).toBe(JSON.stringify(oracle(answers, child)));
    }),
    { numRuns: 4000 },
  );
});

test('the random answers reach every score and every flag, so that agreeing with the page means something', () => {
  const reached = new Set<number | string>();
  for (const [answers, child] of fc.sample(fc.tuple(answerSets, children), { numRuns: 4000, seed: 7 })) {
    const { score, flags } = oracle(answers, child);
    [score, ...flags].forEach((one) => reached.add(one));
  }
  expect([0, 1, 2, 3, ...FLAGS].filter((one) => !reached.has(one))).toEqual([]);
});

test('there is always a reason, no item is named twice, and below 3 it always says why it is not more', () => {
  fc.assert(
    fc.property(answerSets, children, (answers, child) => {
      const { score, because, whyNotNext } = suggestScore(instrumentV1, answers, child);
      const items = because.flatMap(({ item }) => (item === undefined ? [] : [item]));
      expect(items.length).toBe(new Set(items).size);
      expect(score === 0 ? because.length : items.length).toBeGreaterThan(0);
      expect(whyNotNext.length > 0).toBe(score < 3);
      for (const sentence of [...because.map((one) => one.sentence), ...whyNotNext]) {
        expect(sentence).toMatch(/^[A-Z].*[^.]\.$/s);
      }
    }),
    { numRuns: 500 },
  );
});

/** Each answer with something stronger: no rank, none, concern, evidence; longer ago, recent, current; a gate or pattern likewise. */
function strengthened(answer: Answer | undefined): readonly Answer[] {
  const order: readonly string[] = STRENGTHS;
  if (typeof answer === 'object' && 'strength' in answer) {
    const rank = order.indexOf(answer.strength);
    const stronger = STRENGTHS.slice(Math.max(rank + 1, 2)).map((strength) => ({ ...answer, strength }));
    const [current, recent] = RECENCIES;
    const nearer =
      answer.recency === 'historic' ? [recent, current] : answer.recency === 'recent' ? [current] : [];
    return [...stronger, ...nearer.map((recency) => ({ ...answer, recency }))];
  }
  return order.slice(Math.max(order.indexOf(String(answer)) + 1, 2));
}

test('strengthening any one answer, or bringing it nearer to today, never lowers the score', () => {
  const asked = [...signs.map(({ id }) => id), ...gates, ...patterns];
  fc.assert(
    fc.property(answerSets, children, fc.constantFrom(...asked), (answers, child, item) => {
      const before = scoreOf(answers, child);
      const given =
        answers[item] ??
        (signs.some(({ id }) => id === item) ? { strength: 'not_explored' as const } : undefined);
      for (const stronger of strengthened(given)) {
        expect(scoreOf({ ...answers, [item]: stronger }, child)).toBeGreaterThanOrEqual(before);
      }
    }),
    { numRuns: 2000 },
  );
});

test('protective factors, denial, gender, ethnicity, worry and every text change nothing in the score', () => {
  const scoring = new Set([...signs.map(({ id }) => id), 'Q1', 'Q2', 'Q3', 'P1', 'P3', 'P4']);
  const silent = itemsOf(instrumentV1).filter(({ id }) => !scoring.has(id));
  expect(silent.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['P6', 'PF1', 'PF10', 'child.gender', 'child.ethnicity', 'worry', 'push', 'M1']),
  );
  const anything = fc.constantFrom<Answer>(
    'evidence',
    'yes',
    'high',
    'girl',
    'black_african',
    { presence: 'present' },
    { presence: 'absent' },
    ['neglect'],
  );
  const noise = fc.dictionary(fc.constantFrom(...silent.map(({ id }) => id)), anything);
  fc.assert(
    fc.property(answerSets, children, noise, (answers, child, said) => {
      expect(scoreOf({ ...answers, ...said }, child)).toBe(scoreOf(answers, child));
    }),
    { numRuns: 2000 },
  );
});

test('"none" and "not known" never lower what evidence says', () => {
  const quiet = fc.constantFrom('none', 'not_known', 'not_explored');
  const evidenced = fc.constantFrom(...signs.filter(({ signal }) => signal === 'harm').map(({ id }) => id));
  fc.assert(
    fc.property(
      evidenced,
      fc.constantFrom(...signs.map(({ id }) => id)),
      quiet,
      gateAnswer,
      children,
      (sign, other, said, gate, child) => {
        const alone: Answers = { [sign]: { strength: 'evidence', recency: 'current' } };
        const silent = { [other]: { strength: said } as IndicatorAnswer, Q1: said, Q2: gate ?? 'none' };
        expect(scoreOf({ ...silent, ...alone }, child)).toBeGreaterThanOrEqual(2);
      },
    ),
  );
});
