import { event, MARGARET, RUTH, SPOC } from '../testing/invented.ts';
import { byDay, eventsOf, placedOn, workingWeekOf } from './week.ts';

test.each([
  ['a Monday', '2026-11-23'],
  ['a Friday', '2026-11-27'],
  ['the Sunday after it', '2026-11-29'],
])('%s belongs to the working week that began on the Monday before', (_day, day) => {
  expect(workingWeekOf(day)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
});

test('a person sees what they organise and what they are invited to, in order of time', () => {
  const later = event({ id: 'b', startAt: '2026-11-25T10:00:00.000Z', endAt: '2026-11-25T11:00:00.000Z' });
  const sooner = event({ id: 'a' });
  const ids = (whose: typeof RUTH | undefined) => eventsOf([later, sooner], whose).map(({ id }) => id);
  expect(ids(MARGARET)).toEqual(['a', 'b']);
  expect(ids(RUTH)).toEqual(['a', 'b']);
  expect(ids(SPOC)).toEqual([]);
  expect(ids(undefined)).toEqual(['a', 'b']);
});

test('in summer a meeting stands at its London hour', () => {
  const summer = event({ startAt: '2026-07-01T08:00:00.000Z', endAt: '2026-07-01T09:30:00.000Z' });
  expect(placedOn('2026-07-01', [summer])).toEqual([expect.objectContaining({ top: 1, hours: 1.5 })]);
});

test('two meetings at once stand side by side; a third after them takes the first lane again', () => {
  const at = (id: string, from: string, to: string) =>
    event({ id, startAt: `2026-11-24T${from}:00.000Z`, endAt: `2026-11-24T${to}:00.000Z` });
  const placed = placedOn('2026-11-24', [
    at('a', '09:00', '10:00'),
    at('b', '09:30', '10:30'),
    at('c', '10:00', '11:00'),
  ]);
  expect(placed.map(({ event: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 0, 2],
  ]);
});

test('a meeting outside the hours shown is still there', () => {
  const late = event({ startAt: '2026-11-24T22:00:00.000Z', endAt: '2026-11-24T23:00:00.000Z' });
  expect(placedOn('2026-11-24', [late])).toEqual([expect.objectContaining({ top: 9.5, hours: 0.5 })]);
});

test('the list names each day once', () => {
  const days = byDay([event({ id: 'a' }), event({ id: 'b' })]);
  expect(days.map(({ day, events }) => [day, events.length])).toEqual([['2026-11-24', 2]]);
});
