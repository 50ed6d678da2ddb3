import { Temporal } from 'temporal-polyfill';
import type { InstantText } from '../kernel/clock.ts';
import { addDays, londonDayOf, londonTime, type LondonDay } from '../kernel/london-day.ts';

/** How somebody's time is marked in their calendar. */
export type BusyStatus = 'tentative' | 'busy' | 'oof' | 'workingElsewhere';

/** A stretch of somebody's time that is taken. The subject is theirs alone: whoever asks when they are free must drop it. */
export interface Busy {
  readonly startAt: InstantText;
  readonly endAt: InstantText;
  readonly status: BusyStatus;
  readonly subject: string;
  readonly location: string;
}

type Weekly = readonly [weekday: number, from: string, to: string, subject: string, status?: BusyStatus];

const daily = (from: string, to: string, subject: string): Weekly[] =>
  [1, 2, 3, 4, 5].map((weekday) => [weekday, from, to, subject]);

/**
 * What fills people's weeks, 1 being Monday, in London time. On every weekday the chair and social care have some hour
 * free together and many not, so that slots must really be looked for. Children named in subjects are invented.
 */
const WEEKS: Readonly<Record<string, readonly Weekly[]>> = {
  'margaret-eze': [
    [1, '09:00', '11:30', 'Child protection conference: Arlo Stanton'],
    [1, '14:00', '15:30', 'Review conference: the Harcourt children'],
    [2, '10:00', '12:00', 'Family court, hearing bundle: Arlo Stanton'],
    [2, '13:00', '14:00', 'Chairs’ forum', 'tentative'],
    [3, '09:00', '10:30', 'Child protection conference: Mina Delacroix'],
    [3, '15:00', '17:00', 'Audit of minutes', 'workingElsewhere'],
    [4, '09:00', '13:00', 'Conferences, all morning'],
    [5, '09:00', '10:00', 'Quality meeting'],
    [5, '11:00', '12:00', 'Review conference: Mina Delacroix'],
    [5, '16:00', '17:00', 'Leave', 'oof'],
  ],
  'ruth-abernathy': [
    [1, '10:00', '12:00', 'Allocation meeting'],
    [1, '16:00', '17:00', 'Supervision with Amara'],
    [2, '09:00', '10:00', 'Supervision with Dylan'],
    [3, '11:00', '12:00', 'Legal planning: the Harcourt children'],
    [4, '14:00', '15:00', 'Managers’ meeting'],
    [5, '10:00', '11:00', 'Team meeting'],
  ],
  'samir-haddad': [
    [1, '13:00', '13:30', 'Duty handover'],
    [3, '09:00', '12:00', 'Duty'],
    [5, '10:00', '11:00', 'Team meeting'],
  ],
  'amara-okoye': [
    [1, '09:30', '10:30', 'Home visit: Tilly Brannock'],
    [1, '16:00', '17:00', 'Supervision'],
    [2, '15:00', '16:00', 'Core group: Arlo Stanton'],
    [3, '13:00', '14:00', 'School visit'],
    [4, '15:00', '16:00', 'Home visit'],
    [5, '10:00', '11:00', 'Team meeting'],
  ],
  'dylan-prosser': [
    [1, '15:00', '16:30', 'Direct work session'],
    [2, '09:00', '10:00', 'Supervision'],
    [4, '09:30', '11:00', 'Parenting group'],
    [5, '10:00', '11:00', 'Team meeting'],
  ],
  'helen-marchetti': [
    [1, '09:00', '11:00', 'Allocation meeting'],
    [2, '14:00', '16:00', 'Panel'],
    [4, '14:00', '15:00', 'Managers’ meeting'],
  ],
  'tomasz-wilk': [
    [2, '11:00', '12:30', 'Home visit'],
    [4, '10:00', '12:00', 'Contact supervision'],
  ],
  'priya-raman': [
    [1, '11:00', '12:30', 'Consultation'],
    [2, '14:00', '15:00', 'Consultation', 'tentative'],
    [3, '09:30', '11:00', 'Practice week'],
    [4, '10:00', '11:00', 'Training delivery'],
    [5, '14:00', '15:00', 'Consultation'],
  ],
  'callum-fairweather': [
    [1, '09:00', '12:00', 'Training delivery'],
    [3, '13:00', '15:00', 'Consultation'],
  ],
  'nadia-bowen': [
    ...daily('09:00', '09:30', 'MASH daily meeting'),
    [1, '15:00', '16:00', 'Partnership call'],
  ],
  'lewis-tran': daily('09:00', '09:30', 'MASH daily meeting'),
  'marcus-thornby': [...daily('09:00', '10:00', 'Daily tasking'), [3, '14:00', '16:00', 'Interview']],
  'fiona-adeyemi': [[2, '09:00', '13:00', 'Clinic']],
};

/** What the invented week holds for a person between two instants. Weekends are empty. */
export function inventedBusy(personId: string, fromAt: InstantText, toAt: InstantText): Busy[] {
  const week = WEEKS[personId] ?? [];
  const lastDay = londonDayOf(toAt);
  const found: Busy[] = [];
  for (let day = londonDayOf(fromAt); day <= lastDay; day = addDays(day, 1)) {
    const weekday = Temporal.PlainDate.from(day).dayOfWeek;
    found.push(...week.filter((each) => each[0] === weekday).map((each) => onDay(day, each)));
  }
  return found.filter((each) => each.startAt < toAt && each.endAt > fromAt);
}

function onDay(day: LondonDay, [, from, to, subject, status = 'busy']: Weekly): Busy {
  const location = status === 'workingElsewhere' ? 'Home' : 'Civic Offices, Northmere';
  return { startAt: londonTime(day, from), endAt: londonTime(day, to), status, subject, location };
}
