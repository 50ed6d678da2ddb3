import type { SaveAnswersRequest } from '../../src/contracts/screenings.ts';
import type { Answer } from '../../src/instrument/answers.ts';
import type { Trouble } from '../api/reply.ts';
import type { Conflict } from './kept-answer.ts';

/** What follows from a save that did not succeed: try the same again later, send the rest at once, or stop and say why. */
export interface SaveTrouble {
  readonly next: 'retry' | 'go-on' | 'end';
  readonly faults: readonly { readonly item: string; readonly sentence: string }[];
  readonly conflicts: readonly (Conflict & { readonly item: string })[];
}

const DELAYS_S = [1, 2, 4, 8, 15, 30] as const;

/** How long to wait after so many failures, in milliseconds; spread, so that a returning server is not met by everyone at once. */
export function retryDelay(failures: number): number {
  const seconds = DELAYS_S[Math.min(failures, DELAYS_S.length - 1)] ?? 30;
  return seconds * 1000 * (0.85 + Math.random() * 0.3);
}

/** The item a fault is about: its path is the item's id, or leads through the list that was sent. */
function itemAt(path: string, sent: SaveAnswersRequest['patches']): string | undefined {
  const place = /^patches\.(\d+)\b/.exec(path)?.[1];
  return place === undefined ? sent.find(({ item }) => item === path)?.item : sent[Number(place)]?.item;
}

/** Reads a save's trouble. What the connection or the server caused is tried again; what a person can mend is shown to them. */
export function whatToDo(trouble: Trouble, sent: SaveAnswersRequest['patches']): SaveTrouble {
  const nothing = { faults: [], conflicts: [] };
  switch (trouble.kind) {
    case 'no-answer':
    case 'not-now':
    case 'unexpected':
    case 'not-signed-in':
      return { next: 'retry', ...nothing };
    case 'not-valid': {
      const faults = (trouble.faults ?? []).flatMap(({ path, sentence }) => {
        const item = itemAt(path, sent);
        return item === undefined ? [] : [{ item, sentence }];
      });
      return { next: faults.length > 0 ? 'go-on' : 'end', faults, conflicts: [] };
    }
    case 'out-of-date': {
      const conflicts = (trouble.conflicts ?? []).map(({ item, value, revision, by, at }) => ({
        item,
        theirs: value as Answer | null,
        revision,
        by,
        at,
      }));
      return { next: conflicts.length > 0 ? 'go-on' : 'end', faults: [], conflicts };
    }
    case 'not-permitted':
    case 'not-found':
    case 'too-large':
    case 'answers-incomplete':
    case 'reason-needed':
    case 'already-done':
    case 'instrument-retired':
      return { next: 'end', ...nothing };
  }
}
