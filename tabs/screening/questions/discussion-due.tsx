import { useFieldStyles } from '../../parts/field-styles.ts';
import { formWords } from '../../words/form-words.ts';
import { useKept, useOfDraft } from '../draft-context.ts';
import { isUnsaved } from '../kept-answer.ts';
import { RECEIVED } from './ids.ts';

/** Beneath when the referral was received: by when the strategy discussion is due, as soon as that is saved. */
export default function DiscussionDue() {
  const field = useFieldStyles();
  const due = useOfDraft((draft) => draft.follows().referralDue);
  const isOld = isUnsaved(useKept(RECEIVED));
  if (due === null || isOld) return null;
  const words = due.unknown ? due.words : formWords.discussionDue(due.words);
  const isRed = due.overdue || due.unknown;
  return (
    <p role="status" className={isRed ? field.fault : field.hint}>
      {words} {isRed && <strong>{due.unknown ? formWords.tellManager : formWords.overdue}</strong>}
    </p>
  );
}
