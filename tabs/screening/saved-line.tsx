import { makeStyles, mergeClasses, token } from '../parts/look.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { draftWords } from '../words/draft-words.ts';
import { timeInWords } from '../words/when.ts';
import { useDraft, useOfDraft } from './draft-context.ts';
import type { SavedState } from './saved-state.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  quiet: { color: token('colorNeutralForeground3') },
  red: { color: token('colorStatusDangerForeground1'), fontWeight: token('fontWeightSemibold') },
});

function wordsOf(saved: SavedState): string {
  switch (saved.state) {
    case 'saved':
      return saved.at === null ? draftWords.nothingYet : draftWords.saved(timeInWords(saved.at));
    case 'saving':
      return draftWords.saving;
    case 'not-saved':
      return draftWords.notSaved;
    case 'held':
      return draftWords.held(saved.items.length);
  }
}

/** Whether the words typed so far are on the server, and if not, why and what to do. */
export function SavedLine({ goToQuestion }: { goToQuestion: (item: string) => void }) {
  const styles = useStyles();
  const draft = useDraft();
  const saved = useOfDraft((one) => one.state());
  const isSafe = saved.state === 'saved' || saved.state === 'saving';
  const first = saved.state === 'held' ? saved.items[0] : undefined;
  return (
    <div className={styles.line}>
      <span role={isSafe ? 'status' : 'alert'} className={mergeClasses(isSafe ? styles.quiet : styles.red)}>
        {wordsOf(saved)}
      </span>
      {saved.state === 'not-saved' && (
        <PlainButton look="quiet" onClick={() => void draft.saveNow()}>
          {draftWords.trySaving}
        </PlainButton>
      )}
      {first !== undefined && (
        <PlainButton look="quiet" onClick={() => goToQuestion(first)}>
          {draftWords.goThere}
        </PlainButton>
      )}
    </div>
  );
}
