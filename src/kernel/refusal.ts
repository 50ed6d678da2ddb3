/** An answer that is missing, or says something impossible, with the words a person reads beside the question. */
export interface MissingAnswer {
  readonly item: string;
  readonly sentence: string;
}

/** One fault in what was sent: where it is and what is wrong with it. */
export interface Fault {
  readonly path: string;
  readonly sentence: string;
}

/** An answer saved by somebody else meanwhile, shown so that a person can choose (design D13). */
export interface ConflictingAnswer {
  readonly item: string;
  readonly value: unknown;
  readonly revision: number;
  readonly by: string;
  readonly at: string;
}

/**
 * An expected "no": returned, never thrown, from this closed list. Each kind has one HTTP status, one sentence and one
 * card; `because` is the sentence for this case, in words for the person who asked, and holds nothing about the child.
 */
export type Refusal =
  | { readonly kind: 'not-signed-in'; readonly because: string }
  | { readonly kind: 'not-permitted'; readonly because: string }
  | { readonly kind: 'not-found'; readonly because: string }
  | { readonly kind: 'not-valid'; readonly because: string; readonly faults: readonly Fault[] }
  | { readonly kind: 'too-large'; readonly because: string }
  | {
      readonly kind: 'answers-incomplete';
      readonly because: string;
      readonly missing: readonly MissingAnswer[];
    }
  | { readonly kind: 'reason-needed'; readonly because: string; readonly field: string }
  | {
      readonly kind: 'out-of-date';
      readonly because: string;
      readonly conflicts?: readonly ConflictingAnswer[];
    }
  | { readonly kind: 'already-done'; readonly because: string }
  | { readonly kind: 'not-now'; readonly because: string }
  | { readonly kind: 'instrument-retired'; readonly because: string };

/** The kinds of refusal, for the exhaustive tables that turn one into a status, a sentence or a card. */
export type RefusalKind = Refusal['kind'];

/** What a use case gives: the thing asked for, or a refusal. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** The thing asked for. */
export function granted<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An expected "no". */
export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/**
 * The refusal for a record that is not there and for one this person may not see: the same words, so that nobody learns
 * from a refusal that a child is known.
 */
export function notFound(what = 'record'): { readonly ok: false; readonly refusal: Refusal } {
  return refused({
    kind: 'not-found',
    because: `There is no ${what} here that you can open. Check the reference, or ask the worker or manager who holds it.`,
  });
}
