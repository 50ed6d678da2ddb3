import { z } from 'zod';

const fault = z.object({ path: z.string(), sentence: z.string() });

/** What crosses the wire when the answer is an expected "no": the kind, a sentence for the person, a reference to quote. */
export const refusalSchema = z.object({
  refusal: z.object({
    kind: z.enum([
      'not-signed-in',
      'not-permitted',
      'not-found',
      'not-valid',
      'too-large',
      'answers-incomplete',
      'reason-needed',
      'out-of-date',
      'already-done',
      'not-now',
      'instrument-retired',
      'unexpected',
    ]),
    because: z.string(),
    /** What a person quotes when they ask for help; also in the log. */
    quote: z.string(),
    field: z.string().optional(),
    faults: z.array(fault).optional(),
    missing: z.array(z.object({ item: z.string(), sentence: z.string() })).optional(),
    conflicts: z
      .array(
        z.object({
          item: z.string(),
          value: z.unknown(),
          revision: z.number(),
          by: z.string(),
          at: z.string(),
        }),
      )
      .optional(),
  }),
});
export type RefusalBody = z.infer<typeof refusalSchema>;
