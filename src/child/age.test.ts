import { ageOn } from './age.ts';

describe("a child's age on a day", () => {
  test.each([
    ['the day before the birthday', '2013-11-24', '2026-11-23', 12],
    ['on the birthday itself', '2013-11-23', '2026-11-23', 13],
    ['the day after', '2013-11-22', '2026-11-23', 13],
    ['on the day of birth', '2026-11-23', '2026-11-23', 0],
    ['before birth', '2026-11-24', '2026-11-23', -1],
    ['born on 29 February, on 28 February of a common year', '2012-02-29', '2025-02-28', 12],
    ['born on 29 February, on 1 March of a common year', '2012-02-29', '2025-03-01', 13],
    ['born on 29 February, on 28 February of a leap year', '2012-02-29', '2028-02-28', 15],
    ['born on 29 February, on 29 February of a leap year', '2012-02-29', '2028-02-29', 16],
  ])('%s', (_, born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });
});
