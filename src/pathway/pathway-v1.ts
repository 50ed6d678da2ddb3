import { minutesAfter, type InstantText } from '../kernel/clock.ts';
import { deadlinePassesAt, type Deadline } from '../kernel/deadline.ts';
import { londonDayOf, type LondonDay } from '../kernel/london-day.ts';
import type { BankHolidays } from '../kernel/working-days.ts';
import type { Flag } from '../instrument/flags.ts';
import type { Score } from '../instrument/suggest-score.ts';
import type { Borough } from '../people/borough.ts';
import { acknowledgeDue, earliest, reviewDue, strategyDiscussionDue, workingDaysAfter } from './deadlines.ts';
import type { AlertKey, NextStep, StepOwner, StepWork } from './next-step.ts';

/** The version of this policy table; a screening keeps the one it was completed under (design D9). */
export const PATHWAY_VERSION = '1.0.0-proposal';

/** Who a screening's next steps fall to. */
export interface PathwayPeople {
  readonly practitionerId: string;
  /** Who answers for it, in turn: `whoAnswers`. */
  readonly inTurn: readonly string[];
  /** The team's manager, who is told of an alert even while away; null where the directory has no such team. */
  readonly managerId: string | null;
  readonly administratorIds: readonly string[];
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
      /** By when what is put anew was due already: being completed again, or later, never makes a duty later. */
      readonly standing: readonly Deadline[];
    }
  | { readonly kind: 'returned'; readonly number: number }
  | {
      readonly kind: 'signed-off';
      /** The higher of the suggested and the final score: a lowered score takes nothing away that was required. */
      readonly score: Score;
      /** Which completion was judged. */
      readonly number: number;
      readonly referralReceivedAt: InstantText;
      readonly completedOn: LondonDay;
      readonly refer: boolean;
      /** A strategy discussion is required already and still to be held. */
      readonly discussionStands: boolean;
      readonly meet: { readonly chairId: string; readonly complex: boolean } | null;
    };

/** Whether a manager must be told at once: a score of 1 to 3, or any flag (design D16). */
export function callsForAlert(score: Score, flags: readonly Flag[]): boolean {
  return score > 0 || flags.length > 0;
}

const WITHIN_THE_HOUR: readonly Flag[] = ['IMMEDIATE_DANGER', 'SAME_DAY', 'LOW_SCORE_HIGH_CONCERN_CONSULT'];

/**
 * Whether the alert must be acknowledged within the hour: 2 and 3, immediate danger, a same-day discussion (design D16), and
 * a low score about which the practitioner is very worried, as urgent as a 2 (directive D12, ambiguity A6).
 */
export function isUrgent(score: Score, flags: readonly Flag[]): boolean {
  return score >= 2 || WITHIN_THE_HOUR.some((flag) => flags.includes(flag));
}

/**
 * Everything the pathway requires after an event, with deadlines. Recorded in the transaction of the event itself. Where a
 * deadline cannot be counted because bank holidays are missing, the administrators are told, once for each list (design
 * D10).
 */
export function nextStepsFor(event: PathwayEvent, context: PathwayContext): readonly NextStep[] {
  const steps = stepsAfter(event, context);
  return steps.some(({ deadline }) => deadline.kind === 'unknown')
    ? [...steps, ...tellAdministrators(context)]
    : steps;
}

function stepsAfter(event: PathwayEvent, context: PathwayContext): readonly NextStep[] {
  switch (event.kind) {
    case 'danger-answered':
      return afterDanger(event.number, context);
    case 'completed':
      return afterCompletion(event, context);
    case 'returned':
      return afterReturn(event.number, context);
    case 'signed-off':
      return afterSignOff(event, context);
  }
}

function tellAdministrators({ people, holidays }: PathwayContext): readonly NextStep[] {
  return people.administratorIds.map((personId) => ({
    work: { kind: 'tell-holidays-missing', personId },
    owner: { personId },
    deadline: none,
    dedupeKey: `holidays-missing/${holidays.knownUntil}/${personId}`,
    runAfter: null,
  }));
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

/** Whoever is first in turn; the administrators where nobody is left to answer for a screening. */
function answering({ people }: PathwayContext): StepOwner {
  const [personId] = people.inTurn;
  return personId === undefined ? { role: 'administrator' } : { personId };
}

/** Tells one person of an alert, once. */
export function notifyStep(
  screeningId: string,
  alert: AlertKey,
  personId: string,
  deadline: Deadline,
): NextStep {
  return {
    work: { kind: 'notify-manager', alert, personId },
    owner: { personId },
    deadline,
    dedupeKey: `${screeningId}/${alert}/notify/${personId}`,
    runAfter: null,
  };
}

/**
 * An alert: who is told now, who must acknowledge by when, and that the next in turn is told if nobody does, and an hour
 * later the one after. A manager who is away is told too, to find it on coming back. Where nobody at all may answer, the administrators are told,
 * who can put the directory right.
 */
function alertSteps(alert: AlertKey, urgent: boolean, context: PathwayContext): readonly NextStep[] {
  const { people, at, holidays } = context;
  const step = stepsOf(context);
  const owner = answering(context);
  const due = acknowledgeDue(at, urgent, holidays);
  const firstRung = deadlinePassesAt(due) ?? minutesAfter(at, 60);
  const named = people.inTurn.filter((id, place) => place === 0 || id === people.managerId);
  const told = named.length > 0 ? named : people.administratorIds;
  const rung = (which: 'second' | 'third', runAfter: InstantText) =>
    step(`${alert}/escalate/${which}`, { kind: 'escalate-alert', alert, rung: which }, owner, none, runAfter);
  return [
    ...told.map((personId) => notifyStep(context.screeningId, alert, personId, due)),
    step(`${alert}/acknowledge`, { kind: 'acknowledge-alert', alert }, owner, due),
    rung('second', firstRung),
    rung('third', minutesAfter(firstRung, 60)),
  ];
}

/** The manager is alerted at once, and the strategy discussion is due the same day, whatever the screening comes to (domain 5.4). */
function afterDanger(number: number, context: PathwayContext): readonly NextStep[] {
  const today: Deadline = { kind: 'day', day: londonDayOf(context.at) };
  return [
    ...alertSteps(`danger-${number}`, true, context),
    stepsOf(context)(
      `strategy-discussion/danger-${number}`,
      { kind: 'hold-strategy-meeting' },
      answering(context),
      today,
    ),
  ];
}

function afterCompletion(
  event: Extract<PathwayEvent, { kind: 'completed' }>,
  context: PathwayContext,
): readonly NextStep[] {
  const { people, at, borough, holidays } = context;
  const { score, flags, number, standing } = event;
  const step = stepsOf(context);
  const manager = answering(context);
  const practitioner = { personId: people.practitionerId };
  const sameDay = flags.includes('SAME_DAY') || flags.includes('IMMEDIATE_DANGER');
  const today = londonDayOf(at);
  const discussionDue = earliest([
    strategyDiscussionDue(event.referralReceivedAt, borough.strategyWorkingDays, holidays),
    ...(sameDay ? [{ kind: 'day', day: today } as const] : []),
    ...standing,
  ]);
  const nextDay = workingDaysAfter(at, 1, holidays);
  return [
    ...(callsForAlert(score, flags)
      ? alertSteps(`completed-${number}`, isUrgent(score, flags), context)
      : []),
    step(`sign-off/${number}`, { kind: 'sign-off' }, manager, nextDay),
    ...(flags.includes('LOW_SCORE_HIGH_CONCERN_CONSULT')
      ? [step(`consult/${number}`, { kind: 'consult-on-low-score' }, practitioner, nextDay)]
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

/**
 * What the judgement requires. The safety plan stands already where the completion required it, and is the same step; it and
 * the discussion are required here for a score that the manager raised from 0, or a meeting decided on at 0.
 */
function afterSignOff(
  event: Extract<PathwayEvent, { kind: 'signed-off' }>,
  context: PathwayContext,
): readonly NextStep[] {
  const { people, at, borough, holidays } = context;
  const { score, number, meet, refer } = event;
  const step = stepsOf(context);
  const manager = answering(context);
  const practitioner = { personId: people.practitionerId };
  const discussionDue = strategyDiscussionDue(
    event.referralReceivedAt,
    borough.strategyWorkingDays,
    holidays,
  );
  const today: Deadline = { kind: 'day', day: londonDayOf(at) };
  return [
    ...(refer
      ? [
          step('referral', { kind: 'email-referral' }, manager, today),
          step('panel', { kind: 'list-at-panel' }, { role: 'panel-coordinator' }, none),
        ]
      : []),
    ...(meet && !event.discussionStands
      ? [step(`strategy-discussion/${number}`, { kind: 'hold-strategy-meeting' }, manager, discussionDue)]
      : []),
    ...(meet
      ? [step('meeting/open', { kind: 'open-strategy-meeting', ...meet }, { personId: meet.chairId }, none)]
      : []),
    ...(score > 0
      ? [
          step(`safety-plan/${number}`, { kind: 'open-safety-plan' }, practitioner, discussionDue),
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
