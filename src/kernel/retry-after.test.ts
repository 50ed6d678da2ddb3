import { clockByHand } from '../testing/clock-by-hand.ts';
import { retryAfterSeconds } from './retry-after.ts';

test.each([
  ['40', 40],
  ['0', 0],
  ['Mon, 23 Nov 2026 09:02:00 GMT', 120],
  ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
  ['86400', 900],
  ['soon', null],
  [null, null],
])('Retry-After %p means %p seconds at nine o’clock', (header, seconds) => {
  expect(retryAfterSeconds(header, clockByHand('2026-11-23T09:00:00Z'))).toBe(seconds);
});
