import { createHash } from 'node:crypto';
import type { Instrument, Item, Section } from './instrument.ts';
import { instrumentV1 } from './instrument-v1.ts';
import { INSTRUMENTS, indicatorsOf } from './instruments.ts';
import { contentHash, faultsOfInstruments, stableText } from './prove-instrument.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What each version that has been used says, for ever. A change is a new version, never a new hash. */
const PINNED: Readonly<Record<string, string>> = {
  '1.0.0-proposal': '31c63cd58c04b25bc0daa07d6accff294c8ae83ceb940b6c07326ac923330890',
};

test('every version in use is sound', () => {
  expect(faultsOfInstruments(INSTRUMENTS)).toEqual([]);
});

test('what a used version says has not changed', () => {
  const hashes = INSTRUMENTS.map(({ instrument }) => [instrument.version, contentHash(instrument, sha256)]);
  expect(Object.fromEntries(hashes)).toEqual(PINNED);
});

test('the hash sees every word and no order of keys', () => {
  expect(stableText({ b: [1, { d: 'x', c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"x"}]}');
  const reworded = { ...instrumentV1, status: `${instrumentV1.status} ` };
  expect(contentHash(reworded, sha256)).not.toBe(contentHash(instrumentV1, sha256));
});

test('the first version has 63 signs: 19 general, 13 context, 18 grooming and 13 harm', () => {
  const count = (signal: string) =>
    indicatorsOf(instrumentV1).filter((sign) => sign.signal === signal).length;
  expect(indicatorsOf(instrumentV1)).toHaveLength(63);
  expect([count('general'), count('context'), count('grooming'), count('harm')]).toEqual([19, 13, 18, 13]);
});

const sections = (change: (section: Section) => Section): Instrument => ({
  ...instrumentV1,
  sections: instrumentV1.sections.map(change),
});
const items = (change: (item: Item) => Item | readonly Item[]): Instrument =>
  sections((section) => ({ ...section, items: section.items.flatMap(change) }));
const changed = (id: string, more: object): Instrument =>
  items((item) => (item.id === id ? ({ ...item, ...more } as Item) : item));
const faultsOf = (instrument: Instrument) =>
  faultsOfInstruments([{ instrument, from: '2018-02-01', until: null }]);

describe('an unsound version is refused by name', () => {
  test.each<[string, Instrument, RegExp]>([
    [
      'an id used twice',
      items((item) => (item.id === 'S1' ? [item, item] : item)),
      /the id S1 is used twice/,
    ],
    [
      'a section that is there twice',
      sections((one) => ({ ...one, id: 'child' })),
      /section child is there twice/,
    ],
    [
      'a letter without signs',
      items((item) => (item.kind === 'indicator' && item.letter === 'R' ? [] : item)),
      /letter R has no sign/,
    ],
    [
      'a letter that is missing',
      { ...instrumentV1, letters: instrumentV1.letters.slice(1) },
      /nine of SAFEGUARD/,
    ],
    ['a sign under another letter', changed('R1', { letter: 'D' }), /letter D has a sign in another section/],
    [
      'a letter without a place for the reason',
      items((item) => (item.id === 'letterReason.R' ? [] : item)),
      /letter R has no place to say why/,
    ],
    ['a pattern that is not there', changed('G10', { pattern: 'P9' }), /G10 sets P9, which is no pattern/],
    [
      'a condition on nothing',
      changed('PF1', { askedWhen: { item: 'Q9', isOneOf: ['yes'] } }),
      /PF1 waits for Q9/,
    ],
    [
      'a condition that cannot be met',
      changed('PF1', { askedWhen: { item: 'Q0', isOneOf: ['maybe'] } }),
      /PF1 waits for Q0 to be maybe, which it cannot be/,
    ],
    [
      'a condition on what is asked later',
      changed('child.alias', { askedWhen: { item: 'Q0', isOneOf: ['yes'] } }),
      /child.alias waits for Q0, which is asked later/,
    ],
    [
      'an option that is there twice',
      changed('push', { options: [...Array(2)].map(() => ({ code: 'neglect', label: 'Neglect' })) }),
      /push has the option neglect twice/,
    ],
    ['nothing to choose from', changed('pull', { options: [] }), /pull has nothing to choose from/],
    [
      'a column that is there twice',
      changed('child.parents', { columns: [...Array(2)].map(() => ({ code: 'name', label: 'Name' })) }),
      /child.parents has the column name twice/,
    ],
    ['a question without words', changed('Q1', { text: ' ' }), /Q1 asks nothing/],
    ['a text without room', changed('child.school', { maxLength: 0 }), /child.school has no room/],
    ['a gate the rule needs', items((item) => (item.id === 'Q3' ? [] : item)), /the rule needs Q3 as a gate/],
    [
      'codes the rule does not know',
      { ...instrumentV1, strengths: instrumentV1.strengths.slice(1) },
      /the strengths/,
    ],
  ])('%s', (_, instrument, fault) => {
    expect(faultsOf(instrument).join('\n')).toMatch(fault);
  });
});

describe('versions one after another', () => {
  const second = (change: Instrument = instrumentV1): Instrument => ({ ...change, version: '2' });
  const both = (until: string | null, from: string, instrument = second()) =>
    faultsOfInstruments([
      { instrument: instrumentV1, from: '2018-02-01', until },
      { instrument, from, until: null },
    ]);

  test('may keep an id with better words', () => {
    expect(
      both('2027-01-01', '2027-01-01', second(changed('S1', { text: 'An infection passed on by sex' }))),
    ).toEqual([]);
  });

  test('may not give an id another meaning', () => {
    expect(both('2027-01-01', '2027-01-01', second(changed('analysis.next', { kind: 'day' })))).toEqual([
      '2: analysis.next was a text and is now a day',
    ]);
  });

  test.each<[string, string | null, string]>([
    ['a gap', '2026-12-31', '2027-01-01'],
    ['an overlap', '2027-01-02', '2027-01-01'],
    ['two open at once', null, '2027-01-01'],
  ])('leave no day to chance: %s', (_, until, from) => {
    expect(both(until, from)).toEqual(['1.0.0-proposal does not end where the next version begins.']);
  });

  test('do not share a version, and end after they begin', () => {
    expect(both('2027-01-01', '2027-01-01', instrumentV1)).toContain(
      'Version 1.0.0-proposal is there twice.',
    );
    expect(both('2018-01-01', '2018-01-01')).toContain('1.0.0-proposal ends before it begins.');
  });
});
