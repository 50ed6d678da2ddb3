import { z } from 'zod';
import { FLAGS } from '../instrument/flags.ts';
import { personViewSchema } from './people.ts';
import { dueSchema, stepViewSchema } from './steps.ts';
import { meetingViewSchema } from './meetings.ts';
import { LONGEST_WORDS, wordsSchema as words } from './words.ts';

/** The longest text of one answer, and the longest body, in characters and bytes: a person is told before they reach it. */
export const LIMITS = { note: 2000, body: 256 * 1024, patches: 60, reason: LONGEST_WORDS } as const;

const id = z.uuid();
const score = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

const indicatorAnswer = z.strictObject({
  strength: z.enum(['not_explored', 'not_known', 'none', 'concern', 'evidence']),
  recency: z.enum(['current', 'recent', 'historic']).optional(),
  source: z.string().max(60).optional(),
  dateObserved: z.string().max(10).optional(),
  note: z.string().max(LIMITS.note).optional(),
});
const protectiveAnswer = z.strictObject({
  presence: z.enum(['present', 'partly', 'absent', 'not_known']),
  note: z.string().max(LIMITS.note).optional(),
});
const rowAnswer = z.record(z.string().max(40), z.string().max(500));

/** One answer as it crosses the wire; what its item allows is checked by the instrument's own functions. */
export const answerSchema = z.union([
  indicatorAnswer,
  z.string().max(LIMITS.note),
  protectiveAnswer,
  z.array(z.string().max(60)).max(40),
  z.array(rowAnswer).max(20),
]);
export const answersSchema = z.record(z.string().max(40), answerSchema);

export const startScreeningSchema = z.strictObject({});
export const startedSchema = z.object({ id, reference: z.string() });
export type Started = z.infer<typeof startedSchema>;

/** Answers as they are typed: each with the revision of the answer it changes (0 when there was none); null clears. */
export const saveAnswersSchema = z.strictObject({
  patches: z
    .array(
      z.strictObject({
        item: z.string().max(40),
        value: answerSchema.nullable(),
        baseRevision: z.int().min(0),
      }),
    )
    .min(1)
    .max(LIMITS.patches),
});
export type SaveAnswersRequest = z.infer<typeof saveAnswersSchema>;
/** The new revision of each saved answer, and by when the strategy discussion is due by the answers now. A conflict is a refusal (`out-of-date`) that carries the other answer; then nothing was saved. */
export const savedAnswersSchema = z.object({
  saved: z.array(z.object({ item: z.string(), revision: z.int() })),
  revision: z.int(),
  savedAt: z.string(),
  referralDue: dueSchema.nullable(),
});
export type SavedAnswers = z.infer<typeof savedAnswersSchema>;

export const discardSchema = z.strictObject({ reason: words });
export type DiscardRequest = z.infer<typeof discardSchema>;

/**
 * Completing: which answers the check page showed, as the SHA-256 of their text, with the revision they were read at: the
 * answers themselves are saved, and would not always fit into one body. The same submission twice is one completion.
 */
export const completeSchema = z.strictObject({
  submissionId: id,
  instrumentVersion: z.string().max(40),
  revision: z.int().min(0),
  shown: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CompleteRequest = z.infer<typeof completeSchema>;

export const returnSchema = z.strictObject({ comments: words });
export type ReturnRequest = z.infer<typeof returnSchema>;

/** Handing a screening to another practitioner of its team. */
export const handOverSchema = z.strictObject({ practitionerId: z.string().max(80) });
export type HandOverRequest = z.infer<typeof handOverSchema>;

export const acknowledgeSchema = z.strictObject({});

const decision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('yes') }),
  z.strictObject({ decision: z.literal('no'), reason: words }),
]);
/** The manager's judgement. The rules between its parts are the pathway's, not the wire's. */
export const signOffSchema = z.strictObject({
  submissionId: id,
  completionNumber: z.int().min(1),
  finalScore: score,
  reason: words.nullable(),
  consultation: z
    .strictObject({ specialistLeadId: z.string().max(80), on: z.iso.date(), advice: words })
    .nullable(),
  response: z.enum(['no-further-action', 'assessment', 'section-47']),
  complexities: z
    .array(
      z.enum([
        'several-children-or-adults',
        'position-of-trust',
        'trafficking',
        'placed-out-of-area',
        'agencies-disagree',
        'other',
      ]),
    )
    .max(6),
  complexityReason: words.nullable(),
  chairId: z.string().max(80).nullable(),
  strategyMeeting: decision.nullable(),
  maseReferral: decision.nullable(),
  referralReasonAtZero: words.nullable(),
  flagResponses: z.partialRecord(z.enum(FLAGS), words),
});
export type SignOffRequest = z.infer<typeof signOffSchema>;

/** What the instrument suggests, in words. */
export const outcomeSchema = z.object({
  score,
  /** The directive's words for the score. */
  words: z.string(),
  honesty: z.string(),
  because: z.array(z.string()),
  whyNotNext: z.array(z.string()),
  flags: z.array(z.object({ flag: z.string(), title: z.string(), response: z.string() })),
  advice: z.array(z.string()),
  notKnown: z.array(z.string()),
  strengths: z.array(z.string()),
  worry: z.string(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const screeningSummarySchema = z.object({
  id,
  reference: z.string(),
  status: z.enum(['draft', 'completed', 'returned', 'signed-off', 'discarded']),
  childName: z.string().nullable(),
  practitioner: z.string(),
  team: z.string(),
  startedAt: z.string(),
  changedAt: z.string(),
  completedAt: z.string().nullable(),
  suggestedScore: score.nullable(),
  finalScore: score.nullable(),
  /** Something of it was not delivered, or is overdue. */
  red: z.boolean(),
});
export type ScreeningSummary = z.infer<typeof screeningSummarySchema>;
/** Which part of the list is asked for, and after which place: the `next` of the stretch before. */
export const listAskedSchema = z.strictObject({
  show: z.enum(['open', 'waiting', 'closed', 'all']).optional(),
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]{8,18}Z_[0-9a-f-]{36}$/, 'Open the list again.')
    .optional(),
});
export type ListAsked = z.infer<typeof listAskedSchema>;
export const screeningListSchema = z.object({
  screenings: z.array(screeningSummarySchema),
  /** Where the list goes on; null when that was all. */
  next: z.string().nullable(),
});
export type ScreeningList = z.infer<typeof screeningListSchema>;

const alertView = z.object({
  alert: z.string(),
  cause: z.enum(['immediate-danger', 'completed']),
  /** What raised it, in words: "Score 1, 2 flags". */
  why: z.string(),
  raisedAt: z.string(),
  told: z.array(z.object({ name: z.string(), state: z.string() })),
  due: dueSchema,
  acknowledgedAt: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
});

/** Everything a person who may open a screening sees of it. */
export const screeningViewSchema = screeningSummarySchema.extend({
  instrumentVersion: z.string(),
  pathwayVersion: z.string(),
  practitionerPerson: personViewSchema,
  /** Whom to ring about the child: who answers for the screening in turn, whoever is away last, and the duty team. */
  toRing: z.object({ people: z.array(personViewSchema), dutyTeam: z.string() }),
  revision: z.int(),
  /** While it can be filled in: each answer with its revision. Otherwise the completed answers. */
  answers: z.record(z.string(), z.object({ value: z.unknown(), revision: z.int() })),
  age: z.number().nullable(),
  referralDue: dueSchema.nullable(),
  completion: z
    .object({ number: z.int(), at: z.string(), by: z.string(), outcome: outcomeSchema })
    .nullable(),
  returns: z.array(z.object({ by: z.string(), at: z.string(), comments: z.string() })),
  signOff: z
    .object({
      by: z.string(),
      at: z.string(),
      rows: z.array(z.object({ label: z.string(), value: z.string() })),
      finalScore: score,
      /** What follows besides the steps: the response and who answers for it; at 0, to screen again. */
      follows: z.array(z.string()),
    })
    .nullable(),
  alerts: z.array(alertView),
  steps: z.array(stepViewSchema),
  meeting: meetingViewSchema.nullable(),
  /** To whom the person who asks may hand it; empty for everybody who may not. */
  handOverTo: z.array(personViewSchema),
  /** Who was named to chair the strategy meeting, where one was decided on; `opening` while it is about to be opened. */
  chairing: z
    .object({ chair: personViewSchema, complex: z.boolean(), opening: z.boolean(), mayName: z.boolean() })
    .nullable(),
  may: z.object({
    fillIn: z.boolean(),
    discard: z.boolean(),
    acknowledge: z.boolean(),
    signOff: z.boolean(),
    returnIt: z.boolean(),
    readAudit: z.boolean(),
  }),
});
export type ScreeningView = z.infer<typeof screeningViewSchema>;

/** Others that are likely about the same child. One held by another team says only whom to speak to. */
export const duplicatesSchema = z.object({
  duplicates: z.array(
    z.object({
      reference: z.string().nullable(),
      id: id.nullable(),
      sentence: z.string(),
    }),
  ),
});
export type Duplicates = z.infer<typeof duplicatesSchema>;

/** What would be sent to whom on sign-off, shown before it is sent. */
export const referralPreviewSchema = z.object({
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  attachment: z.string(),
  sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
});
export type ReferralPreview = z.infer<typeof referralPreviewSchema>;

export const auditSchema = z.object({
  entries: z.array(
    z.object({ at: z.string(), by: z.string(), what: z.string(), from: z.string(), detail: z.string() }),
  ),
});
export type Audit = z.infer<typeof auditSchema>;
