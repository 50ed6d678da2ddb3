import type { Item } from '../../../src/instrument/instrument.ts';
import type { KeptAnswer } from '../kept-answer.ts';

/** Places on the page that are no questions and can still be gone to. */
export const DANGER = 'danger';
export const DUPLICATES = 'duplicates';

/** The question from which the strategy discussion is due. */
export const RECEIVED = 'referral.receivedAt';

/** Under which ids a question, its help and its fault are found on the page. */
export function idsOf(item: string) {
  const control = `q-${item.replace('.', '-')}`;
  return { control, help: `${control}-help`, fault: `${control}-fault`, day: `${control}-day` } as const;
}

/**
 * What one control says of itself: what describes it, whether it is needed, whether its answer cannot be saved or its
 * day cannot be right.
 */
export function describedBy(item: Item, { fault }: KeptAnswer, dayFault: string | null = null) {
  const ids = idsOf(item.id);
  const by = [
    item.help !== undefined && ids.help,
    dayFault !== null && ids.day,
    fault !== null && ids.fault,
  ].filter(Boolean);
  return {
    'aria-describedby': by.length > 0 ? by.join(' ') : undefined,
    'aria-invalid': fault !== null || dayFault !== null || undefined,
    'aria-required': item.required || undefined,
  } as const;
}
