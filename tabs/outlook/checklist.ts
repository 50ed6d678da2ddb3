import type { MeetingView } from '../../src/contracts/meetings.ts';
import { isLateFor } from '../strategy-meeting/late-reason.tsx';
import { checkWords, quorumWords } from '../words/outlook-words.ts';
import type { AppointmentNow } from './appointment.ts';

/** One line of the checklist: as it is, as it should not be, or for the chair to check. */
export interface Check {
  readonly state: 'yes' | 'no' | 'unknown';
  readonly words: string;
  /** The meeting cannot be claimed as long as it is so: a child's record would be open to others. */
  readonly must?: true;
  /** What the meeting would be claimed without; only a person can say that it should be. */
  readonly without?: string;
}

const yes = (words: string): Check => ({ state: 'yes', words });
const no = (words: string): Check => ({ state: 'no', words });
const must = (words: string): Check => ({ state: 'no', words, must: true });
const unknown = (words: string, without?: string): Check => ({
  state: 'unknown',
  words,
  ...(without === undefined ? {} : { without }),
});

/** Whether the appointment has another time than the one that was claimed with it. */
export function isMoved(meeting: MeetingView, { startAt, endAt }: AppointmentNow): boolean {
  if (meeting.pickedThrough !== 'outlook' || startAt === null || endAt === null) return false;
  return !isSame(startAt, meeting.startAt) || !isSame(endAt, meeting.endAt);
}

function isSame(one: string, other: string | null): boolean {
  return other !== null && Date.parse(one) === Date.parse(other);
}

function subjectCheck({ subject: reference }: MeetingView, { subject }: AppointmentNow): Check {
  if (subject === null) return unknown(checkWords.subjectUnknown(reference), checkWords.seeingSubject);
  return subject === reference
    ? yes(checkWords.subjectYes(reference))
    : must(checkWords.subjectNo(reference));
}

function timeCheck(meeting: MeetingView, now: AppointmentNow): Check {
  if (now.startAt === null || now.endAt === null) return unknown(checkWords.timeUnknown);
  if (Date.parse(now.endAt) <= Date.parse(now.startAt)) return must(checkWords.timeBackwards);
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
  const without = who.toLowerCase();
  if (first === undefined) return { ...no(checkWords.nobody(who)), without };
  if (invited === null) return unknown(checkWords.inviteesUnknown(who), checkWords.seeingInvitees);
  const there = those.find(({ email }) => [...invited, self].includes(email.toLowerCase()));
  if (there) return yes(checkWords.invited(who, there.role));
  return { ...no(checkWords.notInvited(who, first.role)), without };
}

function othersCheck({ invitees }: MeetingView, invited: readonly string[] | null): readonly Check[] {
  const known = invitees.map(({ email }) => email.toLowerCase());
  const others = (invited ?? []).filter((address) => !known.includes(address));
  return others.length === 0 ? [] : [unknown(checkWords.others(others.join(', ')))];
}

function privacyCheck({ sensitivity }: AppointmentNow): Check {
  if (sensitivity === null) return unknown(checkWords.privateUnknown, checkWords.seeingPrivate);
  return sensitivity === 'private' ? yes(checkWords.privateYes) : must(checkWords.privateNo);
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

/** What stands in the way of claiming the meeting with an appointment, and of sending it. */
export function mustsIn(checks: readonly Check[]): readonly Check[] {
  return checks.filter((check) => check.must);
}

/** What the meeting would be claimed without: somebody without whom it is not quorate, or what Outlook does not show. */
export function missingFrom(checks: readonly Check[]): readonly string[] {
  return [...new Set(checks.flatMap(({ without }) => without ?? []))];
}
