import type { MeetingView } from '../../../contracts/meetings.ts';
import type { StepView } from '../../../contracts/steps.ts';
import type { InstantText } from '../../../kernel/clock.ts';
import { londonClockTime, londonDayOf, dayInWords } from '../../../kernel/london-day.ts';
import { isLate } from '../../../pathway/late.ts';
import {
  carriedOutBy,
  isDiscussionToHold,
  type StepOwner,
  type StoredStep,
} from '../../../pathway/next-step.ts';
import { stepStateWords, stepTitles } from '../../../pathway/step-words.ts';
import type { Borough } from '../../../people/borough.ts';
import type { Directory } from '../../../people/directory.ts';
import type { Role } from '../../../people/person.ts';
import type { MayDo } from '../../../screening/read-screening.ts';
import type { SignOff } from '../../../screening/screening.ts';
import { dueView } from './due-view.ts';

/** What the views need besides the record. */
export interface Viewing {
  readonly directory: Directory;
  readonly borough: Borough;
  readonly at: InstantText;
}

const roleWords: Readonly<Record<Role, string>> = {
  practitioner: 'Practitioner',
  manager: 'Manager',
  'specialist-lead': 'Specialist lead',
  chair: 'Chair',
  mash: 'MASH',
  'panel-coordinator': 'Panel coordinator',
  analyst: 'Analyst',
  administrator: 'Administrator',
  'police-cse-spoc': 'Police CSE SPOC',
  'designated-nurse': 'Designated nurse',
  'education-safeguarding-lead': 'Education safeguarding lead',
  'voluntary-sector': 'Voluntary sector',
};

/** A role as people call it. */
export function roleInWords(role: Role): string {
  return roleWords[role];
}

/** A person's name, or that they have left the directory. */
export function nameOf(directory: Directory, id: string): string {
  return directory.person(id)?.name ?? 'Somebody who has left';
}

/** Whose step it is, in words. */
export function ownerInWords(owner: StepOwner, directory: Directory): string {
  return 'personId' in owner ? nameOf(directory, owner.personId) : roleWords[owner.role];
}

function finishedWords(step: StoredStep, { directory, borough }: Viewing): string {
  const at =
    step.finishedAt === null
      ? ''
      : `${londonClockTime(step.finishedAt)}, ${dayInWords(londonDayOf(step.finishedAt))}`;
  const byPerson = step.finishedBy !== null && step.finishedBy !== 'safeguard';
  if (step.work.kind === 'email-referral' && !byPerson) return `at ${at}: e-mailed to ${borough.mashMailbox}`;
  return byPerson ? `at ${at} by ${nameOf(directory, step.finishedBy ?? '')}` : `at ${at}`;
}

/** What a step's words depend on besides the step: how far its screening is, and what the person asking may do. */
export interface StepOf {
  readonly may: Pick<MayDo, 'resolveSteps' | 'recordDone' | 'signOff'>;
  readonly signOff: SignOff | null;
  readonly meeting: MeetingView | null;
}

/** A next step as everybody on the record sees it. */
export function stepView(step: StoredStep, viewing: Viewing, of: StepOf): StepView {
  return {
    id: step.id,
    kind: step.work.kind,
    title: stepTitles[step.work.kind],
    state: step.state,
    stateWords: isDiscussionToHold(step)
      ? discussionWords(step, of, viewing.at)
      : stepStateWords(step, finishedWords(step, viewing)),
    owner: ownerInWords(step.owner, viewing.directory),
    due: dueView(step.deadline, viewing.at),
    availableHere: carriedOutBy[step.work.kind] !== 'later',
    late: isLate(step, viewing.at),
    mayResolve: of.may.resolveSteps && step.state === 'failed',
    mayRecordDone: of.may.recordDone.includes(step.id),
    createdAt: step.createdAt,
    finishedAt: step.finishedAt,
  };
}

/** Where a strategy discussion stands that is still to be held: in the meeting, once there is one; booked at sign-off until then. */
function discussionWords(step: StoredStep, { may, signOff, meeting }: StepOf, at: InstantText): string {
  if (meeting !== null && meeting.status !== 'cancelled') {
    return `Strategy meeting: ${meeting.whenWords ?? 'waiting for a date'}`;
  }
  if (signOff?.judgement.strategyMeeting?.decision === 'yes') return 'Strategy meeting: waiting for a date';
  if (signOff !== null) return stepStateWords(step, '');
  const { deadline } = step;
  if (deadline.kind === 'day' && deadline.day <= londonDayOf(at)) return HOLD_NOW;
  return may.signOff ? 'Book it when you sign off' : 'It is booked when the manager signs off';
}

const HOLD_NOW = 'Hold it now, by phone if need be. A meeting can be booked here at sign-off.';

/** Whether a step is red: not delivered, given up or not; or open past its deadline. */
export function isRed(step: StoredStep, at: InstantText): boolean {
  if (step.state === 'failed' || isLate(step, at)) return true;
  const open = step.state === 'ready' || step.state === 'running' || step.state === 'unknown';
  return open && dueView(step.deadline, at).overdue;
}
