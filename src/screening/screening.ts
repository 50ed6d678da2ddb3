import type { InstantText } from '../kernel/clock.ts';
import type { LondonDay } from '../kernel/london-day.ts';
import type { Reference } from '../kernel/reference.ts';
import type { Answers } from '../instrument/answers.ts';
import type { Suggestion } from '../instrument/suggest-score.ts';
import type { Judgement } from './judgement.ts';

/** Every state a screening can be in. */
export const SCREENING_STATUSES = ['draft', 'completed', 'returned', 'signed-off', 'discarded'] as const;

/**
 * Where a screening stands. `draft` and `returned` can be filled in; `completed` waits for the manager; `signed-off` and
 * `discarded` are closed.
 */
export type ScreeningStatus = (typeof SCREENING_STATUSES)[number];

/** One instrument answered about one child on one day. Keeps the versions it was answered under (design D9). */
export interface Screening {
  readonly id: string;
  readonly reference: Reference;
  readonly status: ScreeningStatus;
  /** Surname and forenames as answered so far, for the lists of those who may see them; null while not given. */
  readonly childName: string | null;
  readonly practitionerId: string;
  readonly teamId: string;
  readonly instrumentVersion: string;
  readonly pathwayVersion: string;
  readonly startedAt: InstantText;
  /** The revision of the newest answer; 0 while nothing has been answered. */
  readonly revision: number;
  readonly changedAt: InstantText;
  /** When the referral of concern was received: the clock of the strategy discussion (directive D4). */
  readonly referralReceivedAt: InstantText | null;
  readonly completedAt: InstantText | null;
  readonly signedOffAt: InstantText | null;
  readonly suggestedScore: 0 | 1 | 2 | 3 | null;
  readonly finalScore: 0 | 1 | 2 | 3 | null;
  /** The specialist lead consulted before the score was lowered, who may therefore open it. */
  readonly consultedId: string | null;
  readonly discardReason: string | null;
}

/** One answer of a draft as it is kept: with the revision at which it was saved, by whom and when. */
export interface DraftAnswer {
  readonly item: string;
  readonly value: Answers[string] | null;
  readonly revision: number;
  readonly by: string;
  readonly at: InstantText;
}

/** A screening as completed: the answers that were on the check page, and what the instrument suggested from them. Never changed. */
export interface Completion {
  readonly screeningId: string;
  /** 1 for the first; a screening returned and completed again has a second. */
  readonly number: number;
  readonly submissionId: string;
  readonly answers: Answers;
  /** The child's age on the day of completion; null when not known. */
  readonly age: number | null;
  readonly day: LondonDay;
  readonly suggestion: Suggestion;
  readonly by: string;
  readonly at: InstantText;
}

/** A manager sent a completed screening back with comments. */
export interface Return {
  readonly by: string;
  readonly at: InstantText;
  readonly comments: string;
}

/** A judgement as recorded at sign-off. */
export interface SignOff {
  readonly by: string;
  readonly at: InstantText;
  readonly judgement: Judgement;
}
