import type { z } from 'zod';
import { cancelMeetingSchema, chooseSlotSchema } from './meetings.ts';
import { discardSchema, returnSchema } from './screenings.ts';
import { resolveStepSchema } from './steps.ts';

const choice = {
  submissionId: '6f2a33f6-2959-4e1c-bd82-cd1ed8ed6129',
  sequence: 0,
  startAt: '2026-11-25T10:00:00Z',
};
const places: readonly [string, z.ZodType, (words: string) => unknown][] = [
  ['the reason for discarding a draft', discardSchema, (reason) => ({ reason })],
  ['a manager’s comments', returnSchema, (comments) => ({ comments })],
  ['what was done by hand', resolveStepSchema, (note) => ({ how: 'done-by-hand', note })],
  ['the reason for a late time', chooseSlotSchema, (lateReason) => ({ ...choice, lateReason })],
  ['the reason for cancelling', cancelMeetingSchema, (reason) => ({ sequence: 0, reason })],
];

describe.each(places)('%s', (_what, schema, of) => {
  it('may be up to 2,000 characters of any script', () => {
    expect(schema.safeParse(of('Ż'.repeat(1999) + '!')).success).toBe(true);
  });

  it.each([
    ['blank', ' \n '],
    ['too long', 'a'.repeat(2001)],
    ['with a character no store can keep', 'a\u0000b'],
    ['with half a character', 'a\ud83d'],
  ])('is refused when %s', (_how, words) => {
    expect(schema.safeParse(of(words)).success).toBe(false);
  });
});
