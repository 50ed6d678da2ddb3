import { instrumentV1 } from '../instrument/instrument-v1.ts';
import { scoreCases } from './score-cases.ts';

const sound = { id: '07', age: 15, learningDisability: false, answers: {} };

describe('a case that is not sound is named with its place, and nothing is scored', () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      'a strength that is none',
      [{ ...sound, answers: { R4: { strength: 'sure' } } }],
      ['case "07": answers.R4.strength must be one of not_explored, not_known, none, concern, evidence'],
    ],
    [
      'a recency that is none',
      [{ ...sound, answers: { R4: { strength: 'none', recency: 'now' } } }],
      ['case "07": answers.R4.recency must be one of current, recent, historic'],
    ],
    [
      'a sign as a bare word',
      [{ ...sound, answers: { R4: 'evidence' } }],
      ['case "07": answers.R4 must be an object with a strength'],
    ],
    [
      'a sign without a strength',
      [{ ...sound, answers: { R4: {} } }],
      ['case "07": answers.R4.strength must be one of not_explored, not_known, none, concern, evidence'],
    ],
    [
      'an unknown sign',
      [{ ...sound, answers: { X9: { strength: 'none' } } }],
      ['case "07": answers.X9 is not known here'],
    ],
    [
      'a gate among the signs',
      [{ ...sound, answers: { Q1: { strength: 'none' } } }],
      ['case "07": answers.Q1 is not known here'],
    ],
    [
      'an unknown part of a sign',
      [{ ...sound, answers: { R4: { strength: 'none', when: 1 } } }],
      ['case "07": answers.R4.when is not known here'],
    ],
    [
      'an inherited name',
      JSON.parse(
        '[{"id":"07","age":1,"learningDisability":false,"answers":{"__proto__":{"strength":"evidence"}}}]',
      ),
      ['case "07": answers.__proto__ is not known here'],
    ],
    ['an unknown gate', [{ ...sound, gates: { Q9: 'none' } }], ['case "07": gates.Q9 is not known here']],
    [
      'a gate answered yes',
      [{ ...sound, gates: { Q1: 'yes' } }],
      ['case "07": gates.Q1 must be one of not_explored, not_known, none, concern, evidence'],
    ],
    [
      'danger answered with evidence',
      [{ ...sound, gates: { Q0: 'evidence' } }],
      ['case "07": gates.Q0 must be one of no, yes'],
    ],
    [
      'a pattern that is not there',
      [{ ...sound, pattern: { P8: 'none' } }],
      ['case "07": pattern.P8 is not known here'],
    ],
    [
      'a pattern of another type',
      [{ ...sound, pattern: { P1: true } }],
      ['case "07": pattern.P1 must be one of not_explored, not_known, none, concern, evidence'],
    ],
    [
      'a worry that is none',
      [{ ...sound, worry: 'very' }],
      ['case "07": worry must be one of low, medium, high'],
    ],
    [
      'a grown-up',
      [{ ...sound, age: 18 }],
      ['case "07": age must be from 0 to 17: the screening is for children under 18'],
    ],
    [
      'an age below 0',
      [{ ...sound, age: -1 }],
      ['case "07": age must be from 0 to 17: the screening is for children under 18'],
    ],
    [
      'half a year',
      [{ ...sound, age: 12.5 }],
      ['case "07": age must be a whole number, or null when it is not known'],
    ],
    [
      'an age in words',
      [{ ...sound, age: '12' }],
      ['case "07": age must be a whole number, or null when it is not known'],
    ],
    [
      'no age',
      [{ id: '07', learningDisability: false, answers: {} }],
      ['case "07": age must be a whole number, or null when it is not known'],
    ],
    [
      'no word on learning disability',
      [{ id: '07', age: 9, answers: {} }],
      ['case "07": learningDisability must be true or false'],
    ],
    [
      'others explored in words',
      [{ ...sound, othersExploredNone: 'yes' }],
      ['case "07": othersExploredNone must be true or false'],
    ],
    ['an unknown key', [{ ...sound, anwsers: {} }], ['case "07": anwsers is not known here']],
    [
      'an id used twice',
      [sound, { ...sound, age: 18 }],
      [
        'case "07": age must be from 0 to 17: the screening is for children under 18',
        'case "07": id is used by more than one case',
      ],
    ],
    ['no id', [{ ...sound, id: undefined }], ['case number 1: id must be text']],
    ['a blank id', [{ ...sound, id: ' ' }], ['case " ": id must not be empty']],
    [
      'a case that is none',
      [sound, 7, null],
      ['case number 2: must be an object', 'case number 3: must be an object'],
    ],
    [
      'several faults in several cases',
      [
        { ...sound, age: 18, worry: 1 },
        { ...sound, id: '08', answers: [] },
      ],
      [
        'case "07": age must be from 0 to 17: the screening is for children under 18',
        'case "07": worry must be one of low, medium, high',
        'case "08": answers must be an object',
      ],
    ],
    ['one case instead of a list', sound, ['the file must hold a list of cases, [ ... ]']],
  ])('%s', (_, cases, faults) => {
    expect(scoreCases(instrumentV1, cases)).toEqual({ ok: false, faults });
  });
});

test('a sign may say where it comes from and when it was seen, and the reasons repeat it', () => {
  const sign = {
    strength: 'evidence',
    recency: 'current',
    source: 'police',
    dateObserved: '2026-03-03',
    note: 'CCTV',
  };
  const result = scoreCases(instrumentV1, [{ ...sound, answers: { R4: sign } }]);
  expect(JSON.stringify(result)).toContain('3 March 2026, source: police information.');
  expect(
    scoreCases(instrumentV1, [{ ...sound, answers: { R4: { ...sign, dateObserved: '2026-02-30' } } }]),
  ).toEqual({
    ok: false,
    faults: ['case "07": answers.R4.dateObserved must be a real date, YYYY-MM-DD'],
  });
});
