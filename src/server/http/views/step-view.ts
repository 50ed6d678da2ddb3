import type { StepView } from '../../../contracts/steps.ts';
import type { InstantText } from '../../../kernel/clock.ts';
import { londonClockTime, londonDayOf, dayInWords } from '../../../kernel/london-day.ts';
import { carriedOutBy, type StepOwner, type StoredStep } from '../../../pathway/next-step.ts';
import { isLate } from '../../../pathway/late.ts';
import { stepStateWords, stepTitles } from '../../../pathway/step-words.ts';
import type { Borough } from '../../../people/borough.ts';
import type { Directory } from '../../../people/directory.ts';
import type { Role } from '../../../people/person.ts';
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

/** A next step as everybody on the record sees it. */
export function stepView(
  step: StoredStep,
  viewing: Viewing,
  mayResolve: boolean,
  mayRecordDone = false,
): StepView {
  return {
    id: step.id,
    kind: step.work.kind,
    title: stepTitles[step.work.kind],
    state: step.state,
    stateWords: stepStateWords(step, finishedWords(step, viewing)),
    owner: ownerInWords(step.owner, viewing.directory),
    due: dueView(step.deadline, viewing.at),
    availableHere: carriedOutBy[step.work.kind] !== 'later',
    late: isLate(step, viewing.at),
    mayResolve: mayResolve && step.state === 'failed',
    mayRecordDone,
    createdAt: step.createdAt,
    finishedAt: step.finishedAt,
  };
}

/** Whether a step is red: not delivered, given up or not; or open past its deadline. */
export function isRed(step: StoredStep, at: InstantText): boolean {
  if (step.state === 'failed' || isLate(step, at)) return true;
  const open = step.state === 'ready' || step.state === 'running' || step.state === 'unknown';
  return open && dueView(step.deadline, at).overdue;
}
