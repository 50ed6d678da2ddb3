import { allExplored, completeAnswers } from '../testing/complete-answers.ts';
import type { Answers } from './answers.ts';
import { instrumentV1 } from './instrument-v1.ts';
import { openItems, withoutClosed } from './open-items.ts';

const isAsked = (item: string, answers: Answers) =>
  openItems(instrumentV1, answers).some(({ id }) => id === item);

describe('the pattern', () => {
  test.each<[string, Answers]>([
    ['a sign of harm is a concern', { R4: { strength: 'concern', recency: 'current' } }],
    ['a sign of harm is longer ago', { U4: { strength: 'evidence', recency: 'historic' } }],
    ['Q2 is a concern', { Q2: 'concern' }],
    ['Q2 is evidence', { Q2: 'evidence' }],
    [
      'a sign that is harm under 13 is there, and the child was 12 when referred',
      {
        S1: { strength: 'concern' },
        'child.dateOfBirth': '2013-11-21',
        'referral.receivedAt': '2026-11-20T09:30:00.000Z',
      },
    ],
    [
      'such a sign is there, and when the referral came is not said yet',
      { S1: { strength: 'concern' }, 'child.dateOfBirth': '2014-01-01' },
    ],
    [
      'such a sign is there, and the age is estimated as 12',
      { S1: { strength: 'concern' }, 'child.ageNotKnown': 'estimated', 'child.estimatedAge': '12' },
    ],
  ])('is asked once %s', (_, answers) => {
    expect(isAsked('P1', answers)).toBe(true);
    expect(isAsked('P7', answers)).toBe(true);
  });

  test.each<[string, Answers]>([
    ['nothing is answered', {}],
    ['harm and Q2 are not known', { R4: { strength: 'not_known' }, Q2: 'not_known' }],
    ['there are only signs of grooming', { Q1: 'evidence', G4: { strength: 'evidence' } }],
    [
      'the sign is harm under 13 only, and the child was 13 when referred',
      {
        S1: { strength: 'evidence' },
        'child.dateOfBirth': '2013-11-20',
        'referral.receivedAt': '2026-11-20T09:30:00.000Z',
      },
    ],
    ['the sign is harm under 13 only, and no age is known', { S1: { strength: 'evidence' } }],
  ])('is not asked while %s', (_, answers) => {
    expect(isAsked('P1', answers)).toBe(false);
  });
});

test('an item with a condition is asked while the condition holds', () => {
  expect(isAsked('child.estimatedAge', {})).toBe(false);
  expect(isAsked('child.estimatedAge', { 'child.ageNotKnown': 'estimated' })).toBe(true);
  expect(isAsked('voice.seenAlone', { 'voice.seen': 'no' })).toBe(false);
  expect(isAsked('voice.seenAlone', { 'voice.seen': 'yes' })).toBe(true);
});

test('an item that waits for an item that is not asked is not asked either', () => {
  const chained = {
    ...instrumentV1,
    sections: instrumentV1.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.id === 'voice.whoChildTrusts'
          ? { ...item, askedWhen: { item: 'voice.seenAlone', isOneOf: ['no'] } }
          : item,
      ),
    })),
  };
  const ids = (answers: Answers) => openItems(chained, answers).map(({ id }) => id);
  expect(ids({ 'voice.seen': 'yes', 'voice.seenAlone': 'no' })).toContain('voice.whoChildTrusts');
  expect(ids({ 'voice.seen': 'no', 'voice.seenAlone': 'no' })).not.toContain('voice.whoChildTrusts');
});

test('why a letter could not be explored is asked only while nothing under it has been', () => {
  expect(isAsked('letterReason.R', {})).toBe(true);
  expect(isAsked('letterReason.R', { R3: { strength: 'not_explored' } })).toBe(true);
  expect(isAsked('letterReason.R', { R3: { strength: 'not_known' } })).toBe(false);
  expect(isAsked('letterReason.L', { R3: { strength: 'not_known' } })).toBe(true);
});

test('all 63 signs and the gates are asked from the start, and open items come in the order of the form', () => {
  const ids = openItems(instrumentV1, {}).map(({ id }) => id);
  expect(ids.filter((id) => id in allExplored())).toHaveLength(63);
  expect(ids.indexOf('child.surname')).toBeLessThan(ids.indexOf('Q1'));
  expect(ids.indexOf('D5')).toBeLessThan(ids.indexOf('PF1'));
  expect(ids.indexOf('voice.seen')).toBeLessThan(ids.indexOf('analysis.worries'));
});

describe('clearing what no longer applies', () => {
  test('removes the pattern with the harm it was about, and keeps everything else', () => {
    const open = completeAnswers({ Q2: 'concern', P1: 'evidence' });
    expect(withoutClosed(instrumentV1, open)).toBe(open);
    const closed = completeAnswers({ Q2: 'none', P1: 'evidence' });
    expect(withoutClosed(instrumentV1, closed)).toEqual(completeAnswers({ Q2: 'none' }));
  });

  test('removes what hung on a choice that was changed', () => {
    const cleared = withoutClosed(
      instrumentV1,
      completeAnswers({ 'voice.seen': 'no', 'voice.dateSeen': '2026-11-21' }),
    );
    expect(cleared).not.toHaveProperty(['voice.dateSeen']);
    expect(cleared).toHaveProperty(['voice.seen'], 'no');
  });
});
