import {
  dayInWords,
  instantOfBox,
  londonBoxOf,
  londonDayOf,
  longDayInWords,
  momentInWords,
  timeInWords,
} from './when.ts';

describe('times in words', () => {
  test('are the clocks of London, summer and winter', () => {
    expect(timeInWords('2026-07-01T13:02:00.000Z')).toBe('14:02');
    expect(timeInWords('2026-12-01T14:02:00.000Z')).toBe('14:02');
    expect(momentInWords('2026-11-23T14:02:00.000Z')).toBe('23 Nov 2026, 14:02');
  });

  test('late on a summer evening in UTC it is already the next day in London', () => {
    expect(londonDayOf('2026-07-01T23:30:00.000Z')).toBe('2026-07-02');
    expect(dayInWords('2026-07-01T23:30:00.000Z')).toBe('2 Jul 2026');
  });

  test('a London day stays the same day', () => {
    expect(dayInWords('2026-03-29')).toBe('29 Mar 2026');
    expect(longDayInWords('2026-11-23')).toBe('Monday 23 November 2026');
  });

  test('the server’s Date header is read', () => {
    expect(londonDayOf('Mon, 23 Nov 2026 23:59:59 GMT')).toBe('2026-11-23');
  });
});

describe('a date-and-time box', () => {
  test.each([
    ['2026-12-01T09:30', '2026-12-01T09:30:00.000Z', 'winter'],
    ['2026-07-01T09:30', '2026-07-01T08:30:00.000Z', 'summer'],
    ['2026-03-29T00:59', '2026-03-29T00:59:00.000Z', 'the last minute before the clocks go forward'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z', 'the first minute after they went forward'],
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z', 'the hour that comes twice: the first is meant'],
    ['2026-10-25T02:00', '2026-10-25T02:00:00.000Z', 'after the clocks went back'],
  ])('%s is %s (%s)', (box, instant) => {
    expect(instantOfBox(box)).toBe(instant);
  });

  test('shows what was put in, except in the hour that does not exist, which is read as an hour later', () => {
    expect(londonBoxOf('2026-07-01T08:30:00.000Z')).toBe('2026-07-01T09:30');
    expect(londonBoxOf(instantOfBox('2026-03-29T01:30') ?? '')).toBe('2026-03-29T02:30');
  });

  test.each(['', '2026-07', '2026-07-01', 'yesterday'])('is not filled in yet: "%s"', (box) => {
    expect(instantOfBox(box)).toBeNull();
  });
});
