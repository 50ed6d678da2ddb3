import { chooseSlotSchema, isWithinAYear } from './meetings.ts';

const at = (startAt: string) =>
  chooseSlotSchema.safeParse({
    submissionId: '6f2a33f6-2959-4e1c-bd82-cd1ed8ed6129',
    sequence: 0,
    startAt,
    lateReason: null,
  }).success;

it.each(['2026-11-25T10:00:00Z', '2026-11-25T10:00:00.000Z', '2026-11-25T10:00:00.123456789+01:00'])(
  'a time such as %s is taken',
  (startAt) => expect(at(startAt)).toBe(true),
);

it.each(['2026-11-25', '2026-11-25T25:00:00Z', '2026-02-30T10:00:00Z', '2026-11-25T10:00:00.1234567891Z'])(
  'what is no time, such as %s, is refused',
  (startAt) => expect(at(startAt)).toBe(false),
);

it.each([
  ['2027-11-25T10:00:00Z', true],
  ['2027-11-26T10:00:00Z', false],
  ['9999-12-31T10:00:00+14:00', false],
])('on 25 November 2026 a meeting at %s is within a year: %s', (at, within) => {
  expect(isWithinAYear(at, '2026-11-25T10:00:00.000Z')).toBe(within);
});
