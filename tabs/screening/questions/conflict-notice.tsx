import { answersAsAsked } from '../../../src/instrument/as-asked.ts';
import type { Item } from '../../../src/instrument/instrument.ts';
import { makeStyles } from '../../parts/look.ts';
import { Notice } from '../../parts/notice.tsx';
import { PlainButton } from '../../parts/plain-button.tsx';
import { draftWords } from '../../words/draft-words.ts';
import { momentInWords } from '../../words/when.ts';
import { useDraft } from '../draft-context.ts';
import type { Draft } from '../draft.ts';
import type { Conflict } from '../kept-answer.ts';

const useStyles = makeStyles({
  theirs: { margin: '4px 0', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: '8px', marginTop: '4px' },
});

function inWords(draft: Draft, item: Item, theirs: NonNullable<Conflict['theirs']>): string {
  const asked = answersAsAsked(draft.instrument, { ...draft.answers(), [item.id]: theirs });
  const row = asked.flatMap(({ rows }) => rows).find((one) => one.item === item.id);
  return [row?.answer, row?.detail, row?.note].filter(Boolean).join('\n');
}

/** Two people answered one question: what the other said, and the choice between the two. Nothing is lost meanwhile. */
export default function ConflictNotice({ item, conflict }: { item: Item; conflict: Conflict }) {
  const styles = useStyles();
  const draft = useDraft();
  const { theirs, by, at } = conflict;
  return (
    <Notice intent="warning" urgent title={draftWords.changedBy(by, momentInWords(at))}>
      {theirs === null ? draftWords.theirsCleared : draftWords.theirs}
      {theirs !== null && <p className={styles.theirs}>{inWords(draft, item, theirs)}</p>}
      <div className={styles.actions}>
        <PlainButton onClick={() => draft.keepMine(item.id)}>{draftWords.keepMine}</PlainButton>
        <PlainButton onClick={() => draft.takeTheirs(item.id)}>{draftWords.takeTheirs}</PlainButton>
      </div>
    </Notice>
  );
}
