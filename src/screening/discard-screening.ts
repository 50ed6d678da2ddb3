import { nowText } from '../kernel/clock.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import type { ScreeningNeeds } from './needs.ts';
import { ownDraft } from './own-draft.ts';

/**
 * Closes a draft that will not be completed, with the reason; its answers are kept. A returned screening cannot be
 * discarded: the manager has seen it and waits for an answer. An alert of immediate danger stays open.
 */
export async function discardScreening(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
  reason: string,
): Promise<Result<null>> {
  if (reason.trim() === '') {
    return refused({ kind: 'reason-needed', field: 'reason', because: 'Say why this draft is not needed.' });
  }
  return needs.store.within(async (records) => {
    const draft = await ownDraft(records, asking, id);
    if (!draft.ok) return draft;
    if (draft.value.status === 'returned') {
      return refused({
        kind: 'not-permitted',
        because:
          'The manager has seen this screening and returned it, so it cannot be discarded. Answer the comments and complete it.',
      });
    }
    const at = nowText(needs.clock);
    await records.screenings.change(id, { status: 'discarded', discardReason: reason.trim(), changedAt: at });
    await records.audit.append([
      { at, by: asking.by.id, what: 'draft-discarded', screeningId: id, from: asking.from, detail: {} },
    ]);
    return granted(null);
  });
}
