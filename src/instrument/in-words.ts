import type { Instrument } from './instrument.ts';
import { itemOf } from './instruments.ts';

/** Words that begin a sentence, as they stand within one. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Questions and signs within a sentence, in their own words: people have never seen their codes. */
export function listed(instrument: Instrument, ids: readonly string[]): string {
  return ids.map((id) => lowered(itemOf(instrument, id)?.text ?? id)).join('; ');
}
