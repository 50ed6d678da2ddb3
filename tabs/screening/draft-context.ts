import { createContext, use, useSyncExternalStore } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import type { Draft } from './draft.ts';
import type { KeptAnswer } from './kept-answer.ts';

/** The draft that is being filled in. */
export const DraftContext = createContext<Draft | null>(null);

/** The draft that is being filled in. A question outside the form is a mistake of ours: thrown. */
export function useDraft(): Draft {
  const draft = use(DraftContext);
  if (draft === null) throw new Error('This question stands outside the form.');
  return draft;
}

/** The screening as it was opened, and the way to its sections and questions. */
export interface Opened {
  readonly view: ScreeningView;
  readonly go: (section: string, item?: string) => void;
  readonly goToQuestion: (item: string) => void;
}

export const OpenedContext = createContext<Opened | null>(null);

/** The screening as it was opened. A question outside the form is a mistake of ours: thrown. */
export function useOpened(): Opened {
  const opened = use(OpenedContext);
  if (opened === null) throw new Error('This question stands outside the form.');
  return opened;
}

/** One answer; its question is drawn again when it changes, and no other. */
export function useKept(item: string): KeptAnswer {
  const draft = useDraft();
  return useSyncExternalStore(draft.subscribe, () => draft.kept(item));
}

/** Anything else of the draft that is the same object until it changes. */
export function useOfDraft<T>(read: (draft: Draft) => T): T {
  const draft = useDraft();
  return useSyncExternalStore(draft.subscribe, () => read(draft));
}
