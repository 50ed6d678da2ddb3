import { adviceFor } from './advice.ts';

const notKnown = (count: number, ...letters: readonly string[]) => ({
  notKnown: { count, letters, questions: [] },
});

describe('the brief advice', () => {
  test('at 0 begins by not reassuring, and names what is not known', () => {
    const [first, second] = adviceFor(
      0,
      notKnown(6, 'Use of technology and sexual bullying', 'Alcohol and drug misuse'),
    );
    expect(first).toContain('This does not mean that the child is not being exploited.');
    expect(second).toBe(
      '6 signs are not known, most under "Use of technology and sexual bullying". Decide who will find out what, and by when.',
    );
    expect(adviceFor(0, notKnown(1, 'Distrust of authority figures'))[1]).toMatch(/^1 sign is not known/);
    expect(adviceFor(0, notKnown(0)).join()).not.toContain('not known');
  });

  test.each([
    [1, 'Decide today on a strategy meeting and a referral to the panel.'],
    [2, 'Hold a strategy discussion within 3 working days of the referral'],
    [3, 'Expect denial: it is part of the abuse.'],
  ] as const)('at %s', (score, words) => {
    expect(adviceFor(score, notKnown(5, 'A')).join('\n')).toContain(words);
  });
});
