import fc from 'fast-check';
import type { Answers } from './answers.ts';
import { answersText } from './answers-text.ts';

const note = { strength: 'concern', recency: 'current', note: 'A car nobody knows.' } as const;

describe('the text of answers', () => {
  it('is the same whatever the order in which they were written', () => {
    const turned = { note: note.note, recency: note.recency, strength: note.strength };
    expect(answersText({ Q1: 'none', R4: note })).toBe(answersText({ R4: turned, Q1: 'none' }));
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
    ['a comma in what was chosen', { push: ['home', 'school'] }, { push: ['home,school'] }],
    ['nothing in place of an empty list', { push: [] }, {}],
  ])('differs by %s', (_words, left, right) => {
    expect(answersText(left)).not.toBe(answersText(right));
  });

  it('gives the same answers back, for anything that came as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const answers = JSON.parse(JSON.stringify({ value })) as Answers;
        expect(JSON.parse(answersText(answers))).toEqual(answers);
      }),
    );
  });
});
