import type { Due } from '../../../screening/my-work.ts';
import type { MyWork, WorkItem } from '../../../contracts/steps.ts';
import { isLate } from '../../../pathway/late.ts';
import { carriedOutBy, type StoredStep } from '../../../pathway/next-step.ts';
import { stepTitles } from '../../../pathway/step-words.ts';
import { dueView } from './due-view.ts';
import { isRed, nameOf, ownerInWords, type Viewing } from './step-view.ts';

/** My work, most overdue first; what has no date comes last, oldest first. */
export function myWorkView(due: readonly Due[], viewing: Viewing): MyWork {
  const items = due.map((one) => workItem(one, viewing));
  const key = (item: WorkItem) => `${item.due.unknown ? '0' : (item.due.passesAt ?? '9')} ${item.since}`;
  return { asOf: viewing.at, items: items.sort((left, right) => (key(left) < key(right) ? -1 : 1)) };
}

function workItem({ screening, step, mine }: Due, viewing: Viewing): WorkItem {
  const { reference, childName, id } = screening;
  if (step === null) {
    return {
      id,
      kind: 'draft',
      reference,
      childName,
      what: 'Finish the screening you have started',
      due: dueView({ kind: 'none' }, viewing.at),
      since: screening.startedAt,
      whose: nameOf(viewing.directory, screening.practitionerId),
      mine,
      red: false,
      open: `screenings/${id}`,
    };
  }
  const failed = step.state === 'failed';
  return {
    id: step.id,
    kind: step.work.kind,
    reference,
    childName,
    what: whatIs(step, viewing),
    due: dueView(step.deadline, viewing.at),
    since: step.createdAt,
    whose: ownerInWords(step.owner, viewing.directory),
    mine,
    red: isRed(step, viewing.at),
    open: carriedOutBy[step.work.kind] === 'later' && !failed ? null : placeOf(step.work, id),
  };
}

function whatIs(step: StoredStep, { at }: Viewing): string {
  const title = stepTitles[step.work.kind];
  if (step.state === 'failed') return `Not delivered: ${title}`;
  return isLate(step, at) ? `Not delivered yet: ${title}` : title;
}

function placeOf(work: { kind: string; meetingId?: string }, screeningId: string): string {
  if (work.meetingId !== undefined) return `meetings/${work.meetingId}`;
  return work.kind === 'sign-off' ? `screenings/${screeningId}/sign-off` : `screenings/${screeningId}`;
}
