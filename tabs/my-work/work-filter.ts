import type { WorkItem } from '../../src/contracts/steps.ts';
import { otherWork, workKindWords } from '../words/my-work-words.ts';

/** What of the work is shown. */
export interface WorkFilter {
  readonly whose: 'mine' | 'all';
  /** One of the names of `kindInWords`; empty for every kind. */
  readonly kind: string;
  readonly redOnly: boolean;
}

/** Everything. */
export const EVERYTHING: WorkFilter = { whose: 'all', kind: '', redOnly: false };

let chosen: WorkFilter = { ...EVERYTHING, whose: 'mine' };

/** The filter as it was last chosen while the tab is open: nothing is kept in the browser. */
export function chosenFilter(): WorkFilter {
  return chosen;
}

/** Keeps a filter until the tab is closed. */
export function choose(filter: WorkFilter): WorkFilter {
  chosen = filter;
  return filter;
}

/** The group a piece of work is filtered under. */
export function kindInWords({ kind }: WorkItem): string {
  return workKindWords[kind] ?? otherWork;
}

/** The groups that are there, each once, by name; the chosen one stays even when the last of it was done. */
export function kindsOf(items: readonly WorkItem[], kept: string): readonly string[] {
  return [...new Set([...items.map(kindInWords), ...(kept === '' ? [] : [kept])])].sort();
}

/** What a filter leaves, in the server's order: most overdue first. */
export function filtered(
  items: readonly WorkItem[],
  { whose, kind, redOnly }: WorkFilter,
): readonly WorkItem[] {
  return items.filter(
    (item) =>
      (whose === 'all' || item.mine) && (kind === '' || kindInWords(item) === kind) && (!redOnly || item.red),
  );
}
