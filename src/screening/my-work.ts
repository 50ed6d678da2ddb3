import { deadlinePassesAt, type Deadline } from '../kernel/deadline.ts';
import { strategyDiscussionDue } from '../pathway/deadlines.ts';
import type { StoredStep } from '../pathway/next-step.ts';
import { doneByWhoeverManages, isOpenForPeople } from '../pathway/open-work.ts';
import type { Asking } from '../people/asking.ts';
import { mayFillIn, mayManage } from '../people/may.ts';
import type { Sight } from '../people/sight.ts';
import { lookOf, readable, type Listed } from './list-screenings.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { DRAWING_IN } from './relation.ts';
import type { Screening } from './screening.ts';

/** How much work is read at once unless more is asked for. */
const WORK_AT_ONCE = 200;

/** One thing that is due for a person, or for somebody in a team they answer for. `step` is null for a draft in progress. */
export interface Due {
  readonly screening: Screening;
  readonly step: StoredStep | null;
  /** The step's; a draft's is the strategy discussion's, which counts from the referral and not from the completion. */
  readonly deadline: Deadline;
  readonly mine: boolean;
  /** A draft whose practitioner has left or no longer screens: whoever manages it hands it to another. */
  readonly isLeft?: boolean;
}

/** What is due, most overdue first, as much of it as was asked for, and how much there is in all: nothing is hidden. */
export interface Work {
  readonly due: readonly Due[];
  readonly counted: { readonly all: number; readonly mine: number };
}

/**
 * What is due on everything a person may open: own drafts, own steps, and for those who answer for a team also the
 * team's, with everything that was not delivered. It is looked for by what is open, however old its screening is, so that
 * nobody's overdue work is hidden from a manager (domain 10.2). Where there is more than `most`, what can only be done
 * elsewhere and what is due last waits behind; the counts say so.
 */
export async function myWork(
  needs: ScreeningNeeds,
  asking: Asking,
  most: number = WORK_AT_ONCE,
): Promise<Work> {
  return needs.store.within(async (records) => {
    const { sight, away } = await lookOf(needs, records, asking);
    if (sight === null) return { due: [], counted: { all: 0, mine: 0 } };
    const [{ steps, counted }, drafts] = await Promise.all([
      records.steps.openWork(sight, asking.by.roles, most),
      sight.own ? records.screenings.draftsOf(asking.by.id) : [],
    ]);
    const ids = [...new Set(steps.map(({ screeningId }) => screeningId))];
    const listed = await readable(needs, records, asking, {
      screenings: await records.screenings.these(ids),
      away,
      kinds: DRAWING_IN,
    });
    const left = await draftsLeft(needs, records, asking, { sight, away });
    const own = drafts.length + left.length;
    const byId = new Map(listed.map((one) => [one.screening.id, one]));
    const due: Due[] = [
      ...steps.flatMap((step) => stepDue(step, byId.get(step.screeningId), asking)),
      ...drafts.map((screening) => draftDue(needs, screening)),
      ...left.map((screening) => ({ ...draftDue(needs, screening), isLeft: true })),
    ];
    return {
      due: due.sort((left, right) => (urgency(left) < urgency(right) ? -1 : 1)),
      counted: { all: counted.all + own, mine: counted.mine + own },
    };
  });
}

/** The drafts of practitioners who have left or no longer screen, for whoever manages them: nobody else would ever finish one. */
async function draftsLeft(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
  { sight, away }: { sight: Sight; away: ReadonlySet<string> },
): Promise<readonly Screening[]> {
  if (sight.answeredFor.length === 0) return [];
  const here = needs.directory.everyone().filter((one) => mayFillIn(one, { practitionerId: one.id }));
  const screenings = await records.screenings.draftsLeftBy(here.map(({ id }) => id));
  const listed = await readable(needs, records, asking, { screenings, away, kinds: DRAWING_IN });
  return listed.flatMap(({ screening, relation }) => (mayManage(asking.by, relation) ? [screening] : []));
}

/** Sorts: what has no date it can pass by but must be looked at comes first, and what has none comes last, oldest first. */
function urgency({ step, screening, deadline }: Due): string {
  const mustBeLookedAt = deadline.kind === 'unknown' || step?.state === 'failed';
  const since = step?.createdAt ?? screening.startedAt;
  return `${deadlinePassesAt(deadline) ?? (mustBeLookedAt ? '0' : '9')} ${since}`;
}

function draftDue({ borough, holidays }: ScreeningNeeds, screening: Screening): Due {
  const { referralReceivedAt } = screening;
  const deadline: Deadline =
    referralReceivedAt === null
      ? { kind: 'none' }
      : strategyDiscussionDue(referralReceivedAt, borough.strategyWorkingDays, holidays());
  return { screening, step: null, deadline, mine: true };
}

function stepDue(step: StoredStep, listed: Listed | undefined, { by }: Asking): readonly Due[] {
  if (listed === undefined || !isOpenForPeople(step)) return [];
  const { screening, relation } = listed;
  const manages = mayManage(by, relation);
  const own = 'personId' in step.owner ? step.owner.personId === by.id : by.roles.includes(step.owner.role);
  const acts = manages && (step.state === 'failed' || doneByWhoeverManages.includes(step.work.kind));
  return own || manages ? [{ screening, step, deadline: step.deadline, mine: own || acts }] : [];
}
