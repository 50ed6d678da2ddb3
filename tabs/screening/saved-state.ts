import type { KeptAnswer } from './kept-answer.ts';

/** What the person is told about their words: `at` is the instant of the last save, null before the first. */
export type SavedState =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'saving' }
  | { readonly state: 'not-saved'; readonly because: string; readonly ended: boolean }
  /** Everything else is saved; some answers wait for the person: too long, or changed elsewhere. */
  | { readonly state: 'held'; readonly items: readonly string[] };

/** The worst that is true: trouble first, then what is on its way, then answers that wait for the person. */
export function savedState(
  trouble: { readonly because: string; readonly ended: boolean } | null,
  isSaving: boolean,
  kept: ReadonlyMap<string, KeptAnswer>,
  savedAt: string | null,
): SavedState {
  if (trouble !== null) return { state: 'not-saved', ...trouble };
  if (isSaving) return { state: 'saving' };
  const held = [...kept].filter(([, { fault, conflict }]) => fault !== null || conflict !== null);
  if (held.length > 0) return { state: 'held', items: held.map(([item]) => item) };
  return { state: 'saved', at: savedAt };
}
