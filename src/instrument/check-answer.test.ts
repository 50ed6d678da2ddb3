import { faultOf } from './check-answer.ts';
import { instrumentV1 } from './instrument-v1.ts';
import { itemOf } from './instruments.ts';

function faultAt(item: string, value: unknown): string | null {
  const found = itemOf(instrumentV1, item);
  if (found === undefined) throw new Error(`no item ${item}`);
  return faultOf(found, value);
}

describe('an answer that can be kept', () => {
  test.each<[string, string, unknown]>([
    ['a text at its limit', 'child.surname', 'a'.repeat(100)],
    ['a text in any script', 'child.forenames', 'Zoë 小龍 Ṣadé'],
    ['several lines', 'voice.childOwnWords', 'I said no.\nHe laughed.'],
    ['a leap day', 'child.dateOfBirth', '2012-02-29'],
    ['an instant', 'referral.receivedAt', '2026-11-20T09:30:00.000Z'],
    ['an instant without seconds', 'referral.receivedAt', '2026-11-20T09:30Z'],
    ['a choice', 'child.legalStatus', 'lac_s20'],
    ['an estimated age', 'child.estimatedAge', '0'],
    ['no choices', 'push', []],
    ['two choices', 'push', ['neglect', 'loss_bereavement']],
    ['a gate that is not known', 'Q1', 'not_known'],
    ['a pattern', 'P3', 'concern'],
    ['a sign not explored', 'S1', { strength: 'not_explored' }],
    [
      'a sign with everything',
      'S1',
      {
        strength: 'evidence',
        recency: 'recent',
        source: 'police',
        dateObserved: '2026-03-03',
        note: 'n'.repeat(2000),
      },
    ],
    ['a strength', 'PF1', { presence: 'partly', note: 'Aunt' }],
    ['rows', 'child.household', [{ name: 'Sam', dateOfBirth: '2015' }, {}]],
    ['no rows', 'child.household', []],
  ])('%s', (_, item, value) => {
    expect(faultAt(item, value)).toBeNull();
  });
});

describe('an answer that is refused, with a sentence', () => {
  test.each<[string, string, unknown, RegExp]>([
    [
      'a text over its limit',
      'voice.childOwnWords',
      'a'.repeat(2345),
      /can hold 2,000 characters, and there are 2,345/,
    ],
    ['a text with a character no store can keep', 'child.surname', 'a\u0000b', /cannot be kept/],
    ['half a character', 'child.surname', 'a\ud83d', /cannot be kept/],
    ['a number as a text', 'child.surname', 7, /form its question asks for/],
    ['30 February', 'child.dateOfBirth', '2012-02-30', /real date/],
    ['29 February of a common year', 'child.dateOfBirth', '2011-02-29', /real date/],
    ['a day written another way', 'child.dateOfBirth', '14/03/2011', /real date/],
    ['no day', 'child.dateOfBirth', '', /real date/],
    ['an instant without a zone', 'referral.receivedAt', '2026-11-20T09:30:00', /real date and time/],
    ['an impossible hour', 'referral.receivedAt', '2026-11-20T25:30:00.000Z', /real date and time/],
    ['an unknown choice', 'child.gender', 'none', /Choose one of: girl, boy/],
    ['an inherited name as a choice', 'child.gender', 'constructor', /Choose one of/],
    ['an unknown choice among several', 'pull', ['economic', 'luck'], /Choose one of: street_life/],
    ['the same choice twice', 'pull', ['economic', 'economic'], /twice/],
    ['one choice where several are asked', 'pull', 'economic', /form its question asks for/],
    ['yes to a gate', 'Q1', 'yes', /Choose one of: none, not_known, concern, evidence/],
    ['not explored as a gate', 'Q1', 'not_explored', /Choose one of/],
    ['a sign as a bare word', 'S1', 'evidence', /form its question asks for/],
    ['a sign without a strength', 'S1', { recency: 'current' }, /form its question asks for/],
    ['a sign with an unknown strength', 'S1', { strength: 'certain' }, /Choose one of: not_explored/],
    ['a sign with an unknown recency', 'S1', { strength: 'none', recency: 'once' }, /Choose one of: current/],
    ['a sign with an unknown source', 'S1', { strength: 'none', source: 'rumour' }, /Choose one of: child/],
    ['a sign on a day that is none', 'S1', { strength: 'concern', dateObserved: '2026-13-01' }, /real date/],
    ['a sign with too long a note', 'S1', { strength: 'none', note: 'n'.repeat(2001) }, /2,000 characters/],
    ['a sign with a part nobody asked for', 'S1', { strength: 'none', colour: 'red' }, /form its question/],
    [
      'a sign with an inherited part',
      'S1',
      JSON.parse('{"strength":"none","__proto__":{}}'),
      /form its question/,
    ],
    ['a strength as a sign', 'PF1', { strength: 'evidence' }, /form its question/],
    ['a row with an unknown column', 'child.parents', [{ shoe: '7' }], /form its question/],
    ['a row with too long a cell', 'child.parents', [{ name: 'n'.repeat(201) }], /200 characters/],
    ['too many rows', 'child.parents', Array.from({ length: 9 }, () => ({})), /room for 8/],
    ['nothing', 'Q1', null, /Choose one of/],
    ['nothing for a sign', 'S1', undefined, /form its question/],
  ])('%s', (_, item, value, sentence) => {
    expect(faultAt(item, value)).toMatch(sentence);
  });
});
