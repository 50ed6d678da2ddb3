import { useEffect, useRef } from 'react';
import { makeStyles } from '../../parts/look.ts';
import { Notice } from '../../parts/notice.tsx';
import { dangerWords } from '../../words/danger-words.ts';
import { useKept, useOfDraft, useOpened } from '../draft-context.ts';
import { isUnsaved } from '../kept-answer.ts';
import { WhomToRing, WithNumbers } from './whom-to-ring.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: '0 0 0 20px', display: 'grid', gap: '4px' },
  words: { margin: '4px 0 0' },
});

function isStill(): boolean {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
}

/** What to do now for a child in immediate danger, whom to ring, and whether the manager is being told. */
export function DangerPanel({ justNow }: { justNow: boolean }) {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const { people, dutyTeam } = useOpened().view.toRing;
  const isSaved = !isUnsaved(useKept('Q0'));
  const isFailing = useOfDraft((draft) => draft.state().state === 'not-saved');
  const told = isFailing ? dangerWords.notSaved : dangerWords.saving;
  useEffect(() => {
    const place = panel.current?.parentElement;
    if (justNow) place?.scrollIntoView?.({ block: 'nearest', behavior: isStill() ? 'auto' : 'smooth' });
  }, [justNow]);
  return (
    <div ref={panel}>
      <Notice intent="error" title={dangerWords.title}>
        <ol className={styles.list}>
          <li>
            <strong>{dangerWords.call}</strong>
          </li>
          <li>
            {dangerWords.ring}
            <WhomToRing people={people} />
          </li>
          <li>
            <WithNumbers text={dangerWords.discussion(dutyTeam)} />
          </li>
        </ol>
        <p className={styles.words}>{isSaved ? dangerWords.saved : told}</p>
        <p className={styles.words}>{dangerWords.later}</p>
      </Notice>
    </div>
  );
}
