import type { StepWork, StoredStep } from '../pathway/next-step.ts';
import { directoryOf, people } from '../testing/people-for-tests.ts';
import { aStep } from '../testing/records-for-tests.ts';
import { standingAgenda } from './agenda.ts';
import { inviteesOf } from './invitees.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import { meetingMessage } from './meeting-messages.ts';
import { standingOf } from './standing.ts';

const parties = { chairId: 'chair', complex: false, practitionerId: 'practitioner', teamId: 'north' };
const invitees = inviteesOf(parties, directoryOf());
const NOW = '2026-11-24T10:00:00.000Z';

function slot(startAt: string, late: boolean, busyIds: readonly string[] = []): OfferedSlot {
  const endAt = startAt.replace(/T(\d\d)/, (_text, hour: string) => `T${Number(hour) + 1}`);
  const attendance = invitees.map(({ person }) => ({
    personId: person.id,
    agency: person.agency,
    availability: busyIds.includes(person.id)
      ? ('busy' as const)
      : person.agency === 'police'
        ? ('not-visible' as const)
        : ('free' as const),
  }));
  return { startAt, endAt, late, soon: false, attendance };
}

const meeting: StrategyMeeting = {
  id: '0c7f6b1e-33f4-4b0e-9a57-1f6f2f3b8d11',
  screeningId: '5f1d2a3b-33f4-4b0e-9a57-1f6f2f3b8d22',
  reference: 'SC-7K3QXD',
  chairId: 'chair',
  complex: false,
  status: 'needs-date',
  dueBy: { kind: 'day', day: '2026-11-25' },
  offered: [slot('2026-11-24T11:00:00.000Z', false), slot('2026-11-25T14:00:00.000Z', false, ['manager'])],
  shown: [],
  startAt: null,
  endAt: null,
  pickedThrough: null,
  pickedBy: null,
  eventId: null,
  joinUrl: null,
  lateReason: 'Secret: a reason that must not leave',
  sequence: 4,
  cancelReason: 'Secret: another reason',
  createdAt: NOW,
};

function message(change: Partial<StrategyMeeting> = {}, now = NOW, steps: readonly StoredStep[] = []) {
  const changed = { ...meeting, ...change };
  return meetingMessage(
    { meeting: changed, invitees, standing: standingOf(changed, steps, directoryOf()) },
    now,
  );
}

/** A step of the meeting as the worker left it. */
function left(work: StepWork, more: Partial<StoredStep> = {}): StoredStep {
  return {
    ...aStep(work),
    id: 'step-1',
    screeningId: meeting.screeningId,
    state: 'ready',
    attempts: 1,
    providerRef: null,
    lastTrouble: null,
    createdAt: NOW,
    finishedAt: null,
    finishedBy: null,
    ...more,
  };
}

test('an offer says by when, once who is free and who cannot be seen, at each time what differs, and lets one be picked', () => {
  expect(message()).toEqual({
    title: 'Strategy meeting: pick a time',
    reference: 'SC-7K3QXD',
    lines: [
      'The meeting is due by the end of Wednesday 25 November 2026.',
      'Free at all of these times: Chair, Practitioner, health, education, MASH, voluntary sector.',
      'Not visible: police. Ring them.',
      'Tuesday 24 November 2026, 11:00 to 12:00: free too: Manager.',
      'Wednesday 25 November 2026, 14:00 to 15:00: busy: Manager.',
    ],
    urgent: false,
    choices: [
      {
        label: 'Tuesday 24 November 2026, 11:00',
        verb: 'choose-slot',
        data: { meetingId: meeting.id, sequence: '4', startAt: '2026-11-24T11:00:00.000Z' },
      },
      {
        label: 'Wednesday 25 November 2026, 14:00',
        verb: 'choose-slot',
        data: { meetingId: meeting.id, sequence: '4', startAt: '2026-11-25T14:00:00.000Z' },
      },
      { label: 'None of these', verb: 'more-slots', data: { meetingId: meeting.id, sequence: '4' } },
    ],
    openPath: `meetings/${meeting.id}`,
  });
});

test('a late time is said to be late and has no button, because it needs a reason', () => {
  const offered = [slot('2026-11-26T11:00:00.000Z', true)];
  const { lines, choices } = message({ offered }, '2026-11-26T09:00:00.000Z');
  expect(lines[0]).toBe(
    'Overdue: the meeting was due by the end of Wednesday 25 November 2026. Hold it as soon as you can.',
  );
  expect(lines).toContain('Thursday 26 November 2026, 11:00 to 12:00: late.');
  expect(choices.map(({ verb }) => verb)).toEqual(['more-slots']);
});

test('a time at which it cannot be seen that social care is free says to ask them first', () => {
  const time = slot('2026-11-24T11:00:00.000Z', false);
  const attendance = time.attendance.map((each) =>
    each.personId === 'practitioner' ? { ...each, availability: 'not-visible' as const } : each,
  );
  expect(message({ offered: [{ ...time, attendance }] }).lines.slice(1)).toEqual([
    'Free at this time: Chair, Manager, health, education, MASH, voluntary sector.',
    'Not visible: police. Ring them.',
    'Ask first whether they are free: Practitioner.',
    'Tuesday 24 November 2026, 11:00 to 12:00.',
  ]);
});

test('a time at short notice says to ring everybody', () => {
  const offered = [{ ...slot('2026-11-24T11:00:00.000Z', false), soon: true }];
  expect(message({ offered }).lines.at(-1)).toBe(
    'Tuesday 24 November 2026, 11:00 to 12:00: soon: ring everybody.',
  );
});

test('once other times were shown before, it says how to come back to them', () => {
  expect(message({ shown: ['2026-11-24T12:00:00.000Z'] }).lines.at(-1)).toBe(
    'Open the meeting to see the earlier times again, or to enter another one.',
  );
});

test('a deadline that is not known is said to be so', () => {
  const because = 'The bank holidays for this period are not loaded.';
  expect(message({ dueBy: { kind: 'unknown', because } }).lines[0]).toBe(
    'The bank holidays for this period are not loaded. Hold the meeting as soon as you can.',
  );
});

test('an agency of the quorum that the directory has nobody for is named', () => {
  const withoutHealth = inviteesOf(
    parties,
    directoryOf(Object.values(people).filter(({ agency }) => agency !== 'health')),
  );
  const standing = standingOf(meeting, [], directoryOf());
  expect(meetingMessage({ meeting, invitees: withoutHealth, standing }, NOW).lines.at(-1)).toBe(
    'The directory names nobody for health: invite somebody yourself, or the meeting is not quorate.',
  );
});

test('with no times found it says what to do, and has no button', () => {
  const { lines, choices } = message({ offered: [] });
  expect(lines.at(-1)).toContain('make the appointment in Outlook');
  expect(choices).toEqual([]);
});

test.each(['booking', 'booked', 'cancelled'] as const)('a meeting that is %s has no button', (status) => {
  const set = { startAt: '2026-11-26T11:00:00.000Z', endAt: '2026-11-26T12:00:00.000Z' };
  expect(message({ status, ...set }).choices).toEqual([]);
});

test('once set it says when, and that it is late', () => {
  const set = { startAt: '2026-11-26T11:00:00.000Z', endAt: '2026-11-26T12:00:00.000Z' };
  expect(message({ status: 'booked', pickedThrough: 'card', ...set }).lines.slice(0, 2)).toEqual([
    'It is on Thursday 26 November 2026, 11:00 to 12:00.',
    'This is late; the reason is on the record.',
  ]);
});

describe('how far the invitations are', () => {
  const set = { startAt: '2026-11-24T15:00:00.000Z', endAt: '2026-11-24T16:00:00.000Z', pickedBy: 'chair' };
  const creating = { kind: 'create-meeting-event', meetingId: meeting.id, sequence: 4 } as const;
  const moving = { kind: 'move-meeting-event', meetingId: meeting.id, sequence: 5 } as const;
  const failed = { state: 'failed', lastTrouble: 'Microsoft 365 refused' } as const;
  const told = { kind: 'tell-not-delivered', failedStepId: 'step-1', personId: 'manager' } as const;

  test.each([
    [
      'while the time is being booked',
      'booking',
      'tab',
      [left(creating)],
      'The time is being booked; the invitations go out next.',
    ],
    [
      'when they could not be sent',
      'booking',
      'tab',
      [left(creating, failed), left(told, { id: 'step-2' })],
      'As far as Safeguard knows, nobody has been invited: Microsoft 365 refused. It is with Testname manager.',
    ],
    [
      'when they were sent another way',
      'booking',
      'tab',
      [left(creating, { state: 'done', finishedBy: 'manager' })],
      'Safeguard invited nobody: the record says how it was done another way.',
    ],
    ['once they are out', 'booked', 'card', [], 'Everybody is invited from the safeguarding mailbox.'],
    [
      'when the new time could not be sent',
      'booked',
      'tab',
      [left(moving, failed)],
      'As far as Safeguard knows, nobody has been told of this time: Microsoft 365 refused. It is with whoever answers for the screening.',
    ],
    [
      'when the chair claimed it in Outlook',
      'booking',
      'outlook',
      [],
      'Claimed in Outlook by Testname chair for Tuesday 24 November 2026, 15:00 to 16:00: Safeguard cannot see whether the invitation was sent.',
    ],
    [
      'when it is confirmed that they were sent from Outlook',
      'booked',
      'outlook',
      [],
      'The chair made the appointment in Outlook, and it is confirmed that the invitation was sent.',
    ],
  ] as const)('%s the card says so', (_when, status, pickedThrough, steps, words) => {
    expect(message({ status, pickedThrough, ...set }, NOW, steps).lines).toContain(words);
  });

  test('only a card about people who were not told is urgent', () => {
    const shown = { status: 'booking', pickedThrough: 'tab', ...set } as const;
    expect(message(shown, NOW, [left(creating, failed)]).urgent).toBe(true);
    expect(message(shown, NOW, [left(creating)]).urgent).toBe(false);
  });
});

test('reasons stay on the record: no message holds them, and no name but the part people play', () => {
  const set = { startAt: '2026-11-26T11:00:00.000Z', endAt: '2026-11-26T12:00:00.000Z' };
  const all = [message(), message({ offered: [] }), message({ status: 'booked', ...set })];
  expect(JSON.stringify(all)).not.toMatch(/Secret|Testname/);
});

test('the standing agenda asks for the four decisions of the directive, each with a reason', () => {
  const text = standingAgenda.join('\n');
  for (const decision of [
    'section 47 enquiry',
    'child protection conference',
    'legal advice',
    'child in need plan',
  ]) {
    expect(text).toContain(decision);
  }
  expect(text).toContain('each yes or no with a reason');
});
