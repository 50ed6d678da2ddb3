import { matchKeys } from '../child/match-keys.ts';
import { granted, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { mayRead } from '../people/may.ts';
import type { ScreeningNeeds } from './needs.ts';
import { ownDraft } from './own-draft.ts';
import { relationOf } from './relation.ts';
import type { Screening } from './screening.ts';

/** Another screening that is likely about the same child, and whether the person who asks may open it. */
export interface LikelyDuplicate {
  readonly screening: Screening;
  readonly mayOpen: boolean;
}

/**
 * Other screenings likely about the same child (same case number, or same date of birth and a like name), so that nobody
 * starts beside a colleague. It is only pointed out: records are linked, never merged (domain 1.4, case 7 and 16).
 */
export async function likelyDuplicates(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
): Promise<Result<readonly LikelyDuplicate[]>> {
  return needs.store.within(async (records) => {
    const draft = await ownDraft(records, asking, id);
    if (!draft.ok) return draft;
    const answers = await records.screenings.answers(id);
    const text = (item: string) => (typeof answers[item] === 'string' ? answers[item] : '');
    const keys = matchKeys({
      personId: text('child.personId'),
      surname: text('child.surname'),
      forenames: text('child.forenames'),
      alias: text('child.alias'),
      dateOfBirth: text('child.dateOfBirth'),
    });
    const found = keys.length === 0 ? [] : await records.screenings.withMatchKey(keys, id);
    const duplicates: LikelyDuplicate[] = [];
    for (const screening of found.slice(0, 10)) {
      duplicates.push({
        screening,
        mayOpen: mayRead(asking.by, await relationOf(screening, records, needs)),
      });
    }
    return granted(duplicates);
  });
}
