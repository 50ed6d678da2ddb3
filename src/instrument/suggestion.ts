import type { Flag } from './flags.ts';

/** The directive's four scores. 0 is not "no risk". */
export type Score = 0 | 1 | 2 | 3;

/** One reason for the score: the rule that decided, the item it rests on where there is one, and a sentence for people. */
export interface Because {
  readonly rule: Rule;
  readonly item?: string;
  readonly sentence: string;
}

/**
 * What decided: current evidence of harm; a gate question; another offence; the pattern; signs of grooming; harm as a
 * concern; harm 6 to 12 months ago; the floors F1 (under 13 with a sign of harm) and F2 (under 13 or learning
 * disability with any sign); or that nothing of these is recorded.
 */
export type Rule =
  | 'harm-evidence'
  | 'gate'
  | 'offence'
  | 'pattern'
  | 'grooming'
  | 'harm-concern'
  | 'harm-recent'
  | 'F1'
  | 'F2'
  | 'nothing-recorded';

/** What the instrument suggests from the answers. A person decides. */
export interface Suggestion {
  readonly score: Score;
  readonly because: readonly Because[];
  /** Why it is not the next score up, in sentences; empty at 3. */
  readonly whyNotNext: readonly string[];
  /** In alphabetical order. */
  readonly flags: readonly Flag[];
  /** How many of the signs are not explored or not known, and under which headings, those with most first. */
  readonly notKnown: {
    readonly count: number;
    readonly letters: readonly string[];
    /** What else the rule reads and was not told, in words: the age, a learning disability, gates, the pattern. */
    readonly questions: readonly string[];
  };
  /** The protective factors that are there, wholly or partly, without their notes. They never change the score. */
  readonly strengths: readonly string[];
}
