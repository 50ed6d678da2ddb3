import { instrumentV1 } from './instrument-v1.ts';
import { currentInstrument, instrumentOf, itemOf, itemsOf, optionsOf } from './instruments.ts';

test('today is screened with the version in force, from the day the directive was issued', () => {
  expect(currentInstrument('2018-02-01')).toBe(instrumentV1);
  expect(currentInstrument('2026-11-23')).toBe(instrumentV1);
  expect(() => currentInstrument('2018-01-31')).toThrow('2018-01-31');
});

test('a new version begins on its own day, in the morning, and the one before it has ended', () => {
  const second = { ...instrumentV1, version: '2' };
  const versions = [
    { instrument: instrumentV1, from: '2018-02-01', until: '2027-01-01' },
    { instrument: second, from: '2027-01-01', until: null },
  ];
  expect(currentInstrument('2026-12-31', versions)).toBe(instrumentV1);
  expect(currentInstrument('2027-01-01', versions)).toBe(second);
});

test('a record finds the version it was answered under, and an unknown version is not guessed', () => {
  expect(instrumentOf('1.0.0-proposal')).toBe(instrumentV1);
  expect(instrumentOf('0.9')).toBeUndefined();
});

test('an item is found by its id and knows what may be chosen', () => {
  const labels = (id: string) => {
    const item = itemOf(instrumentV1, id);
    return item === undefined ? undefined : optionsOf(instrumentV1, item).map(({ code }) => code);
  };
  expect(labels('Q0')).toEqual(['no', 'yes']);
  expect(labels('Q1')).toEqual(['none', 'not_known', 'concern', 'evidence']);
  expect(labels('P7')).toEqual(labels('Q1'));
  expect(labels('S1')).toEqual(['not_explored', 'not_known', 'none', 'concern', 'evidence']);
  expect(labels('PF1')).toEqual(['present', 'partly', 'absent', 'not_known']);
  expect(labels('push')).toHaveLength(13);
  expect(labels('pull')).toHaveLength(7);
  expect(labels('child.surname')).toEqual([]);
  expect(labels('Z1')).toBeUndefined();
  expect(itemsOf(instrumentV1).every((item) => itemOf(instrumentV1, item.id) === item)).toBe(true);
});

test('no answer anywhere records that a child consented', () => {
  const words = itemsOf(instrumentV1).flatMap((item) => [
    item.text,
    ...optionsOf(instrumentV1, item).map(({ label }) => label),
  ]);
  expect(words.join('\n')).not.toMatch(/consent|promiscu|lifestyle|abscond/i);
});
