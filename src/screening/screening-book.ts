import type { Answers } from '../instrument/answers.ts';
import type { InstantText } from '../kernel/clock.ts';
import type { Sight } from '../people/sight.ts';
import type { Completion, DraftAnswer, Return, Screening, ScreeningStatus, SignOff } from './screening.ts';

/** Where a list goes on: after this screening, as it stood when it was listed. */
export type ListPlace = Pick<Screening, 'changedAt' | 'id'>;

/** One stretch of a list: what states, after which place, and how many. */
export interface Stretch {
  readonly statuses: readonly ScreeningStatus[];
  readonly after: ListPlace | null;
  readonly most: number;
}

/** Changes to a screening's own row. */
export type ScreeningChange = Partial<Omit<Screening, 'id' | 'reference' | 'startedAt'>>;

/** Where screenings are kept. Everything here runs inside one transaction (`Transactions`). */
export interface ScreeningBook {
  /** Adds a new draft; false when the reference is already given, and the caller draws another. */
  add(screening: Screening): Promise<boolean>;
  find(id: string): Promise<Screening | undefined>;
  /** As `find`, and nobody else can change it until the transaction ends. */
  findForChange(id: string): Promise<Screening | undefined>;
  /** A stretch of what the person may open, newest change first. */
  seenBy(sight: Sight, stretch: Stretch): Promise<readonly Screening[]>;
  /** These screenings, all of them, in no order. */
  these(ids: readonly string[]): Promise<readonly Screening[]>;
  /** The drafts of a practitioner, oldest first: all of them. */
  draftsOf(practitionerId: string): Promise<readonly Screening[]>;
  /** The drafts that none of these practitioners holds, oldest first: all of them. */
  draftsLeftBy(stillHere: readonly string[]): Promise<readonly Screening[]>;
  /**
   * A practitioner's draft that holds no answer yet. Until the transaction ends, nobody else is told of one or that there is
   * none: of two that start a screening at once, the second finds the first one's.
   */
  untouchedDraftOf(practitionerId: string): Promise<Screening | undefined>;
  change(id: string, change: ScreeningChange): Promise<void>;

  draftAnswers(screeningId: string): Promise<readonly DraftAnswer[]>;
  /** The answers of a draft as the instrument reads them: what was cleared is not there. */
  answers(screeningId: string): Promise<Answers>;
  saveDraftAnswers(screeningId: string, answers: readonly DraftAnswer[]): Promise<void>;

  addCompletion(completion: Completion): Promise<void>;
  completions(screeningId: string): Promise<readonly Completion[]>;
  addReturn(screeningId: string, entry: Return): Promise<void>;
  returns(screeningId: string): Promise<readonly Return[]>;
  addSignOff(screeningId: string, signOff: SignOff): Promise<void>;
  signOff(screeningId: string): Promise<SignOff | undefined>;

  /** Normalised texts by which two records are likely the same child; replaces those kept for this screening. Kept unreadable. */
  keepMatchKeys(screeningId: string, keys: readonly string[]): Promise<void>;
  /** Other screenings (not discarded) that share a key, newest first. */
  withMatchKey(keys: readonly string[], except: string): Promise<readonly Screening[]>;
}

/** What was sent, so that the same submission twice is one (measurements 5.2). */
export interface Submission {
  readonly id: string;
  readonly by: string;
  readonly what: string;
  /** The id of what it was about. */
  readonly about: string;
  readonly at: InstantText;
}

/** Remembers submissions. */
export interface SubmissionBook {
  /** What a submission id was first used for, if it was. */
  earlier(id: string): Promise<Submission | undefined>;
  /** Keeps a new one. Two at the same moment: the second fails its whole transaction and is tried again by the store. */
  remember(submission: Submission): Promise<void>;
}
