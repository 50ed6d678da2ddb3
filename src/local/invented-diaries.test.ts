import { addDays, londonTime } from '../kernel/london-day.ts';
import { inventedBusy } from './invented-diaries.ts';

const MONDAY = '2026-11-23';
const NEEDED = ['margaret-eze', 'ruth-abernathy', 'amara-okoye', 'priya-raman', 'nadia-bowen'];
const HOURS = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00'];

function commonFreeHours(day: string): string[] {
  return HOURS.slice(0, -1).filter((from, index) => {
    const [start, end] = [londonTime(day, from), londonTime(day, HOURS[index + 1] ?? '17:00')];
    return NEEDED.every((id) => inventedBusy(id, start, end).length === 0);
  });
}

test.each(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])(
  'on a %s the chair and social care share some free hour, and most hours not',
  (name) => {
    const day = addDays(MONDAY, ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].indexOf(name));
    const free = commonFreeHours(day);
    expect(free.length).toBeGreaterThanOrEqual(1);
    expect(free.length).toBeLessThanOrEqual(5);
  },
);

test('any three working days hold at least three hours for a meeting', () => {
  const week = [0, 1, 2, 3, 4].map((days) => commonFreeHours(addDays(MONDAY, days)).length);
  const threeDays = week.map((_, day) =>
    [0, 1, 2].reduce((sum, next) => sum + (week[(day + next) % 5] ?? 0), 0),
  );
  expect(Math.min(...threeDays)).toBeGreaterThanOrEqual(3);
});

test('times are London’s: nine o’clock in July is eight in UTC', () => {
  const [first] = inventedBusy(
    'margaret-eze',
    londonTime('2026-07-01', '00:00'),
    londonTime('2026-07-01', '12:00'),
  );
  expect(first?.startAt).toBe('2026-07-01T08:00:00.000Z');
});

test('weekends and people without a diary are free', () => {
  const saturday = addDays(MONDAY, 5);
  expect(inventedBusy('margaret-eze', londonTime(saturday, '00:00'), londonTime(saturday, '23:00'))).toEqual(
    [],
  );
  expect(inventedBusy('keith-olawale', londonTime(MONDAY, '00:00'), londonTime(MONDAY, '23:00'))).toEqual([]);
});
