import type { Deadline } from '../kernel/deadline.ts';
import type { InstantText } from '../kernel/clock.ts';
import type { BankHolidays } from '../kernel/working-days.ts';
import type { Borough } from '../people/borough.ts';
import { strategyDiscussionDue, workingDaysAfter } from './deadlines.ts';
import type { StepKind, StoredStep } from './next-step.ts';

const ONE_WORKING_DAY: readonly StepKind[] = ['sign-off', 'answer-return', 'consult-on-low-score'];

/**
 * The deadline of a step counted again with a longer list of bank holidays: a working day after it was recorded, or the
 * strategy discussion's, which counts from the referral (design D10, directive D4). Still unknown when the list still ends
 * too early.
 */
export function recounted(
  { work, deadline, createdAt }: StoredStep,
  referralReceivedAt: InstantText | null,
  borough: Borough,
  holidays: BankHolidays,
): Deadline {
  if (ONE_WORKING_DAY.includes(work.kind)) return workingDaysAfter(createdAt, 1, holidays);
  return referralReceivedAt === null
    ? deadline
    : strategyDiscussionDue(referralReceivedAt, borough.strategyWorkingDays, holidays);
}
