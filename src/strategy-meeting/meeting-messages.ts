import type { InstantText } from '../kernel/clock.ts';
import { isOverdue, type Deadline } from '../kernel/deadline.ts';
import { dayInWords, instantInWords, londonClockTime, londonDayOf } from '../kernel/london-day.ts';
import type { Message, MessageChoice } from '../people/messenger.ts';
import type { Invitee } from './invitees.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import { agencyWords, missingFromQuorum } from './quorum.ts';
import { notSeen } from './slots.ts';

/** A meeting's hour in words, London time: "Monday 23 November 2026, 14:00 to 15:00". */
export function hourInWords(startAt: InstantText, endAt: InstantText): string {
  return `${dayInWords(londonDayOf(startAt))}, ${londonClockTime(startAt)} to ${londonClockTime(endAt)}`;
}

/**
 * A meeting as its chair is told of it, at the moment `now`: the times to pick from while it needs a date, and what was
 * decided once it has one, without a button. Who is busy and whose calendar cannot be seen is said by the part they have in
 * the meeting, and so is an agency of the quorum for which the directory has nobody. Holds the reference and never the
 * child (design D8).
 */
export function meetingMessage(
  meeting: StrategyMeeting,
  now: InstantText,
  invitees: readonly Invitee[],
): Message {
  const { title, lines, choices } = wordsOf(meeting, now, invitees);
  return {
    title,
    reference: meeting.reference,
    lines,
    urgent: false,
    choices,
    openPath: `meetings/${meeting.id}`,
  };
}

type Words = Pick<Message, 'title' | 'lines' | 'choices'>;

function wordsOf(meeting: StrategyMeeting, now: InstantText, invitees: readonly Invitee[]): Words {
  switch (meeting.status) {
    case 'needs-date':
      return meeting.offered.length > 0 ? offer(meeting, now, invitees) : noTimes(meeting, now);
    case 'booking':
    case 'booked':
      return decided(meeting);
    case 'cancelled':
      return { title: 'Strategy meeting: cancelled', lines: ['There is nothing to do here.'], choices: [] };
  }
}

function offer(meeting: StrategyMeeting, now: InstantText, invitees: readonly Invitee[]): Words {
  const inTime = meeting.offered.filter(({ late }) => !late);
  return {
    title: 'Strategy meeting: pick a time',
    lines: [
      dueLine(meeting.dueBy, now),
      ...meeting.offered.map((slot) => slotLine(slot, invitees)),
      ...(inTime.length < meeting.offered.length
        ? ['A late time needs a reason and who agreed: open the meeting to pick one.']
        : []),
      ...missingFromQuorum(invitees.map(({ person }) => person.agency)).map(
        (agency) =>
          `The directory names nobody for ${agencyWords[agency]}: invite somebody yourself, or the meeting is not quorate.`,
      ),
    ],
    choices: [...inTime.map((slot) => choose(meeting, slot)), more(meeting)],
  };
}

function noTimes(meeting: StrategyMeeting, now: InstantText): Words {
  return {
    title: 'Strategy meeting: needs a time',
    lines: [
      dueLine(meeting.dueBy, now),
      'No time is on offer here. Open the meeting to look for times, or make the appointment in Outlook.',
    ],
    choices: [],
  };
}

function decided({ startAt, endAt, dueBy, pickedThrough }: StrategyMeeting): Words {
  if (startAt === null || endAt === null) throw new Error('A meeting with a date has a time.');
  return {
    title: 'Strategy meeting: time set',
    lines: [
      `It is on ${hourInWords(startAt, endAt)}.`,
      ...(isOverdue(dueBy, startAt) ? ['This is late; the reason is on the record.'] : []),
      pickedThrough === 'outlook'
        ? 'The chair made the appointment in Outlook. To move it, change it there.'
        : 'Everybody is invited from the safeguarding mailbox. Open the meeting to move or cancel it.',
    ],
    choices: [],
  };
}

function dueLine(dueBy: Deadline, now: InstantText): string {
  if (dueBy.kind === 'unknown') return `${dueBy.because} Hold the meeting as soon as you can.`;
  if (dueBy.kind === 'none') return 'Hold the meeting as soon as you can.';
  const when = dueBy.kind === 'at' ? instantInWords(dueBy.at) : `the end of ${dayInWords(dueBy.day)}`;
  return isOverdue(dueBy, now)
    ? `Overdue: the meeting was due by ${when}. Hold it as soon as you can.`
    : `The meeting is due by ${when}.`;
}

function slotLine(slot: OfferedSlot, invitees: readonly Invitee[]): string {
  const busy = rolesOf(slot, 'busy', invitees);
  const unseen = rolesOf(slot, 'not-visible', invitees);
  const ask = notSeen(slot, invitees).map(({ role }) => role);
  const notes = [
    ...(slot.late ? ['late'] : []),
    ...(busy === '' ? [] : [`busy: ${busy}`]),
    ...(unseen === '' ? [] : [`calendar not visible: ${unseen}`]),
    ...(ask.length === 0 ? [] : [`ask first whether they are free: ${ask.join(', ')}`]),
    ...(busy === '' && unseen === '' ? ['everybody is free'] : []),
  ];
  return `${hourInWords(slot.startAt, slot.endAt)}: ${notes.join('; ')}.`;
}

function rolesOf(
  { attendance }: OfferedSlot,
  availability: 'busy' | 'not-visible',
  invitees: readonly Invitee[],
): string {
  const roleOf = (personId: string) => invitees.find(({ person }) => person.id === personId)?.role;
  const found = attendance.filter((each) => each.availability === availability);
  return found.map(({ personId, agency }) => roleOf(personId) ?? agencyWords[agency]).join(', ');
}

function choose({ id, sequence }: StrategyMeeting, { startAt }: OfferedSlot): MessageChoice {
  return {
    label: instantInWords(startAt),
    verb: 'choose-slot',
    data: { meetingId: id, sequence: String(sequence), startAt },
  };
}

function more({ id, sequence }: StrategyMeeting): MessageChoice {
  return { label: 'None of these', verb: 'more-slots', data: { meetingId: id, sequence: String(sequence) } };
}
