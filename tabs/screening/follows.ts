import type { SaveAnswersRequest, SavedAnswers, ScreeningView } from '../../src/contracts/screenings.ts';
import { isSame } from './kept-answer.ts';

/** What follows from the answers as the server has them. */
export interface Follows {
  readonly referralDue: ScreeningView['referralDue'];
  /** The last alert of immediate danger: since when it is out, and to whom first, where that is known by name. */
  readonly alerted: { readonly at: string; readonly whom: string | null } | null;
}

/** What follows when a draft is opened. */
export function followsAtFirst({ referralDue, alerts }: ScreeningView): Follows {
  const alert = alerts.findLast(({ cause }) => cause === 'immediate-danger');
  const whom = alert?.told[0]?.name ?? null;
  return { referralDue, alerted: alert === undefined ? null : { at: alert.raisedAt, whom } };
}

/** What follows after a save: the same object where nothing changes. */
export function followsAfter(
  before: Follows,
  patches: SaveAnswersRequest['patches'],
  { referralDue, savedAt }: SavedAnswers,
): Follows {
  const isAlert = patches.some(({ item, value }) => item === 'Q0' && value === 'yes');
  const after = { referralDue, alerted: isAlert ? { at: savedAt, whom: null } : before.alerted };
  return isSame(before, after) ? before : after;
}
