import { z } from 'zod';
import { wordsSchema } from './words.ts';

/** A deadline as it is shown: the sort key, the words, and whether it has passed. */
export const dueSchema = z.object({
  /** First instant at which it has passed; null when unknown or none. */
  passesAt: z.string().nullable(),
  words: z.string(),
  overdue: z.boolean(),
  unknown: z.boolean(),
});
export type DueView = z.infer<typeof dueSchema>;

/** One next step of a screening, as everybody on the record sees it. */
export const stepViewSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(['ready', 'running', 'unknown', 'done', 'failed', 'cancelled']),
  /** "E-mailed 14:02 to …", "Not delivered: …", "Waiting for …", "Not yet available here". */
  stateWords: z.string(),
  owner: z.string(),
  due: dueSchema,
  availableHere: z.boolean(),
  /** Not done five minutes after it should have been, and still being tried: red. */
  late: z.boolean(),
  /** The person asking may take a failed step over. */
  mayResolve: z.boolean(),
  /** The person asking may say that it was done outside Safeguard, and how. */
  mayRecordDone: z.boolean(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type StepView = z.infer<typeof stepViewSchema>;

/** A failed step is tried again; one that failed, or is done in the case record, is closed because a person says how it was done. */
export const resolveStepSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('try-again') }),
  z.strictObject({ how: z.literal('done-by-hand'), note: wordsSchema }),
]);
export type ResolveStepRequest = z.infer<typeof resolveStepSchema>;

/** One line of My work. */
export const workItemSchema = z.object({
  id: z.string(),
  kind: z.string(),
  reference: z.string(),
  childName: z.string().nullable(),
  what: z.string(),
  due: dueSchema,
  since: z.string(),
  whose: z.string(),
  mine: z.boolean(),
  red: z.boolean(),
  /** Where in the tab it is dealt with or read, such as `screenings/<id>`. */
  open: z.string(),
  /** Its room is not built yet: it is done in the case record. */
  elsewhere: z.boolean(),
});
export type WorkItem = z.infer<typeof workItemSchema>;
/** How much of it is asked for: so many steps at most. */
export const workAskedSchema = z.strictObject({
  most: z.coerce.number().int().min(1).max(10_000).optional(),
});
export type WorkAsked = z.infer<typeof workAskedSchema>;
export const myWorkSchema = z.object({
  items: z.array(workItemSchema),
  /** How many more are due than are in `items`: of everything, and of the person's own to do. */
  more: z.object({ all: z.int(), mine: z.int() }),
  asOf: z.string(),
});
export type MyWork = z.infer<typeof myWorkSchema>;
