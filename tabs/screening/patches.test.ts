import { LIMITS } from '../../src/contracts/screenings.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { indicatorsOf } from '../../src/instrument/instruments.ts';
import { NOT_GIVEN, type KeptAnswer } from './kept-answer.ts';
import { patchesOf } from './patches.ts';

const note = '字'.repeat(LIMITS.note);
const typed = { strength: 'concern', recency: 'current', note } as const;
const all = indicatorsOf(instrumentV1).map(({ id }): [string, KeptAnswer] => [id, { ...NOT_GIVEN, typed }]);

test('every answer at its longest, in any script, goes in as many bodies as the server takes', () => {
  const went: string[] = [];
  while (went.length < all.length) {
    const patches = patchesOf(all.slice(went.length), 'staying');
    expect(patches.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(JSON.stringify({ patches }))).toBeLessThan(LIMITS.body);
    went.push(...patches.map(({ item }) => item));
  }
  expect(went).toEqual(all.map(([item]) => item));
});

test('an answer too large for any body is sent all the same, so that the person is told and nothing waits for ever', () => {
  const huge: KeptAnswer = { ...NOT_GIVEN, typed: 'x'.repeat(LIMITS.body) };
  expect(patchesOf([['analysis.worries', huge]], 'staying')).toHaveLength(1);
});
