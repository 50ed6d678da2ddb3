import { completeAnswers } from '../testing/complete-answers.ts';
import type { Answers } from './answers.ts';
import { answersAsAsked, type AskedRow } from './as-asked.ts';
import { instrumentV1 } from './instrument-v1.ts';

const asked = (more: Answers = {}) => answersAsAsked(instrumentV1, completeAnswers(more));
const row = (item: string, more: Answers = {}): AskedRow | undefined =>
  asked(more)
    .flatMap(({ rows }) => rows)
    .find((one) => one.item === item);

test('the record holds the sections in order, each letter with the letter people see', () => {
  const titles = asked().map(({ section }) => section);
  expect(titles.slice(0, 4)).toEqual([
    'About the child',
    'First questions',
    'S: Sexual health and behaviour concerns',
    'A: Absent from school or repeatedly running away',
  ]);
  expect(titles).toContain('A: Alcohol and drug misuse');
  expect(titles).not.toContain('Pattern');
});

const harm: Answers = { R4: { strength: 'evidence', recency: 'current' } };

describe('an answer is kept in the words the practitioner saw', () => {
  test('a sign with when, from whom and on which day, and its note apart', () => {
    const answer = {
      strength: 'evidence',
      recency: 'recent',
      source: 'police',
      dateObserved: '2026-03-03',
      note: ' Seen on camera ',
    } as const;
    expect(row('G8', { G8: answer })).toEqual({
      item: 'G8',
      question: 'Seen at a place known to be used to exploit children',
      answered: true,
      answer: 'Evidence (seen, recorded, disclosed or corroborated)',
      detail: '6 to 12 months ago; Source: Police information; Date: 3 March 2026',
      note: 'Seen on camera',
    });
  });

  test.each<[string, Answers, string, string]>([
    ['a gate', { Q1: 'not_known' }, 'Q1', 'Asked, still not known'],
    ['the pattern, in words that finish its sentence', { ...harm, P7: 'none' }, 'P7', 'No'],
    ['a choice', { 'child.legalStatus': 'lac_s31' }, 'child.legalStatus', 'Looked after, section 31'],
    ['several choices', { push: ['neglect', 'conflict'] }, 'push', 'Neglect; Conflict'],
    ['a day', {}, 'child.dateOfBirth', '14 March 2011'],
    [
      'an instant, in London time',
      { 'referral.receivedAt': '2026-07-01T22:30:00.000Z' },
      'referral.receivedAt',
      '1 July 2026 at 23:30',
    ],
    ['a protective factor', { PF1: { presence: 'partly' } }, 'PF1', 'Partly'],
    [
      'rows, without their empty cells',
      {
        'child.household': [{ name: 'Sam', dateOfBirth: '', relationship: 'Brother' }, {}, { name: 'Kit' }],
      },
      'child.household',
      'Name: Sam; Relationship to the child: Brother\nName: Kit',
    ],
    ['a text that looks like a code', { 'child.school': 'yes' }, 'child.school', 'yes'],
  ])('%s', (_, more, item, answer) => {
    expect(row(item, more)?.answer).toBe(answer);
  });

  test("the child's own words are marked as such", () => {
    expect(row('voice.childOwnWords')).toMatchObject({
      ownWords: true,
      answer: 'I want to go back to swimming.',
    });
    expect(row('analysis.worries')).not.toHaveProperty('ownWords');
  });

  test('a note on a strength is kept', () => {
    expect(row('PF1', { PF1: { presence: 'present', note: 'Aunt Jo' } })).toMatchObject({ note: 'Aunt Jo' });
  });
});

test('a gap is part of the record: what was asked and not answered says so', () => {
  expect(row('child.school')).toMatchObject({ answered: false, answer: 'Not answered' });
  const gap = answersAsAsked(instrumentV1, {})
    .flatMap(({ rows }) => rows)
    .find(({ item }) => item === 'S1');
  expect(gap).toMatchObject({ answered: false, answer: 'Not explored yet' });
});

test('what was not asked is left out, and so is a reason nobody needed to give', () => {
  expect(row('P1', { P1: 'evidence' })).toBeUndefined();
  const items = answersAsAsked(instrumentV1, {}).flatMap(({ rows }) => rows.map(({ item }) => item));
  expect(items.filter((item) => item.startsWith('letterReason'))).toEqual([]);
  const given = answersAsAsked(instrumentV1, { 'letterReason.R': 'Not met yet' }).flatMap(({ rows }) => rows);
  expect(given.find(({ item }) => item === 'letterReason.R')?.answer).toBe('Not met yet');
});

test('who completed it stands as signed in where it was left empty, and only there', () => {
  const person = { name: 'Amara Okoye', jobTitle: 'Social worker', phone: '020 7946 0101' };
  const rows = answersAsAsked(instrumentV1, { 'completedBy.role': 'Student' }, person).flatMap(
    (one) => one.rows,
  );
  const answer = (item: string) => rows.find((one) => one.item === item)?.answer;
  expect(answer('completedBy.name')).toBe('Amara Okoye (as signed in)');
  expect(answer('completedBy.role')).toBe('Student');
  expect(answer('completedBy.agency')).toBe('Not answered');
});
