import fc from 'fast-check';
import { minutesAfter } from '../../kernel/clock.ts';
import { THAT_DAY } from '../../testing/records-for-tests.ts';
import type { HeldStep } from '../store/step-queue.ts';
import { waitSeconds } from './retry.ts';

const held = (kind: string, attempts: number) =>
  ({ work: { kind }, attempts, triedSince: minutesAfter(THAT_DAY, -1) }) as unknown as HeldStep;
const chance = fc.double({ min: 0, max: 1, noNaN: true });

test('the wait before a retry is never under 5 seconds nor over 15 minutes, whatever the chance', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), chance, (attempts, random) => {
      const seconds = waitSeconds(held('email-referral', attempts), null, random);
      return seconds >= 5 && seconds <= 900;
    }),
  );
});

test('the wait before a retry is never shorter than the provider asked, up to 15 minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), chance, (asked, random) => {
      return waitSeconds(held('email-referral', 1), asked, random) >= asked;
    }),
  );
});

test('an alert is tried again after 2 to 2.5 seconds', () => {
  fc.assert(
    fc.property(chance, (random) => {
      const seconds = waitSeconds(held('notify-manager', 1), null, random);
      return seconds >= 2 && seconds < 2.5;
    }),
  );
});

test('steps that failed together do not all come back together', () => {
  const waits = [0, 0.25, 0.5, 0.75, 1].map((random) => waitSeconds(held('email-referral', 4), null, random));
  expect(new Set(waits).size).toBe(5);
});
