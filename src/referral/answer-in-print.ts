import type { AskedRow } from '../instrument/as-asked.ts';

/** Answers that only mean something beside the other choices on the form. */
const SAID_IN_FULL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'referral.presentation': { Both: 'Missing and child sexual exploitation' },
};

/** An answer as it is printed, away from the form it was chosen on. */
export function answerInPrint({ item, answer }: Pick<AskedRow, 'item' | 'answer'>): string {
  return SAID_IN_FULL[item]?.[answer] ?? answer;
}

/** "Concern" of "Concern (suspected, second-hand, or professional instinct)": what the label explains is printed once. */
export function shortLabel(label: string): string {
  return label.replace(/ \(.*\)$/, '');
}
