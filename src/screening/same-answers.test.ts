import fc from 'fast-check';
import type { Answers } from '../instrument/answers.ts';
import { sameAnswers } from './same-answers.ts';

const note = { strength: 'concern', recency: 'current', note: 'A car nobody knows.' } as const;

describe('two sets of answers', () => {
  it('are the same whatever the order in which they were written', () => {
    const turned = { note: note.note, recency: note.recency, strength: note.strength };
    expect(sameAnswers({ Q1: 'none', R4: note }, { R4: turned, Q1: 'none' })).toBe(true);
  });

  it.each<[string, Answers, Answers]>([
    ['an answer more', { Q1: 'none' }, { Q1: 'none', Q2: 'none' }],
    ['another item', { Q1: 'none' }, { Q2: 'none' }],
    ['another answer', { Q1: 'none' }, { Q1: 'concern' }],
    ['a word of a note', { R4: note }, { R4: { ...note, note: 'A car nobody knows!' } }],
    ['a part that is left out', { R4: note }, { R4: { strength: 'concern', recency: 'current' } }],
    ['one thing chosen more', { push: ['home'] }, { push: ['home', 'school'] }],
    ['the order of what was chosen', { push: ['school', 'home'] }, { push: ['home', 'school'] }],
    ['a list in place of a text', { push: ['home'] }, { push: 'home' }],
    ['nothing in place of an empty list', { push: [] }, {}],
  ])('differ by %s', (_words, left, right) => {
    expect(sameAnswers(left, right)).toBe(false);
    expect(sameAnswers(right, left)).toBe(false);
  });

  it('are the same exactly when JSON says so, for anything that came as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        const answers = (value: unknown) => JSON.parse(JSON.stringify({ value })) as Answers;
        expect(sameAnswers(answers(left), answers(left))).toBe(true);
        if (sameAnswers(answers(left), answers(right))) {
          expect(sorted(answers(left))).toBe(sorted(answers(right)));
        }
      }),
    );
  });
});

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
