import type { StoredStep } from '../pathway/next-step.ts';
import { carriedOutBy } from '../pathway/next-step.ts';
import { isHousekeeping } from '../pathway/step-words.ts';
import type { Asking } from '../people/asking.ts';
import { mayManage } from '../people/may.ts';
import type { Listed } from './list-screenings.ts';
import { visibleScreenings } from './list-screenings.ts';
import type { ScreeningNeeds } from './needs.ts';
import type { Screening } from './screening.ts';

/** One thing that is due for a person, or for somebody in a team they answer for. `step` is null for a draft in progress. */
export interface Due {
  readonly screening: Screening;
  readonly step: StoredStep | null;
  readonly mine: boolean;
}

/**
 * What is due on everything a person may open: own drafts, own steps, and for those who answer for a team also the
 * team's, with everything that was not delivered. Nobody's overdue work is hidden from a manager (domain 10.2).
 */
export async function myWork(needs: ScreeningNeeds, asking: Asking): Promise<readonly Due[]> {
  return needs.store.within(async (records) => {
    const listed = await visibleScreenings(needs, records, asking);
    return listed.flatMap((one) => [...draftsOf(one, asking), ...stepsOf(one, asking)]);
  });
}

function draftsOf({ screening }: Listed, asking: Asking): readonly Due[] {
  const mine = screening.practitionerId === asking.by.id;
  return screening.status === 'draft' && mine ? [{ screening, step: null, mine }] : [];
}

function stepsOf({ screening, steps, relation }: Listed, asking: Asking): readonly Due[] {
  if (screening.status === 'discarded' && !steps.some(isOpenForPeople)) return [];
  const manages = mayManage(asking.by, relation);
  return steps.filter(isOpenForPeople).flatMap((step) => {
    const own =
      'personId' in step.owner
        ? step.owner.personId === asking.by.id
        : asking.by.roles.includes(step.owner.role);
    const acts =
      manages && (step.state === 'failed' || ['acknowledge-alert', 'sign-off'].includes(step.work.kind));
    return own || manages ? [{ screening, step, mine: own || acts }] : [];
  });
}

/** Steps that a person has to see: what people do, and what the worker could not deliver or has not delivered yet. */
function isOpenForPeople(step: StoredStep): boolean {
  if (step.state === 'failed') return true;
  if (step.state === 'done' || step.state === 'cancelled' || isHousekeeping(step.work.kind)) return false;
  const byWorker = carriedOutBy[step.work.kind] === 'worker';
  return byWorker ? step.attempts > 0 && step.work.kind !== 'escalate-alert' : true;
}
