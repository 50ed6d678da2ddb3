import type { LondonDay } from '../kernel/london-day.ts';
import type { Flag } from '../instrument/flags.ts';
import type { Score } from '../instrument/suggest-score.ts';

/** The directive's three possible responses (D3). No further action is refused while any concern is recorded. */
export const RESPONSES = ['no-further-action', 'assessment', 'section-47'] as const;
export type Response = (typeof RESPONSES)[number];

/** A decision the directive asks to be considered at 1 to 3 (D14). "No" needs the manager's reason. */
export type Decision = { readonly decision: 'yes' } | { readonly decision: 'no'; readonly reason: string };

/** That a specialist safeguarding practice lead was asked before a score was lowered (ambiguity A9). */
export interface Consultation {
  readonly specialistLeadId: string;
  readonly on: LondonDay;
  readonly advice: string;
}

/** Why a case counts as complex (ambiguity A7). Any of these makes a specialist lead the chair (directive D6). */
export const COMPLEXITIES = [
  'several-children-or-adults',
  'position-of-trust',
  'trafficking',
  'placed-out-of-area',
  'agencies-disagree',
  'other',
] as const;
export type Complexity = (typeof COMPLEXITIES)[number];

/** What a manager decided beside the suggestion, and why. The suggestion stays in the record beside it (domain 6.3). */
export interface Judgement {
  readonly finalScore: Score;
  /** Needed whenever the final score differs from the suggested one. */
  readonly reason: string | null;
  /** Needed whenever the final score is lower than the suggested one, and in a complex case (directive D6). */
  readonly consultation: Consultation | null;
  readonly response: Response;
  readonly complexities: readonly Complexity[];
  /** Needed when a case is complex for another reason than those named. */
  readonly complexityReason: string | null;
  /** Who chairs the strategy meeting; needed when one is decided on. */
  readonly chairId: string | null;
  /** Both are needed when the suggested or the final score is 1 to 3, and the meeting wherever a discussion is required; allowed at 0, a referral at 0 with a reason (A10). */
  readonly strategyMeeting: Decision | null;
  readonly maseReferral: Decision | null;
  /** At 0, why a referral is made all the same (A10). */
  readonly referralReasonAtZero: string | null;
  /** What was done about each flag, in words (domain 6.2). */
  readonly flagResponses: Readonly<Partial<Record<Flag, string>>>;
}
