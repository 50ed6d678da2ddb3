import type { Answer } from '../../src/instrument/answers.ts';

/** The same answer, changed and saved by somebody else (or by the same person on another device) meanwhile. */
export interface Conflict {
  readonly theirs: Answer | null;
  readonly revision: number;
  readonly by: string;
  readonly at: string;
}

/** One answer of a draft: as it stands in the page, as the server has it, and what keeps the two apart. */
export interface KeptAnswer {
  readonly typed: Answer | null;
  readonly saved: Answer | null;
  /** The revision at which the server has it; 0 when it has none. */
  readonly revision: number;
  /** Why it cannot be saved as it is; the words stay in the page until they are changed. */
  readonly fault: string | null;
  readonly conflict: Conflict | null;
}

/** An answer that has not been given. */
export const NOT_GIVEN: KeptAnswer = { typed: null, saved: null, revision: 0, fault: null, conflict: null };

/** Whether two answers say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Typed, but not (yet) on the server. */
export function isUnsaved({ typed, saved }: KeptAnswer): boolean {
  return !isSame(typed, saved);
}

/** Unsaved, and nothing stands in the way of saving it. */
export function isReady(kept: KeptAnswer): boolean {
  return kept.fault === null && kept.conflict === null && isUnsaved(kept);
}
