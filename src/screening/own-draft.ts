import { notFound, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { mayFillIn } from '../people/may.ts';
import type { ScreeningRecords } from './needs.ts';
import type { Screening } from './screening.ts';

/** The statuses in which a screening can be filled in. */
export function isOpen(screening: Screening): boolean {
  return screening.status === 'draft' || screening.status === 'returned';
}

/** Nothing about it is to be filled in or judged any more. */
export function isClosed({ status }: Screening): boolean {
  return status === 'signed-off' || status === 'discarded';
}

/**
 * The asking practitioner's own screening, held for change, while it can still be filled in. Anyone else's is "not found"
 * in the same words as one that does not exist; one already closed says what happened to it.
 */
export async function ownDraft(
  records: ScreeningRecords,
  asking: Asking,
  id: string,
): Promise<Result<Screening>> {
  const screening = await records.screenings.findForChange(id);
  if (screening === undefined || !mayFillIn(asking.by, screening)) {
    return notFound('screening');
  }
  return isOpen(screening) ? { ok: true, value: screening } : refused(closed(screening));
}

function closed(screening: Screening) {
  const because = {
    completed:
      'This screening has been completed and waits for the manager. Ask the manager to return it if something has to change.',
    'signed-off':
      'This screening has been signed off and can no longer change. Start a new screening for new information.',
    discarded: 'This draft was discarded. Start a new screening.',
    draft: '',
    returned: '',
  }[screening.status];
  return { kind: 'already-done', because } as const;
}
