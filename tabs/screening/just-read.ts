import type { ScreeningView } from '../../src/contracts/screenings.ts';

/** The answer to the last thing done, so that the next page need not ask for it again. In memory only. */
let latest: ScreeningView | null = null;

/** Keeps what the server has just answered. */
export function keepJustRead(view: ScreeningView): void {
  latest = view;
}

/** What the server has just answered about a screening, once. */
export function takeJustRead(id: string): ScreeningView | undefined {
  const view = latest?.id === id ? latest : undefined;
  latest = null;
  return view;
}
