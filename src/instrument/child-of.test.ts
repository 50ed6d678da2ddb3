import { childOf } from './child-of.ts';

const born = { 'child.dateOfBirth': '2013-11-24' };

describe('the child on a day', () => {
  test('is as old as the date of birth says on that day', () => {
    expect(childOf(born, '2026-11-23').age).toBe(12);
    expect(childOf(born, '2026-11-24').age).toBe(13);
  });

  test.each([
    ['is as old as estimated where no date of birth is given', { 'child.estimatedAge': '9' }, 9],
    ['may be under one', { 'child.estimatedAge': '0' }, 0],
    ['has no known age where neither is given', {}, null],
    ['has no known age before the date of birth', { 'child.dateOfBirth': '2027-01-01' }, null],
    ['has no known age by a date that is none', { 'child.dateOfBirth': '2013-02-30' }, null],
  ])('%s', (_, answers, age) => {
    expect(childOf(answers, '2026-11-23').age).toBe(age);
  });

  test.each([
    ['yes', true],
    ['no', false],
    ['not_known', false],
  ])('has a learning disability when that is answered yes: %s', (answer, has) => {
    expect(childOf({ 'child.learningDisability': answer }, '2026-11-23').learningDisability).toBe(has);
  });

  test('is not given a learning disability by an indicator', () => {
    expect(childOf({ E3: { strength: 'evidence' } }, '2026-11-23').learningDisability).toBe(false);
  });
});
