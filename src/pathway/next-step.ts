import type { InstantText } from '../kernel/clock.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { Role } from '../people/person.ts';

/**
 * Which alert of a screening: `danger-1` when an answer says the child is in danger now, `completed-1` for the first
 * completion. An alert is its steps: who was told, by when it must be acknowledged, who did.
 */
export type AlertKey = `danger-${number}` | `completed-${number}`;

/** What a next step is about, with the ids it needs and nothing else (no names, no answers: measurements 2). */
export type StepWork =
  | { readonly kind: 'notify-manager'; readonly alert: AlertKey; readonly personId: string }
  | { readonly kind: 'escalate-alert'; readonly alert: AlertKey; readonly rung: 'second' | 'third' }
  | { readonly kind: 'refresh-alert-cards'; readonly alert: AlertKey }
  | { readonly kind: 'tell-returned'; readonly personId: string }
  | { readonly kind: 'tell-handed-over'; readonly personId: string }
  | { readonly kind: 'email-referral' }
  | { readonly kind: 'open-strategy-meeting'; readonly chairId: string; readonly complex: boolean }
  | { readonly kind: 'offer-meeting-slots'; readonly meetingId: string }
  | { readonly kind: 'create-meeting-event'; readonly meetingId: string; readonly sequence: number }
  | { readonly kind: 'move-meeting-event'; readonly meetingId: string; readonly sequence: number }
  | {
      readonly kind: 'cancel-meeting-event';
      readonly meetingId: string;
      /** Null where it is not known whether there is one: it is looked for by the booking at `sequence`. */
      readonly eventId: string | null;
      readonly sequence?: number;
    }
  | { readonly kind: 'refresh-meeting-cards'; readonly meetingId: string }
  | { readonly kind: 'tell-holidays-missing'; readonly personId: string }
  | { readonly kind: 'tell-not-delivered'; readonly failedStepId: string; readonly personId: string }
  | { readonly kind: 'acknowledge-alert'; readonly alert: AlertKey }
  | { readonly kind: 'sign-off' }
  | { readonly kind: 'answer-return' }
  | { readonly kind: 'choose-meeting-slot'; readonly meetingId: string }
  | { readonly kind: 'confirm-meeting-sent'; readonly meetingId: string }
  | { readonly kind: 'hold-strategy-meeting' }
  | { readonly kind: 'consult-on-low-score' }
  | { readonly kind: 'open-safety-plan' }
  | { readonly kind: 'review-screening' }
  | { readonly kind: 'list-at-panel' };

/** The kinds of next step. */
export type StepKind = StepWork['kind'];

/**
 * How each kind is done: by the worker by itself; by a person in this product; or recorded with its deadline and "not yet
 * available here", because its room has not been built (safety plan, review, panel).
 */
export const carriedOutBy: Readonly<Record<StepKind, 'worker' | 'person' | 'later'>> = {
  'notify-manager': 'worker',
  'escalate-alert': 'worker',
  'refresh-alert-cards': 'worker',
  'tell-returned': 'worker',
  'tell-handed-over': 'worker',
  'email-referral': 'worker',
  'open-strategy-meeting': 'worker',
  'offer-meeting-slots': 'worker',
  'create-meeting-event': 'worker',
  'move-meeting-event': 'worker',
  'cancel-meeting-event': 'worker',
  'refresh-meeting-cards': 'worker',
  'tell-holidays-missing': 'worker',
  'tell-not-delivered': 'worker',
  'acknowledge-alert': 'person',
  'sign-off': 'person',
  'answer-return': 'person',
  'choose-meeting-slot': 'person',
  'confirm-meeting-sent': 'person',
  'hold-strategy-meeting': 'later',
  'consult-on-low-score': 'person',
  'open-safety-plan': 'later',
  'review-screening': 'later',
  'list-at-panel': 'later',
};

/**
 * The kinds that tell a person something. They are never given up because a channel is down: as long as what they tell of
 * is open they are tried again, and stand red as not delivered meanwhile (`late.ts`).
 */
export const tellsAPerson: ReadonlySet<StepKind> = new Set<StepKind>([
  'notify-manager',
  'escalate-alert',
  'tell-returned',
  'tell-handed-over',
  'tell-holidays-missing',
  'tell-not-delivered',
  'offer-meeting-slots',
]);

/** Whose step it is: a named person, or whoever holds a role. */
export type StepOwner = { readonly personId: string } | { readonly role: Role };

/**
 * One thing the pathway requires, as it is first recorded. `dedupeKey` is unique for ever: the same requirement recorded
 * twice is one step. `runAfter` is when the worker may first take it (an escalation waits for its deadline).
 */
export interface NextStep {
  readonly work: StepWork;
  readonly owner: StepOwner;
  readonly deadline: Deadline;
  readonly dedupeKey: string;
  readonly runAfter: InstantText | null;
}

/**
 * How far a step is. `ready`: waiting for the worker or a person. `running`: the worker holds it. `unknown`: tried, and
 * whether it happened is not known yet. `done`. `failed`: given up after the last retry; red and owned by a person until
 * resolved. `cancelled`: no longer needed, with the reason.
 */
export type StepState = 'ready' | 'running' | 'unknown' | 'done' | 'failed' | 'cancelled';

/** A step as it stands in the record. */
export interface StoredStep extends NextStep {
  readonly id: string;
  readonly screeningId: string;
  readonly state: StepState;
  readonly attempts: number;
  readonly providerRef: string | null;
  /** Short and safe to show: why the last try did not work, or why it was cancelled or how it was resolved. */
  readonly lastTrouble: string | null;
  readonly createdAt: InstantText;
  readonly finishedAt: InstantText | null;
  readonly finishedBy: string | null;
}

/** A step the worker holds under a lease. Only the holder of the newest fence may finish it. */
export interface ClaimedStep extends StoredStep {
  readonly fence: number;
}

/** What a try came to. `cannot`: trying again will not help, a person must act. */
export type StepOutcome =
  | { readonly kind: 'done'; readonly providerRef?: string }
  | { readonly kind: 'try-again'; readonly because: string; readonly notBefore?: InstantText }
  | { readonly kind: 'cannot'; readonly because: string };

/** Whether a step is a strategy discussion that is required and still to be held. */
export function isDiscussionToHold({ work, state }: StoredStep): boolean {
  return work.kind === 'hold-strategy-meeting' && state === 'ready';
}
