import type { MeetingView } from '../../src/contracts/meetings.ts';
import { isLateFor } from '../strategy-meeting/late-reason.tsx';
import { checkWords, quorumWords } from '../words/outlook-words.ts';
import type { AppointmentNow } from './appointment.ts';

/** One line of the checklist: as it is, as it should not be, or for the chair to check. */
export interface Check {
  readonly state: 'yes' | 'no' | 'unknown';
  readonly words: string;
}

const yes = (words: string): Check => ({ state: 'yes', words });
const no = (words: string): Check => ({ state: 'no', words });
const unknown = (words: string): Check => ({ state: 'unknown', words });

/** Whether the appointment has another time than the one that was claimed with it. */
export function isMoved(meeting: MeetingView, { startAt, endAt }: AppointmentNow): boolean {
  if (meeting.pickedThrough !== 'outlook' || startAt === null || endAt === null) return false;
  return !isSame(startAt, meeting.startAt) || !isSame(endAt, meeting.endAt);
}

function isSame(one: string, other: string | null): boolean {
  return other !== null && Date.parse(one) === Date.parse(other);
}

function subjectCheck({ subject: reference }: MeetingView, { subject }: AppointmentNow): Check {
  if (subject === null) return unknown(checkWords.subjectUnknown(reference));
  return subject === reference ? yes(checkWords.subjectYes(reference)) : no(checkWords.subjectNo(reference));
}

function timeCheck(meeting: MeetingView, now: AppointmentNow): Check {
  if (now.startAt === null) return unknown(checkWords.timeUnknown);
  if (isMoved(meeting, now)) return no(checkWords.timeNotClaimed);
  if (!isLateFor(now.startAt, meeting.due)) return yes(checkWords.timeYes(meeting.due.words));
  if (meeting.pickedThrough === 'outlook' && meeting.lateReason !== null) return yes(checkWords.timeLate);
  return no(meeting.due.unknown ? checkWords.timeDueUnknown : checkWords.timeLateNo);
}

function invitedCheck(
  { who, roles }: (typeof quorumWords)[number],
  { invitees }: MeetingView,
  invited: readonly string[] | null,
  self: string,
): Check {
  const those = invitees.filter(({ role }) => roles.test(role));
  const first = those[0];
  if (first === undefined) return no(checkWords.nobody(who));
  if (invited === null) return unknown(checkWords.inviteesUnknown(who));
  const there = those.find(({ email }) => [...invited, self].includes(email.toLowerCase()));
  return there ? yes(checkWords.invited(who, there.role)) : no(checkWords.notInvited(who, first.role));
}

function othersCheck({ invitees }: MeetingView, invited: readonly string[] | null): readonly Check[] {
  const known = invitees.map(({ email }) => email.toLowerCase());
  const others = (invited ?? []).filter((address) => !known.includes(address));
  return others.length === 0 ? [] : [unknown(checkWords.others(others.join(', ')))];
}

function privacyCheck({ sensitivity }: AppointmentNow): Check {
  if (sensitivity === null) return unknown(checkWords.privateUnknown);
  return sensitivity === 'private' ? yes(checkWords.privateYes) : no(checkWords.privateNo);
}

/** What is true of the open appointment, held against what a strategy meeting needs. `self` is whose appointment it is. */
export function checklistOf(meeting: MeetingView, now: AppointmentNow, self: string): readonly Check[] {
  const { required, optional } = now;
  const invited = required === null || optional === null ? null : [...required, ...optional];
  const organiser = self.toLowerCase();
  return [
    subjectCheck(meeting, now),
    timeCheck(meeting, now),
    ...quorumWords.map((agency) => invitedCheck(agency, meeting, invited, organiser)),
    ...othersCheck(meeting, invited),
    privacyCheck(now),
    unknown(checkWords.online),
  ];
}
