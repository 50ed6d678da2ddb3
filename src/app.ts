import { acknowledgeAlert } from './alert/acknowledge-alert.ts';
import { escalateAlert } from './alert/escalate-alert.ts';
import { notifyManager } from './alert/notify-manager.ts';
import { refreshAlertCards } from './alert/refresh-alert-cards.ts';
import { tellHolidaysMissing } from './alert/tell-holidays-missing.ts';
import { tellHandedOver, tellNotDelivered, tellReturned } from './alert/tell-of-trouble.ts';
import { granted, type Result } from './kernel/refusal.ts';
import { emailReferral, referralPreview, type ReferralPreview } from './referral/email-referral.ts';
import { completeScreening, type CompletionRequest } from './screening/complete-screening.ts';
import { discardScreening } from './screening/discard-screening.ts';
import { handOver } from './screening/hand-over.ts';
import { likelyDuplicates, type LikelyDuplicate } from './screening/likely-duplicates.ts';
import {
  glanceAt,
  listScreenings,
  type ListAsked,
  type Listed,
  type ListStretch,
} from './screening/list-screenings.ts';
import { myWork, type Work } from './screening/my-work.ts';
import { readAudit, readScreening, type ScreeningRecord } from './screening/read-screening.ts';
import { resolveStep, type Resolution } from './screening/resolve-step.ts';
import { recountDeadlines } from './screening/recount-deadlines.ts';
import { returnScreening } from './screening/return-screening.ts';
import { saveAnswers, type AnswerPatch, type SavedAnswers } from './screening/save-answers.ts';
import { awayUntil, setAbsence } from './screening/set-absence.ts';
import { signOffScreening, type SignOffRequest } from './screening/sign-off-screening.ts';
import { startScreening } from './screening/start-screening.ts';
import { cancelMeeting } from './strategy-meeting/cancel-meeting.ts';
import { chooseSlot } from './strategy-meeting/choose-slot.ts';
import { claimMeeting } from './strategy-meeting/claim-meeting.ts';
import { confirmSent } from './strategy-meeting/confirm-sent.ts';
import { lookAtTimes, type TimesLookedAt } from './strategy-meeting/look-at-times.ts';
import { moreSlots } from './strategy-meeting/more-slots.ts';
import { moveMeeting } from './strategy-meeting/move-meeting.ts';
import { nameChair, type ChairChoice } from './strategy-meeting/name-chair.ts';
import { listMeetings, openMeeting, readMeeting } from './strategy-meeting/read-meetings.ts';
import { refreshCardsAfter } from './strategy-meeting/refresh-cards.ts';
import { strategyMeetingSteps } from './strategy-meeting/strategy-meeting-steps.ts';
import type { AuditEntry, AuditTrail } from './kernel/audit-entry.ts';
import type { Clock, InstantText } from './kernel/clock.ts';
import type { LondonDay } from './kernel/london-day.ts';
import type { Transactions } from './kernel/transactions.ts';
import type { BankHolidays } from './kernel/working-days.ts';
import type { AlertKey, ClaimedStep, StepKind, StepOutcome } from './pathway/next-step.ts';
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
import type { Screening } from './screening/screening.ts';
import type { ScreeningBook, SubmissionBook } from './screening/screening-book.ts';
import type { Calendar } from './strategy-meeting/calendar.ts';
import type { MeetingBook, PickedThrough } from './strategy-meeting/meeting.ts';
import type { HourChoice, MeetingFile, SlotChoice } from './strategy-meeting/meeting-file.ts';

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
  /** The SHA-256 of a text, in hexadecimal digits. */
  readonly digest: (text: string) => string;
  /** Wakes the worker after a commit, so that what is due now happens now. */
  readonly nudge: () => void;
}

/** Everything on record about one screening, with its strategy meeting. */
export interface ScreeningFile extends ScreeningRecord {
  readonly meeting: MeetingFile | null;
}

/** Everything the product can do. The tab (through HTTP) and the bot both call it; each use case says who may. */
export interface App {
  readonly borough: Borough;
  readonly directory: Directory;
  readonly clock: Clock;

  awayUntil(personId: string): Promise<LondonDay | null>;
  setAbsence(asking: Asking, awayUntil: LondonDay | null): Promise<Result<null>>;
  /** What is due, most urgent first, at most `most` steps of it (default 200), and how much there is in all. */
  myWork(asking: Asking, most?: number): Promise<Work>;

  /** Starts a screening, or gives the person's own one that has no answer yet, so that asking twice leaves nothing behind. */
  startScreening(asking: Asking): Promise<Result<Screening>>;
  listScreenings(asking: Asking, asked?: ListAsked): Promise<ListStretch>;
  /** One screening as a list shows it, without opening it. */
  glanceAt(asking: Asking, id: string): Promise<Listed | undefined>;
  readScreening(asking: Asking, id: string): Promise<Result<ScreeningFile>>;
  saveAnswers(asking: Asking, id: string, patches: readonly AnswerPatch[]): Promise<Result<SavedAnswers>>;
  likelyDuplicates(asking: Asking, id: string): Promise<Result<readonly LikelyDuplicate[]>>;
  discardScreening(asking: Asking, id: string, reason: string): Promise<Result<null>>;
  completeScreening(asking: Asking, id: string, request: CompletionRequest): Promise<Result<ScreeningFile>>;
  /** Acknowledges one alert of the screening, or every open one. */
  acknowledgeAlert(asking: Asking, id: string, alert?: AlertKey): Promise<Result<null>>;
  returnScreening(asking: Asking, id: string, comments: string): Promise<Result<null>>;
  /** Hands a screening to another practitioner of its team. */
  handOver(asking: Asking, id: string, practitionerId: string): Promise<Result<null>>;
  signOffScreening(asking: Asking, id: string, request: SignOffRequest): Promise<Result<null>>;
  referralPreview(asking: Asking, id: string): Promise<Result<ReferralPreview>>;
  readAudit(asking: Asking, id: string): Promise<Result<readonly AuditEntry[]>>;
  /** Takes a failed step over; gives the screening it belongs to. */
  resolveStep(asking: Asking, stepId: string, resolution: Resolution): Promise<Result<string>>;

  /** Names another chair for the strategy meeting of a screening, open or not. */
  nameChair(asking: Asking, screeningId: string, choice: ChairChoice): Promise<Result<null>>;
  listMeetings(asking: Asking): Promise<readonly MeetingFile[]>;
  readMeeting(asking: Asking, id: string): Promise<Result<MeetingFile>>;
  /** One meeting as its card shows it, without opening it. */
  glanceAtMeeting(asking: Asking, id: string): Promise<Result<MeetingFile>>;
  /** Other times than those offered so far, or, `again`, the first ones once more. */
  moreSlots(asking: Asking, id: string, sequence: number, again?: boolean): Promise<Result<MeetingFile>>;
  /** Who is free at a time, or at times the meeting could be moved to; nothing is kept. */
  lookAtTimes(asking: Asking, id: string, startAt: InstantText | null): Promise<Result<TimesLookedAt>>;
  chooseSlot(
    asking: Asking,
    id: string,
    choice: SlotChoice,
    through: PickedThrough,
  ): Promise<Result<MeetingFile>>;
  moveMeeting(asking: Asking, id: string, choice: SlotChoice): Promise<Result<MeetingFile>>;
  cancelMeeting(asking: Asking, id: string, sequence: number, reason: string): Promise<Result<MeetingFile>>;
  claimMeeting(asking: Asking, id: string, choice: HourChoice): Promise<Result<MeetingFile>>;
  confirmSent(asking: Asking, id: string, sequence: number, sent: boolean): Promise<Result<MeetingFile>>;

  /** Keeps where a person can be reached in Teams; null forgets it. */
  reachedAt(personId: string, address: string | null): Promise<void>;

  /** Counts the deadlines again that could not be counted while bank holidays were missing. */
  recountDeadlines(): Promise<void>;

  /** What the worker does for each kind of step it may claim. */
  readonly carryOut: Readonly<Partial<Record<StepKind, (step: ClaimedStep) => Promise<StepOutcome>>>>;
}

/** Puts the use cases onto the outside world. */
export function makeApp(ports: Ports): App {
  const { store, directory, borough, clock } = ports;
  return {
    borough,
    directory,
    clock,
    awayUntil: (personId) => awayUntil(ports, personId),
    setAbsence: (asking, until) => setAbsence(ports, asking, until),
    myWork: (asking, most) => myWork(ports, asking, most),
    startScreening: (asking) => startScreening(ports, asking),
    listScreenings: (asking, asked) => listScreenings(ports, asking, asked),
    glanceAt: (asking, id) => glanceAt(ports, asking, id),
    readScreening: (asking, id) => readFile(ports, asking, id),
    saveAnswers: (asking, id, patches) => saveAnswers(ports, asking, id, patches),
    likelyDuplicates: (asking, id) => likelyDuplicates(ports, asking, id),
    discardScreening: (asking, id, reason) => discardScreening(ports, asking, id, reason),
    completeScreening: (asking, id, request) => completeFile(ports, asking, id, request),
    acknowledgeAlert: (asking, id, alert) => acknowledgeAlert(ports, asking, id, alert),
    returnScreening: (asking, id, comments) => returnScreening(ports, asking, id, comments),
    handOver: (asking, id, practitionerId) => handOver(ports, asking, id, practitionerId),
    signOffScreening: (asking, id, request) => signOffScreening(ports, asking, id, request),
    referralPreview: (asking, id) => referralPreview(ports, asking, id),
    readAudit: (asking, id) => readAudit(ports, asking, id),
    resolveStep: (asking, stepId, resolution) => takeOver(ports, asking, stepId, resolution),
    nameChair: (asking, screeningId, choice) => nameChair(ports, asking, screeningId, choice),
    listMeetings: (asking) => listMeetings(ports, asking),
    readMeeting: (asking, id) => openMeeting(ports, asking, id),
    glanceAtMeeting: (asking, id) => readMeeting(ports, asking, id),
    moreSlots: (asking, id, sequence, again) => moreSlots(ports, asking, id, sequence, again),
    lookAtTimes: (asking, id, startAt) => lookAtTimes(ports, asking, id, startAt),
    chooseSlot: (asking, id, choice, through) => chooseSlot(ports, asking, id, choice, through),
    moveMeeting: (asking, id, choice) => moveMeeting(ports, asking, id, choice),
    cancelMeeting: (asking, id, sequence, reason) => cancelMeeting(ports, asking, id, sequence, reason),
    claimMeeting: (asking, id, choice) => claimMeeting(ports, asking, id, choice),
    confirmSent: (asking, id, sequence, sent) => confirmSent(ports, asking, id, sequence, sent),
    reachedAt: (personId, address) =>
      store.within(({ reaches }) =>
        address === null
          ? reaches.forget(personId, 'teams')
          : reaches.remember({ personId, channel: 'teams', address }),
      ),
    recountDeadlines: () => recountDeadlines(ports),
    carryOut: carryOutBy(ports),
  };
}

function carryOutBy(ports: Ports): App['carryOut'] {
  return {
    'notify-manager': (step) => notifyManager(ports, step),
    'escalate-alert': (step) => escalateAlert(ports, step),
    'refresh-alert-cards': (step) => refreshAlertCards(ports, step),
    'tell-returned': (step) => tellReturned(ports, step),
    'tell-handed-over': (step) => tellHandedOver(ports, step),
    'tell-holidays-missing': (step) => tellHolidaysMissing(ports, step),
    'tell-not-delivered': (step) => tellOfTrouble(ports, step),
    'email-referral': (step) => emailReferral(ports, step),
    ...strategyMeetingSteps(ports),
  };
}

async function completeFile(
  ports: Ports,
  asking: Asking,
  id: string,
  request: CompletionRequest,
): Promise<Result<ScreeningFile>> {
  const completed = await completeScreening(ports, asking, id, request);
  if (!completed.ok) return completed;
  if (completed.value === null) return readFile(ports, asking, id);
  return granted({ ...completed.value, meeting: null });
}

async function takeOver(
  ports: Ports,
  asking: Asking,
  stepId: string,
  resolution: Resolution,
): Promise<Result<string>> {
  const taken = await resolveStep(ports, asking, stepId, resolution);
  if (taken.ok) await refreshCardsAfter(ports, stepId);
  return taken;
}

async function tellOfTrouble(ports: Ports, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind === 'tell-not-delivered') await refreshCardsAfter(ports, step.work.failedStepId);
  return tellNotDelivered(ports, step);
}

async function readFile(ports: Ports, asking: Asking, id: string): Promise<Result<ScreeningFile>> {
  const read = await readScreening(ports, asking, id);
  if (!read.ok) return read;
  const meetingId = await ports.store.within(async ({ meetings }) => (await meetings.ofScreening(id))?.id);
  const meeting = meetingId === undefined ? undefined : await readMeeting(ports, asking, meetingId);
  return granted({ ...read.value, meeting: meeting?.ok === true ? meeting.value : null });
}
