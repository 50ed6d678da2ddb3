import { z } from 'zod';

/** The longest text somebody writes beside the answers, in characters. */
export const LONGEST_WORDS = 2000;

/**
 * What somebody wrote beside the answers: a reason, comments, what was done. Not blank, at most 2,000 characters, and only
 * characters that every store can keep: half a character would come back as another one, and PostgreSQL keeps no NUL.
 */
export const wordsSchema = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_WORDS)
  .refine(
    (words) => words.isWellFormed() && !words.includes('\u0000'),
    'There is a character in this that cannot be kept. Type it again.',
  );
