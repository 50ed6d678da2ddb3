import { minutesAfter, type InstantText } from '../kernel/clock.ts';
import { deadlinePassesAt, type Deadline } from '../kernel/deadline.ts';
import { londonDayOf, type LondonDay } from '../kernel/london-day.ts';
import type { BankHolidays } from '../kernel/working-days.ts';
import type { Flag } from '../instrument/flags.ts';
import type { Score } from '../instrument/suggest-score.ts';
import type { Borough } from '../people/borough.ts';
import { acknowledgeDue, reviewDue, strategyDiscussionDue, workingDaysAfter } from './deadlines.ts';
import type { AlertKey, NextStep, StepOwner, StepWork } from './next-step.ts';

/** The version of this policy table; a screening keeps the one it was completed under (design D9). */
export const PATHWAY_VERSION = '1.0.0-proposal';

/** Who a screening's next steps fall to. */
export interface PathwayPeople {
  readonly practitionerId: string;
  readonly managerId: string;
  readonly deputyId: string;
  /** The manager is away, has left, or holds the screening: the deputy is told at once too. */
  readonly deputyActs: boolean;
}

/** What the policy looks at besides what happened. */
export interface PathwayContext {
  readonly screeningId: string;
  readonly at: InstantText;
  readonly people: PathwayPeople;
  readonly borough: Borough;
  readonly holidays: BankHolidays;
}

/** What has happened to a screening that something must follow from. */
export type PathwayEvent =
  | { readonly kind: 'danger-answered'; readonly number: number }
  | {
      readonly kind: 'completed';
      readonly number: number;
      readonly score: Score;
      readonly flags: readonly Flag[];
      readonly referralReceivedAt: InstantText;
    }
  | { readonly kind: 'returned'; readonly number: number }
  | {
      readonly kind: 'signed-off';
      /** The higher of the suggested and the final score: a lowered score takes nothing away that was required. */
      readonly score: Score;
      readonly completedOn: LondonDay;
      readonly refer: boolean;
      readonly meet: { readonly chairId: string; readonly complex: boolean } | null;
    };

/** Whether a manager must be told at once: a score of 1 to 3, or any flag (design D16). */
export function callsForAlert(score: Score, flags: readonly Flag[]): boolean {
  return score > 0 || flags.length > 0;
}

/** Whether the alert must be acknowledged within the hour: 2 and 3, immediate danger, or a same-day discussion (design D16). */
export function isUrgent(score: Score, flags: readonly Flag[]): boolean {
  return score >= 2 || flags.includes('IMMEDIATE_DANGER') || flags.includes('SAME_DAY');
}

/** Everything the pathway requires after an event, with deadlines. Recorded in the transaction of the event itself. */
export function nextStepsFor(event: PathwayEvent, context: PathwayContext): readonly NextStep[] {
  switch (event.kind) {
    case 'danger-answered':
      return alertSteps(`danger-${event.number}`, true, context);
    case 'completed':
      return afterCompletion(event, context);
    case 'returned':
      return afterReturn(event.number, context);
    case 'signed-off':
      return afterSignOff(event, context);
  }
}

const none: Deadline = { kind: 'none' };

function stepsOf(context: PathwayContext) {
  return (
    name: string,
    work: StepWork,
    owner: StepOwner,
    deadline: Deadline,
    runAfter: InstantText | null = null,
  ): NextStep => ({ work, owner, deadline, dedupeKey: `${context.screeningId}/${name}`, runAfter });
}

/** An alert: who is told now, who must acknowledge by when, and who comes next if nobody does. */
function alertSteps(alert: AlertKey, urgent: boolean, context: PathwayContext): readonly NextStep[] {
  const { people, at, holidays } = context;
  const step = stepsOf(context);
  const due = acknowledgeDue(at, urgent, holidays);
  const firstRung = deadlinePassesAt(due) ?? minutesAfter(at, 60);
  const told = [people.managerId, ...(people.deputyActs ? [people.deputyId] : [])];
  return [
    ...told.map((personId) =>
      step(`${alert}/notify/${personId}`, { kind: 'notify-manager', alert, personId }, { personId }, due),
    ),
    step(`${alert}/acknowledge`, { kind: 'acknowledge-alert', alert }, { personId: people.managerId }, due),
    step(
      `${alert}/escalate/deputy`,
      { kind: 'escalate-alert', alert, rung: 'deputy' },
      { personId: people.deputyId },
      none,
      firstRung,
    ),
    step(
      `${alert}/escalate/specialist-lead`,
      { kind: 'escalate-alert', alert, rung: 'specialist-lead' },
      { role: 'specialist-lead' },
      none,
      minutesAfter(firstRung, 60),
    ),
  ];
}

function afterCompletion(
  event: Extract<PathwayEvent, { kind: 'completed' }>,
  context: PathwayContext,
): readonly NextStep[] {
  const { people, at, borough, holidays } = context;
  const { score, flags, number } = event;
  const step = stepsOf(context);
  const manager = { personId: people.managerId };
  const practitioner = { personId: people.practitionerId };
  const sameDay = flags.includes('SAME_DAY') || flags.includes('IMMEDIATE_DANGER');
  const discussionDue: Deadline = sameDay
    ? { kind: 'day', day: londonDayOf(at) }
    : strategyDiscussionDue(event.referralReceivedAt, borough.strategyWorkingDays, holidays);
  return [
    ...(callsForAlert(score, flags)
      ? alertSteps(`completed-${number}`, isUrgent(score, flags), context)
      : []),
    step(`sign-off/${number}`, { kind: 'sign-off' }, manager, workingDaysAfter(at, 1, holidays)),
    ...(flags.includes('LOW_SCORE_HIGH_CONCERN_CONSULT')
      ? [
          step(
            `consult/${number}`,
            { kind: 'consult-on-low-score' },
            practitioner,
            workingDaysAfter(at, 1, holidays),
          ),
        ]
      : []),
    ...(score > 0 || sameDay
      ? [
          step(`strategy-discussion/${number}`, { kind: 'hold-strategy-meeting' }, manager, discussionDue),
          step(`safety-plan/${number}`, { kind: 'open-safety-plan' }, practitioner, discussionDue),
        ]
      : []),
  ];
}

function afterReturn(number: number, context: PathwayContext): readonly NextStep[] {
  const step = stepsOf(context);
  const personId = context.people.practitionerId;
  const due = workingDaysAfter(context.at, 1, context.holidays);
  return [
    step(`return/${number}/answer`, { kind: 'answer-return' }, { personId }, due),
    step(`return/${number}/tell`, { kind: 'tell-returned', personId }, { personId }, none),
  ];
}

function afterSignOff(
  event: Extract<PathwayEvent, { kind: 'signed-off' }>,
  context: PathwayContext,
): readonly NextStep[] {
  const { people, at, borough } = context;
  const step = stepsOf(context);
  const practitioner = { personId: people.practitionerId };
  return [
    ...(event.refer
      ? [
          step(
            'referral',
            { kind: 'email-referral' },
            { personId: people.managerId },
            { kind: 'day', day: londonDayOf(at) },
          ),
          step('panel', { kind: 'list-at-panel' }, { role: 'panel-coordinator' }, none),
        ]
      : []),
    ...(event.meet
      ? [
          step(
            'meeting/open',
            { kind: 'open-strategy-meeting', ...event.meet },
            { personId: event.meet.chairId },
            none,
          ),
        ]
      : []),
    ...(event.score > 0
      ? [
          step(
            'review/1',
            { kind: 'review-screening' },
            practitioner,
            reviewDue(event.completedOn, borough.reviewMonths),
          ),
        ]
      : []),
  ];
}
