import { dueNotKnown, inventedMeeting } from '../testing/invented-records.ts';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import type { AppointmentNow } from './appointment.ts';
import { checklistOf } from './checklist.ts';

const filled: AppointmentNow = {
  subject: 'SC-7K3QXD',
  startAt: '2026-11-24T09:00:00.000Z',
  endAt: '2026-11-24T10:00:00.000Z',
  required: ['amara.okoye@northmere.example', 'marcus.thornby@police.example', 'fiona.adeyemi@nhs.example'],
  optional: ['nadia.bowen@northmere.example'],
  sensitivity: 'private',
  filledFor: 'm-1',
};
const claimed = inventedMeeting({
  status: 'booked',
  pickedThrough: 'outlook',
  startAt: filled.startAt,
  endAt: filled.endAt,
});
const linesOf = (meeting: MeetingView, now: Partial<AppointmentNow> = {}) =>
  checklistOf(meeting, { ...filled, ...now }, 'margaret.eze@northmere.example').map(
    ({ state, words }) => `${state}: ${words}`,
  );

test('of an appointment filled in as it should be, only the online meeting is left to the chair', () => {
  expect(linesOf(inventedMeeting())).toEqual([
    'yes: The subject is SC-7K3QXD and nothing else.',
    'yes: The meeting is in time: it is due by the end of Thursday 26 November 2026.',
    'yes: Police invited (Police CSE lead).',
    'yes: Health invited (Designated nurse).',
    'yes: Social care invited (Chair).',
    'yes: The appointment is private.',
    'unknown: Switch the Teams meeting on. Outlook does not let Safeguard do this.',
  ]);
});

test.each<[string, MeetingView, Partial<AppointmentNow>, string]>([
  [
    'a name in the subject is seen',
    inventedMeeting(),
    { subject: 'SC-7K3QXD Marnie' },
    'no: The subject is not SC-7K3QXD alone. No name belongs there.',
  ],
  [
    'a late time is seen',
    inventedMeeting(),
    { startAt: '2026-11-27T00:00:00.000Z', endAt: '2026-11-27T01:00:00.000Z' },
    'no: The time is after the date the meeting is due. It needs a reason.',
  ],
  [
    'a time when it is not known whether it is late needs its reason',
    inventedMeeting({ due: dueNotKnown }),
    {},
    'no: The due date is not known. The time needs a reason.',
  ],
  [
    'a late time with its reason on the record is in order',
    {
      ...claimed,
      startAt: '2026-11-30T09:00:00.000Z',
      endAt: '2026-11-30T10:00:00.000Z',
      lateReason: 'Police.',
    },
    { startAt: '2026-11-30T09:00:00.000Z', endAt: '2026-11-30T10:00:00.000Z' },
    'yes: The time is late; the reason is on the record.',
  ],
  [
    'a time changed after claiming is seen',
    claimed,
    { startAt: '2026-11-25T09:00:00.000Z', endAt: '2026-11-25T10:00:00.000Z' },
    'no: The time is not the one you claimed.',
  ],
  [
    'an end before the start is seen',
    inventedMeeting(),
    { endAt: '2026-11-24T08:30:00.000Z' },
    'no: The appointment does not end after it starts.',
  ],
  [
    'an end that cannot be read leaves the time to the chair',
    inventedMeeting(),
    { endAt: null },
    'unknown: The time could not be read.',
  ],
  [
    'a police lead taken out is seen',
    inventedMeeting(),
    { required: ['fiona.adeyemi@nhs.example'] },
    'no: Police not invited (Police CSE lead).',
  ],
  [
    'a police lead invited as optional is invited',
    inventedMeeting(),
    { required: [], optional: ['marcus.thornby@police.example'] },
    'yes: Police invited (Police CSE lead).',
  ],
  [
    'an agency that the directory has nobody for is said',
    inventedMeeting({ invitees: inventedMeeting().invitees.filter(({ role }) => !role.includes('nurse')) }),
    {},
    'no: The directory names nobody for health. Invite somebody yourself.',
  ],
  [
    'invitees that cannot be read are not taken as there',
    inventedMeeting(),
    { optional: null },
    'unknown: Whether police is invited could not be read.',
  ],
  [
    'somebody invited whom Safeguard did not name is pointed out',
    inventedMeeting(),
    { optional: ['a.friend@example.org'] },
    'unknown: Also invited, and not by Safeguard: a.friend@example.org. Should they be?',
  ],
  [
    'an appointment that is not private is seen',
    inventedMeeting(),
    { sensitivity: 'normal' },
    'no: The appointment is not private. Others who see your calendar can read it.',
  ],
  [
    'where privacy cannot be read the chair is asked to look',
    inventedMeeting(),
    { sensitivity: null },
    'unknown: Mark the appointment as private. This Outlook does not let Safeguard see or set it.',
  ],
])('%s', (_sentence, meeting, now, line) => {
  expect(linesOf(meeting, now)).toContain(line);
});
