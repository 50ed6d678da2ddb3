import { nowText, type Clock } from '../../src/kernel/clock.ts';
import { instantInWords } from '../../src/kernel/london-day.ts';
import type { Message, MessageChoice } from '../../src/people/messenger.ts';
import type { Agency } from '../../src/people/person.ts';
import type { OfferedSlot, StrategyMeeting } from '../../src/strategy-meeting/meeting.ts';
import { byWhen } from '../cards/by-when.ts';

const agencies: Readonly<Record<Agency, string>> = {
  'childrens-social-care': 'social care',
  police: 'police',
  health: 'health',
  education: 'education',
  voluntary: 'voluntary sector',
  mash: 'MASH',
};

/** Where a meeting is dealt with in the tab. */
export const meetingPath = (meetingId: string): string => `meetings/${meetingId}`;

/** The times a chair can pick from. A late time needs a reason, which is written in the tab, so it has no button here. */
export function timesMessage(meeting: StrategyMeeting, clock: Clock): Message {
  const some = meeting.offered.length > 0;
  return {
    title: 'Strategy meeting: pick a time',
    reference: meeting.reference,
    lines: [
      `The meeting is due ${byWhen(meeting.dueBy, nowText(clock))}.`,
      ...(some
        ? meeting.offered.map(slotLine)
        : ['No times could be found. Open it in Safeguard to set one.']),
    ],
    urgent: false,
    choices: [
      ...meeting.offered.filter(({ late }) => !late).map((slot) => choose(meeting, slot)),
      ...(some ? [more(meeting)] : []),
    ],
    openPath: meetingPath(meeting.id),
  };
}

/** What a chair is shown once a time is picked. */
export function pickedMessage(meeting: StrategyMeeting): Message {
  const when =
    meeting.startAt === null ? 'The time is picked.' : `It is on ${instantInWords(meeting.startAt)}.`;
  return {
    title: 'Strategy meeting: time picked',
    reference: meeting.reference,
    lines: [when, 'The invitations are on their way. You can move or cancel it in Safeguard.'],
    urgent: false,
    choices: [],
    openPath: meetingPath(meeting.id),
  };
}

function slotLine(slot: OfferedSlot): string {
  const unseen = named(slot, 'not-visible');
  const busy = named(slot, 'busy');
  const notes = [
    ...(slot.late ? ['late, needs a reason: pick it in Safeguard'] : []),
    ...(busy === '' ? [] : [`busy: ${busy}`]),
    ...(unseen === '' ? [] : [`calendar not visible: ${unseen}`]),
  ];
  return `${instantInWords(slot.startAt)} (${notes.length > 0 ? notes.join('; ') : 'everybody free'})`;
}

function named({ attendance }: OfferedSlot, availability: 'busy' | 'not-visible'): string {
  const found = attendance.filter((each) => each.availability === availability);
  return [...new Set(found.map(({ agency }) => agencies[agency]))].join(', ');
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
