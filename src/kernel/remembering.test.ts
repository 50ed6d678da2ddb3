import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantText } from './clock.ts';
import { LONDON, addDays, londonClockTime, londonDayOf, londonTime } from './london-day.ts';
import { remembering } from './remembering.ts';

test('what is remembered is worked out once, and again only when too much else was asked', () => {
  const asked: string[] = [];
  const answer = remembering((about) => asked.push(about), 2);
  expect([answer('a'), answer('a'), answer('b'), answer('a')]).toEqual([1, 1, 2, 1]);
  answer('c');
  expect(answer('a')).toBe(4);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('remembered London days and times are those of the calendar, to the millisecond and on every clock change', () => {
  const moment = fc.oneof(
    fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2032-01-01T00:00:00Z') }),
    fc
      .constantFrom(
        '2026-03-29T01:00:00Z',
        '2026-10-25T01:00:00Z',
        '2026-06-30T23:00:00Z',
        '2026-12-31T24:00:00Z',
      )
      .chain((edge) => fc.integer({ min: -120_001, max: 120_001 }).map((ms) => Date.parse(edge) + ms)),
  );
  fc.assert(
    fc.property(moment, (ms) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(ms);
      const local = instant.toZonedDateTimeISO(LONDON);
      const at = instantText(instant);
      expect(at).toBe(instant.toString({ smallestUnit: 'millisecond' }));
      expect(londonDayOf(at)).toBe(local.toPlainDate().toString());
      expect(londonClockTime(at)).toBe(local.toPlainTime().toString({ smallestUnit: 'minute' }));
      const day = local.toPlainDate().toString();
      expect(addDays(day, 1)).toBe(local.toPlainDate().add({ days: 1 }).toString());
      expect(londonTime(day, '17:00')).toBe(instantText(local.withPlainTime('17:00').toInstant()));
    }),
    { numRuns: 2000 },
  );
});

test('an instant written with an offset, or without seconds, lies on the same London day', () => {
  expect(londonDayOf('2026-07-01T00:30:00+01:00')).toBe('2026-07-01');
  expect(londonDayOf('2026-06-30T23:30Z')).toBe('2026-07-01');
});
