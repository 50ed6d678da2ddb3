import type { Item } from '../../../src/instrument/instrument.ts';
import type { KeptAnswer } from '../kept-answer.ts';

/** Places on the page that are no questions and can still be gone to. */
export const DANGER = 'danger';
export const DUPLICATES = 'duplicates';

/** Under which ids a question, its help and its fault are found on the page. */
export function idsOf(item: string) {
  const control = `q-${item.replace('.', '-')}`;
  return { control, help: `${control}-help`, fault: `${control}-fault` } as const;
}

/** What one control says of itself: what describes it, whether it is needed, whether its answer cannot be saved. */
export function describedBy(item: Item, { fault }: KeptAnswer) {
  const ids = idsOf(item.id);
  const by = [item.help !== undefined && ids.help, fault !== null && ids.fault].filter(Boolean);
  return {
    'aria-describedby': by.length > 0 ? by.join(' ') : undefined,
    'aria-invalid': fault !== null || undefined,
    'aria-required': item.required || undefined,
  } as const;
}
