import { wasAdult } from '../../../src/instrument/adult.ts';
import type { Item } from '../../../src/instrument/instrument.ts';
import { useApi } from '../../api/api-context.ts';
import { formWords } from '../../words/form-words.ts';
import { useOfDraft } from '../draft-context.ts';

/** What cannot be right about a day that was given: it has not come yet, or by it the person is no child. */
export function useDayFault(item: Item, day: string, past = true): string | null {
  const today = useApi().today();
  const isAdult = useOfDraft((draft) => item.id === 'child.dateOfBirth' && wasAdult(draft.answers(), today));
  if (past && today !== null && day > today) return formWords.notYetCome;
  return isAdult ? formWords.notAChild : null;
}
