import type { InstantText } from '../kernel/clock.ts';
import { isOverdue, type Deadline } from '../kernel/deadline.ts';
import { dayInWords, instantInWords } from '../kernel/london-day.ts';
import type { Message, MessageChoice } from '../people/messenger.ts';
import type { Invitee } from './invitees.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import type { MeetingFile } from './meeting-file.ts';
import { hourInWords } from './meeting-times.ts';
import { agencyWords, missingFromQuorum } from './quorum.ts';
import { notSeen } from './slots.ts';
import type { StandingState } from './standing.ts';

/** What a meeting's card is made of. */
export type MeetingToTell = Pick<MeetingFile, 'meeting' | 'invitees' | 'standing'>;

/**
 * A meeting as its chair is told of it, at the moment `now`: the times to pick from while it needs a date, and what was
 * decided and how far the invitations are once it has one, without a button; urgent when they could not be sent. Who is free
 * and whose calendar cannot be seen is said once, and at each time only what differs. So is an agency of the quorum for which the directory has nobody. Holds the reference and never the
 * child (design D8).
 */
export function meetingMessage(told: MeetingToTell, now: InstantText): Message {
  const { meeting } = told;
  const { title, lines, choices } = wordsOf(told, now);
  return {
    title,
    reference: meeting.reference,
    lines,
    urgent: isTrouble(told.standing.state),
    choices,
    openPath: `meetings/${meeting.id}`,
  };
}

type Words = Pick<Message, 'title' | 'lines' | 'choices'>;

/** Whether people have not been told what they should have been: red in every place. */
export function isTrouble(state: StandingState): boolean {
  return state === 'not-invited' || state === 'not-told';
}

function wordsOf({ meeting, invitees, standing }: MeetingToTell, now: InstantText): Words {
  switch (meeting.status) {
    case 'needs-date':
      return meeting.offered.length > 0 ? offer(meeting, now, invitees) : noTimes(meeting, now);
    case 'booking':
    case 'booked':
      return decided(meeting, standing);
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
      ...attendanceLines(meeting.offered, invitees),
      ...meeting.offered.map((slot) => slotLine(slot, freeAtAll(meeting.offered), invitees)),
      ...(inTime.length < meeting.offered.length
        ? ['A late time needs a reason and who agreed: open the meeting to pick one.']
        : []),
      ...(meeting.shown.length > 0
        ? ['Open the meeting to see the earlier times again, or to enter another one.']
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

const titles: Readonly<Partial<Record<StandingState, string>>> = {
  inviting: 'being booked',
  'not-invited': 'nobody has been invited',
  'not-told': 'the new time has not been sent',
  claimed: 'claimed in Outlook',
};

const toDo: Readonly<Partial<Record<StandingState, string>>> = {
  claimed: 'Open the meeting to say whether it was sent. If it was not, a time is looked for again.',
  sent: 'To move it, change it there.',
};

function decided(
  { startAt, endAt, dueBy }: StrategyMeeting,
  { state, words }: MeetingToTell['standing'],
): Words {
  if (startAt === null || endAt === null) throw new Error('A meeting with a date has a time.');
  return {
    title: `Strategy meeting: ${titles[state] ?? 'time set'}`,
    lines: [
      ...(state === 'claimed' ? [] : [`It is on ${hourInWords(startAt, endAt)}.`]),
      ...(isOverdue(dueBy, startAt) ? ['This is late; the reason is on the record.'] : []),
      words,
      toDo[state] ?? 'Open the meeting to move or cancel it.',
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

type Attendance = OfferedSlot['attendance'][number];

/** What is the same at every time on offer, said once: who is free, whom nobody can see, and whom to ask first. */
function attendanceLines(offered: readonly OfferedSlot[], invitees: readonly Invitee[]): readonly string[] {
  const [first] = offered;
  if (first === undefined) return [];
  const free = who(
    first.attendance.filter((each) => freeAtAll(offered).includes(each.personId)),
    invitees,
  );
  const ask = notSeen(first, invitees).map(({ person }) => person.id);
  const unseen = first.attendance.filter(({ availability }) => availability === 'not-visible');
  const toAsk = who(
    unseen.filter(({ personId }) => ask.includes(personId)),
    invitees,
  );
  const toRing = who(
    unseen.filter(({ personId }) => !ask.includes(personId)),
    invitees,
  );
  const times = offered.length === 1 ? 'at this time' : 'at all of these times';
  return [
    ...(free === '' ? [] : [`Free ${times}: ${free}.`]),
    ...(toRing === '' ? [] : [`Not visible: ${toRing}. Ring them.`]),
    ...(toAsk === '' ? [] : [`Ask first whether they are free: ${toAsk}.`]),
  ];
}

function freeAtAll(offered: readonly OfferedSlot[]): readonly string[] {
  const everybody = offered[0]?.attendance.map(({ personId }) => personId) ?? [];
  return everybody.filter((id) => offered.every((slot) => isFree(slot, id)));
}

function isFree({ attendance }: OfferedSlot, id: string): boolean {
  return attendance.some(({ personId, availability }) => personId === id && availability === 'free');
}

function slotLine(slot: OfferedSlot, atAll: readonly string[], invitees: readonly Invitee[]): string {
  const busy = slot.attendance.filter(({ availability }) => availability === 'busy');
  const free = slot.attendance.filter(({ personId: id }) => isFree(slot, id) && !atAll.includes(id));
  const notes = [
    ...(slot.late ? ['late'] : []),
    ...(slot.soon ? ['soon: ring everybody'] : []),
    ...(busy.length === 0 ? [] : [`busy: ${who(busy, invitees)}`]),
    ...(free.length === 0 ? [] : [`free too: ${who(free, invitees)}`]),
  ];
  const hour = hourInWords(slot.startAt, slot.endAt);
  return notes.length === 0 ? `${hour}.` : `${hour}: ${notes.join('; ')}.`;
}

/** Colleagues by the part they have in the meeting, partners by their agency. */
function who(attendance: readonly Attendance[], invitees: readonly Invitee[]): string {
  const words = attendance.map(({ personId, agency }) => {
    const role = invitees.find(({ person }) => person.id === personId)?.role;
    return agency === 'childrens-social-care' ? (role ?? agencyWords[agency]) : agencyWords[agency];
  });
  return words.join(', ');
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
