import { allExplored } from '../testing/complete-answers.ts';
import type { Answers } from './answers.ts';
import { HONESTY, scoreWords } from './score-words.ts';
import { indicatorsOf, itemsOf } from './instruments.ts';
import { instrumentV1 } from './instrument-v1.ts';
import { notKnownWords } from './not-known.ts';
import fixtures from './scoring-fixtures.json' with { type: 'json' };
import { suggestScore, type Suggestion } from './suggest-score.ts';

const child = { age: 15 as number | null, learningDisability: false };
const suggest = (answers: Answers, who = child): Suggestion =>
  suggestScore(instrumentV1, { ...allExplored(), Q1: 'none', Q2: 'none', ...answers }, who);
const evidence = { strength: 'evidence', recency: 'current' } as const;
const concern = { strength: 'concern', recency: 'current' } as const;
const historic = { strength: 'evidence', recency: 'historic' } as const;
const otherOffence =
  'There is evidence of another offence. It makes the score 2 only together with a concern of targeting or grooming, or a sign of grooming or harm in the last 12 months. Consider whether they belong together.';
const said = ({ because, whyNotNext }: Suggestion) => [
  ...because.map(({ sentence }) => sentence),
  ...whyNotNext,
];

describe('the worked cases', () => {
  test.each(fixtures.map((one) => [`${one.id}: ${one.name}`, one] as const))('%s', (_, one) => {
    const answers = {
      ...(one.othersExploredNone ? allExplored() : {}),
      ...one.answers,
      ...one.gates,
      ...one.pattern,
      worry: one.worry,
    } as Answers;
    const { score, flags } = suggestScore(instrumentV1, answers, one);
    expect({ score, flags }).toEqual(one.expected);
  });
});

describe('the reasons', () => {
  test('name the sign with its words, how sure it is, when, and from whom', () => {
    const { score, because } = suggest({
      R4: {
        strength: 'evidence',
        recency: 'current',
        dateObserved: '2026-03-03',
        source: 'return_interview',
      },
    });
    expect(score).toBe(2);
    expect(because).toEqual([
      {
        rule: 'harm-evidence',
        item: 'R4',
        sentence:
          'Gifts, money, a place to stay, affection or belonging given in return for sexual activity: evidence, now or in the last 6 months, 3 March 2026, source: return interview.',
      },
    ]);
  });

  test('for a 3 name the pattern, and through which sign it stands when nobody answered it', () => {
    const { score, because, whyNotNext } = suggest({ G10: evidence, Q2: 'evidence' });
    expect(score).toBe(3);
    expect(because.map(({ rule, item }) => [rule, item])).toEqual([
      ['harm-evidence', 'G10'],
      ['gate', 'Q2'],
      ['pattern', 'P4'],
    ]);
    expect(because.at(-1)?.sentence).toBe(
      'More than one place, or the child is moved: evidence, because of this sign: taken or moved to a place or person for sexual exploitation.',
    );
    expect(whyNotNext).toEqual([]);
  });

  test('for a 2 through another offence name what links the offence to the child, each once', () => {
    const { score, because } = suggest({ Q1: 'concern', Q3: 'evidence', G4: concern, L3: evidence });
    expect(score).toBe(2);
    expect(because.map(({ rule, item }) => [rule, item])).toEqual([
      ['offence', 'Q3'],
      ['offence', 'G4'],
      ['offence', 'L3'],
      ['offence', 'Q1'],
    ]);
  });

  test('for a 1 name harm as a concern, older harm, grooming and the gates', () => {
    const { score, because, whyNotNext } = suggest({
      Q1: 'concern',
      Q2: 'concern',
      U4: concern,
      R4: { strength: 'evidence', recency: 'recent' },
      G4: concern,
    });
    expect(score).toBe(1);
    expect(because.map(({ rule, item }) => [rule, item])).toEqual([
      ['harm-concern', 'U4'],
      ['harm-recent', 'R4'],
      ['grooming', 'G4'],
      ['gate', 'Q1'],
      ['gate', 'Q2'],
    ]);
    expect(whyNotNext).toEqual([
      'Not 2 because no evidence of current exploitation, or of another offence linked to the concern, is recorded.',
      'A concern, not yet evidence: sexual image of the child taken, shared, sold, or used as a threat.',
      'That the child has been sexually exploited is a concern, not yet evidence.',
      'Evidence, but from 6 to 12 months ago: gifts, money, a place to stay, affection or belonging given in return for sexual activity.',
    ]);
  });

  test('say first which floor raised the score, and on what it rests', () => {
    const { score, because } = suggest(
      { R4: { strength: 'concern', recency: 'historic' } },
      { ...child, age: 12 },
    );
    expect(score).toBe(2);
    expect(because.map(({ rule, item }) => [rule, item])).toEqual([
      ['F1', undefined],
      ['F1', 'R4'],
    ]);
    const lifted = suggest({ U1: evidence }, { ...child, learningDisability: true });
    expect(lifted.score).toBe(1);
    expect(lifted.because[0]).toEqual({
      rule: 'F2',
      sentence:
        'The child has a learning disability and there is a warning sign, so the score is at least 1.',
    });
  });

  test('do not mention a floor that changed nothing', () => {
    const rules = suggest({ R4: evidence }, { age: 12, learningDisability: true }).because.map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['harm-evidence']);
  });

  test('say when a sign counts as harm only because the child is under 13', () => {
    const sentence = suggest({ S1: evidence }, { ...child, age: 12 }).because[0]?.sentence;
    expect(sentence).toMatch(/, and counts as harm because the child is under 13\.$/);
    expect(said(suggest({ S4: evidence })).join()).not.toContain('under 13');
  });

  test('at 0 never reassure, and say what does not count and why', () => {
    const sentences = said(
      suggest({
        A2: evidence,
        L1: concern,
        R4: { strength: 'evidence', recency: 'historic' },
        Q3: 'evidence',
      }),
    );
    expect(sentences[0]).toContain('This does not mean that the child is not being exploited.');
    expect(sentences.slice(2)).toEqual([
      'Warning signs are recorded: late home or whereabouts unknown for part of a day or night; alcohol or drug use. By themselves they do not raise the score. They can be part of exploitation: look at them together.',
      'Recorded as harm, more than 12 months ago: gifts, money, a place to stay, affection or belonging given in return for sexual activity.',
      otherOffence,
    ]);
  });

  test('at 0 a single warning sign is not left to stand alone', () => {
    expect(suggest({ L1: concern }).whyNotNext.at(-1)).toBe(
      'A warning sign is recorded: alcohol or drug use. By itself it does not raise the score. It can be part of exploitation: look at it together with everything else.',
    );
  });

  test('at 1 name the warning signs too, but not again where the floor already rests on them', () => {
    const sign = /^A warning sign is recorded: alcohol or drug use\./;
    const sentences = (answers: Answers, who = child) =>
      said(suggest(answers, who)).filter((one) => sign.test(one));
    expect(sentences({ G4: concern, L1: concern })).toHaveLength(1);
    expect(sentences({ L1: concern }, { ...child, learningDisability: true })).toHaveLength(0);
  });

  test('never say that an offence stands alone beside a concern that the child has been exploited', () => {
    const { score, whyNotNext } = suggest({ Q2: 'concern', Q3: 'evidence' });
    expect(score).toBe(1);
    expect(whyNotNext).toEqual([
      'Not 2 because no evidence of current exploitation is recorded.',
      'That the child has been sexually exploited is a concern, not yet evidence.',
      otherOffence,
    ]);
    const younger = suggest({ Q2: 'concern', Q3: 'evidence', R4: historic }, { ...child, age: 12 });
    expect(younger.score).toBe(2);
    expect(younger.whyNotNext).toEqual([
      'Not 3 because no evidence of current exploitation is recorded.',
      otherOffence,
    ]);
  });

  test('hold no code that the form does not show', () => {
    const codes = new Set(itemsOf(instrumentV1).map(({ id }) => id));
    const everything = Object.fromEntries(
      indicatorsOf(instrumentV1).map(({ id }) => [id, concern]),
    ) as Answers;
    const gates = { Q1: 'concern', Q2: 'concern', Q3: 'evidence', P1: 'concern', P3: 'not_known' } as const;
    for (const suggestion of [
      suggest({ ...everything, ...gates }),
      suggest({ ...everything, ...gates, R4: evidence, G10: evidence }),
      suggest({ L1: concern, D1: concern, Q3: 'evidence', R4: historic }),
      suggest({ ...gates, Q1: 'not_known', R4: historic }, { ...child, age: 12 }),
    ]) {
      const words =
        [...said(suggestion), ...notKnownWords(suggestion.notKnown)].join(' ').match(/\w+/g) ?? [];
      expect(words.filter((word) => codes.has(word))).toEqual([]);
    }
  });

  test('say which pattern is suspected but not yet evidence', () => {
    expect(suggest({ R4: evidence, P1: 'concern', P2: 'evidence' }).whyNotNext).toEqual([
      'Not 3 because nothing yet gives evidence that it happened more than once, with more than one person or in more than one place.',
      'A concern, not yet evidence: happened more than once.',
    ]);
  });

  test('never contain a note', () => {
    const note = 'Told her aunt on the bus';
    const suggestion = suggest({
      R4: { ...evidence, note },
      PF1: { presence: 'present', note },
      'analysis.worries': note,
    });
    expect(JSON.stringify(suggestion)).not.toContain(note);
  });
});

describe('an answer that leaves something out', () => {
  test('counts as current when it does not say when, so that a gap never lowers the score', () => {
    expect(suggest({ R4: { strength: 'evidence' } }).score).toBe(2);
    expect(suggest({ G4: { strength: 'concern' } }).score).toBe(1);
  });

  test('applies no under-13 rule while the age is not known', () => {
    expect(suggest({ S1: evidence }, { ...child, age: null })).toMatchObject({ score: 0, flags: [] });
    expect(suggest({ S1: evidence }, { ...child, age: 12 })).toMatchObject({ score: 2, flags: ['SAME_DAY'] });
    expect(suggest({ S1: evidence }, { ...child, age: 13 })).toMatchObject({ score: 0, flags: [] });
  });
});

test('strengths are those that are there, wholly or partly', () => {
  const { strengths } = suggest({
    PF1: { presence: 'present' },
    PF2: { presence: 'partly' },
    PF3: { presence: 'absent' },
    PF4: { presence: 'not_known' },
  });
  expect(strengths).toEqual([
    'A safe adult the child trusts and talks to',
    'Parent or carer able and supported to protect (partly)',
  ]);
});

test('a score of 0 is never worded as safety, and every score says that a person decides', () => {
  for (const { words, short } of Object.values(scoreWords))
    expect(`${words} ${short}`).not.toMatch(/safe|no risk/i);
  expect(scoreWords[2].words).toContain('The likelihood of coercions and control is significant.');
  expect(HONESTY).toBe('A structured aid, not validated. A person decides.');
});

test('a suggestion takes well under a tenth of a millisecond', () => {
  const answers = {
    ...allExplored(),
    ...Object.fromEntries(fixtures.flatMap((one) => Object.entries(one.answers))),
  };
  const run = (times: number) => {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) suggestScore(instrumentV1, answers as Answers, child);
    return (performance.now() - start) / times;
  };
  run(2000);
  expect(Math.min(run(500), run(500), run(500))).toBeLessThan(0.1);
});
