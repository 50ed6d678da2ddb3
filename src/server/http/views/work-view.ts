import type { MyWork, WorkItem } from '../../../contracts/steps.ts';
import { carriedOutBy } from '../../../pathway/next-step.ts';
import { placeOfDue, whatIsDue } from '../../../screening/due-words.ts';
import type { Due, Work } from '../../../screening/my-work.ts';
import { dueView } from './due-view.ts';
import { isRed, nameOf, ownerInWords, type Viewing } from './step-view.ts';

/** My work in its order, and how much more there is than it holds. */
export function myWorkView({ due, counted }: Work, viewing: Viewing): MyWork {
  const mine = due.filter((one) => one.mine).length;
  return {
    asOf: viewing.at,
    items: due.map((one) => workItem(one, viewing)),
    more: { all: counted.all - due.length, mine: Math.max(0, counted.mine - mine) },
  };
}

function workItem(due: Due, viewing: Viewing): WorkItem {
  const { screening, step, mine } = due;
  const shared = {
    reference: screening.reference,
    childName: screening.childName,
    what: whatIsDue(due, viewing.at),
    mine,
  };
  const by = dueView(due.deadline, viewing.at);
  if (step === null) {
    return {
      ...shared,
      id: screening.id,
      kind: 'draft',
      due: by,
      since: screening.startedAt,
      whose: nameOf(viewing.directory, screening.practitionerId),
      red: by.overdue,
      open: placeOfDue(due),
      elsewhere: false,
    };
  }
  const isElsewhere = carriedOutBy[step.work.kind] === 'later' && step.work.kind !== 'hold-strategy-meeting';
  return {
    ...shared,
    id: step.id,
    kind: step.work.kind,
    due: by,
    since: step.createdAt,
    whose: ownerInWords(step.owner, viewing.directory),
    red: isRed(step, viewing.at),
    open: placeOfDue(due),
    elsewhere: isElsewhere && step.state !== 'failed',
  };
}
