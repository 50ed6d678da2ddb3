import { makeStyles, NARROW, token } from '../parts/look.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { formWords } from '../words/form-words.ts';
import { useDraft, useOfDraft } from './draft-context.ts';
import { sectionsAsked, type Place } from './places-in-form.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    padding: '8px 16px',
    backgroundColor: token('colorNeutralBackground1'),
    borderTop: `1px solid ${token('colorNeutralStroke1')}`,
    [NARROW]: { padding: '8px' },
  },
  next: { marginLeft: 'auto' },
});

/** Beneath the form, always in sight: back, and on to the next section that asks something. */
export function BottomBar({ place, go }: { place: Place; go: (section: string) => void }) {
  const styles = useStyles();
  const { instrument } = useDraft();
  const ids = useOfDraft((draft) =>
    sectionsAsked(draft)
      .map(({ id }) => id)
      .join(' '),
  ).split(' ');
  const at = ids.indexOf(place.section);
  const before = ids[at - 1];
  const after = ids[at + 1];
  const title = instrument.sections.find(({ id }) => id === after)?.title ?? formWords.check;
  return (
    <div className={styles.bar}>
      {before !== undefined && <PlainButton onClick={() => go(before)}>{formWords.back}</PlainButton>}
      <PlainButton look="primary" className={styles.next} onClick={() => go(after ?? 'check')}>
        {formWords.next(title)}
      </PlainButton>
    </div>
  );
}
