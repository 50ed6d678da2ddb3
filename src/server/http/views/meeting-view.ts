import type { MeetingFile, ScreeningFile } from '../../../app.ts';
import type {
  MeetingView,
  SlotView,
  TimesLookedAt as TimesLookedAtView,
} from '../../../contracts/meetings.ts';
import type { ScreeningView } from '../../../contracts/screenings.ts';
import { isOverdue } from '../../../kernel/deadline.ts';
import type { Directory } from '../../../people/directory.ts';
import { preparationFor, standingAgenda } from '../../../strategy-meeting/agenda.ts';
import type { TimesLookedAt } from '../../../strategy-meeting/look-at-times.ts';
import type { OfferedSlot } from '../../../strategy-meeting/meeting.ts';
import { isTrouble } from '../../../strategy-meeting/meeting-messages.ts';
import { hourInWords } from '../../../strategy-meeting/meeting-times.ts';
import { chairNamedIn } from '../../../strategy-meeting/name-chair.ts';
import { notSeen } from '../../../strategy-meeting/slots.ts';
import { dueView } from './due-view.ts';
import { personViewOf } from './person-view.ts';
import { nameOf, type Viewing } from './step-view.ts';

function slotView(slot: OfferedSlot, file: Pick<MeetingFile, 'invitees'>, viewing: Viewing): SlotView {
  return {
    startAt: slot.startAt,
    endAt: slot.endAt,
    words: hourInWords(slot.startAt, slot.endAt),
    late: slot.late,
    soon: slot.soon,
    attendance: slot.attendance.map(({ personId, availability }) => ({
      who:
        file.invitees.find(({ person }) => person.id === personId)?.role ??
        nameOf(viewing.directory, personId),
      availability,
    })),
    askFirst: notSeen(slot, file.invitees).map(({ role }) => role),
  };
}

/** Times looked at before one is set, with who is free at each. */
export function timesLookedAtView(looked: TimesLookedAt, viewing: Viewing): TimesLookedAtView {
  const times = looked.slots.map((slot) => slotView(slot, looked, viewing));
  return { times, outsideHours: looked.outsideHours };
}

/** Who is named to chair the meeting of a screening, and whether the person who asks may name another. */
export function chairingView(
  { steps, meeting, may }: ScreeningFile,
  directory: Directory,
): ScreeningView['chairing'] {
  const named = chairNamedIn(steps);
  if (named === undefined) return null;
  return {
    chair: personViewOf(directory, named.work.chairId),
    complex: named.work.complex,
    opening: meeting === null && ['ready', 'running', 'unknown'].includes(named.state),
    mayName: may.resolveSteps && meeting?.meeting.status !== 'cancelled',
  };
}

/** A strategy meeting as its chair and those on the record see it. */
export function meetingFileView(file: MeetingFile, viewing: Viewing): MeetingView {
  const { meeting, invitees, standing, may } = file;
  const { startAt, endAt } = meeting;
  return {
    id: meeting.id,
    screeningId: meeting.screeningId,
    reference: meeting.reference,
    chair: personViewOf(viewing.directory, meeting.chairId),
    complex: meeting.complex,
    status: meeting.status,
    due: dueView(meeting.dueBy, viewing.at),
    offered: meeting.offered.map((slot) => slotView(slot, file, viewing)),
    looking: file.looking,
    shownBefore: meeting.shown.length > 0,
    startAt,
    endAt,
    whenWords: startAt === null || endAt === null ? null : hourInWords(startAt, endAt),
    late: startAt !== null && isOverdue(meeting.dueBy, startAt),
    lateReason: meeting.lateReason,
    pickedThrough: meeting.pickedThrough,
    joinUrl: meeting.joinUrl,
    cancelReason: meeting.cancelReason,
    standing: { ...standing, red: isTrouble(standing.state) },
    subject: meeting.reference,
    invitees: invitees.map(({ person, role, required }) => ({
      name: person.name,
      email: person.email,
      role,
      required,
    })),
    preparation: [...preparationFor(invitees)],
    agenda: [...standingAgenda],
    sequence: meeting.sequence,
    may,
  };
}
