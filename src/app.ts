import type { Answers } from './instrument/answers.ts';
import type { AuditEntry, AuditTrail } from './kernel/audit-entry.ts';
import type { Clock, InstantText } from './kernel/clock.ts';
import type { LondonDay } from './kernel/london-day.ts';
import type { Result } from './kernel/refusal.ts';
import type { Transactions } from './kernel/transactions.ts';
import type { BankHolidays } from './kernel/working-days.ts';
import type { ClaimedStep, StepKind, StepOutcome, StoredStep } from './pathway/next-step.ts';
import type { StepBook } from './pathway/step-book.ts';
import type { AbsenceBook } from './people/absence-book.ts';
import type { Asking } from './people/asking.ts';
import type { Borough } from './people/borough.ts';
import type { Directory } from './people/directory.ts';
import type { Mailer } from './people/mailer.ts';
import type { Messenger } from './people/messenger.ts';
import type { PostedCopies } from './people/posted-copies.ts';
import type { ReachBook } from './people/reach.ts';
import type { ReferralDocument } from './referral/referral-document.ts';
import type { Judgement } from './screening/judgement.ts';
import type { Completion, DraftAnswer, Return, Screening, SignOff } from './screening/screening.ts';
import type { ScreeningBook, SubmissionBook } from './screening/screening-book.ts';
import type { Calendar } from './strategy-meeting/calendar.ts';
import type { MeetingBook, PickedThrough, StrategyMeeting } from './strategy-meeting/meeting.ts';
import type { MeetingFile, SlotChoice } from './strategy-meeting/meeting-file.ts';

export type { Asking } from './people/asking.ts';
export type { MeetingFile, SlotChoice } from './strategy-meeting/meeting-file.ts';

/** Everything the store keeps, inside one transaction. A use case asks for the books it needs. */
export interface Records {
  readonly screenings: ScreeningBook;
  readonly submissions: SubmissionBook;
  readonly steps: StepBook;
  readonly meetings: MeetingBook;
  readonly reaches: ReachBook;
  readonly absences: AbsenceBook;
  readonly copies: PostedCopies;
  readonly audit: AuditTrail;
}

/** The outside world, as the product needs it: the store, who works here, the time, and the ways out. */
export interface Ports {
  readonly store: Transactions<Records>;
  readonly directory: Directory;
  readonly borough: Borough;
  readonly clock: Clock;
  readonly holidays: () => BankHolidays;
  readonly messenger: Messenger;
  readonly mailer: Mailer;
  readonly calendar: Calendar;
  /** Turns the referral into the attachment: a tagged PDF. */
  readonly print: (document: ReferralDocument) => Promise<Uint8Array>;
  /** Wakes the worker after a commit, so that what is due now happens now. */
  readonly nudge: () => void;
}

/** Everything on record about one screening, for those who may open it. */
export interface ScreeningFile {
  readonly screening: Screening;
  readonly answers: readonly DraftAnswer[];
  readonly completions: readonly Completion[];
  readonly returns: readonly Return[];
  readonly signOff: SignOff | null;
  readonly steps: readonly StoredStep[];
  readonly meeting: StrategyMeeting | null;
  /** What the person who asks may do with it now. */
  readonly may: {
    readonly fillIn: boolean;
    readonly discard: boolean;
    readonly acknowledge: boolean;
    readonly signOff: boolean;
    readonly returnIt: boolean;
    readonly readAudit: boolean;
    readonly resolveSteps: boolean;
  };
}

/** One thing that is due for a person, or for somebody in a team they answer for. */
export interface Due {
  readonly screening: Screening;
  /** Null for a draft, which waits without being a required step. */
  readonly step: StoredStep | null;
  readonly meeting: StrategyMeeting | null;
  readonly mine: boolean;
}

/** One answer to save: the revision it changes (0 when there was none); null clears it. */
export interface AnswerPatch {
  readonly item: string;
  readonly value: Answers[string] | null;
  readonly baseRevision: number;
}

/** Everything the product can do. The tab (through HTTP) and the bot both call it; each use case says who may. */
export interface App {
  readonly borough: Borough;
  readonly directory: Directory;
  readonly clock: Clock;

  awayUntil(personId: string): Promise<LondonDay | null>;
  setAbsence(asking: Asking, awayUntil: LondonDay | null): Promise<Result<null>>;
  myWork(asking: Asking): Promise<readonly Due[]>;

  /** Starts a screening, or gives the person's own one that has no answer yet, so that asking twice leaves nothing behind. */
  startScreening(asking: Asking): Promise<Result<Screening>>;
  listScreenings(asking: Asking): Promise<readonly Screening[]>;
  readScreening(asking: Asking, id: string): Promise<Result<ScreeningFile>>;
  saveAnswers(
    asking: Asking,
    id: string,
    patches: readonly AnswerPatch[],
  ): Promise<
    Result<{ saved: readonly { item: string; revision: number }[]; revision: number; savedAt: InstantText }>
  >;
  likelyDuplicates(
    asking: Asking,
    id: string,
  ): Promise<Result<readonly { screening: Screening; mayOpen: boolean }[]>>;
  discardScreening(asking: Asking, id: string, reason: string): Promise<Result<null>>;
  completeScreening(
    asking: Asking,
    id: string,
    request: { submissionId: string; instrumentVersion: string; revision: number; answers: Answers },
  ): Promise<Result<Completion>>;
  acknowledgeAlert(asking: Asking, id: string): Promise<Result<null>>;
  returnScreening(asking: Asking, id: string, comments: string): Promise<Result<null>>;
  signOffScreening(
    asking: Asking,
    id: string,
    request: { submissionId: string; completionNumber: number; judgement: Judgement },
  ): Promise<Result<null>>;
  referralPreview(
    asking: Asking,
    id: string,
  ): Promise<
    Result<{
      to: readonly string[];
      subject: string;
      text: string;
      attachment: string;
      document: ReferralDocument;
    }>
  >;
  readAudit(asking: Asking, id: string): Promise<Result<readonly AuditEntry[]>>;
  /** Takes a failed step over; gives the screening it belongs to. */
  resolveStep(
    asking: Asking,
    stepId: string,
    how: { how: 'try-again' } | { how: 'done-by-hand'; note: string },
  ): Promise<Result<string>>;

  listMeetings(asking: Asking): Promise<readonly MeetingFile[]>;
  readMeeting(asking: Asking, id: string): Promise<Result<MeetingFile>>;
  moreSlots(asking: Asking, id: string, sequence: number): Promise<Result<MeetingFile>>;
  chooseSlot(
    asking: Asking,
    id: string,
    choice: SlotChoice,
    through: PickedThrough,
  ): Promise<Result<MeetingFile>>;
  moveMeeting(asking: Asking, id: string, choice: SlotChoice): Promise<Result<MeetingFile>>;
  cancelMeeting(asking: Asking, id: string, sequence: number, reason: string): Promise<Result<MeetingFile>>;
  claimMeeting(
    asking: Asking,
    id: string,
    choice: SlotChoice & { endAt: InstantText },
  ): Promise<Result<MeetingFile>>;

  /** Keeps where a person can be reached in Teams; null forgets it. */
  reachedAt(personId: string, address: string | null): Promise<void>;

  /** What the worker does for each kind of step it may claim. */
  readonly carryOut: Readonly<Partial<Record<StepKind, (step: ClaimedStep) => Promise<StepOutcome>>>>;
}
