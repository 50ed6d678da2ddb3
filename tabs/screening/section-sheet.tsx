import { useEffect, useRef } from 'react';
import { makeStyles, token } from '../parts/look.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { formWords } from '../words/form-words.ts';
import type { Place } from './places-in-form.ts';
import { Sections } from './section-list.tsx';

const useStyles = makeStyles({
  sheet: {
    position: 'fixed',
    inset: 'auto 0 0 0',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: 'none',
    maxHeight: '85vh',
    padding: '8px 8px 16px',
    overflowY: 'auto',
    color: token('colorNeutralForeground1'),
    backgroundColor: token('colorNeutralBackground3'),
    border: '0',
    borderTop: `1px solid ${token('colorNeutralStroke1')}`,
    '::backdrop': { backgroundColor: token('colorBackgroundOverlay') },
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '0 0 4px 8px',
  },
  title: { margin: 0, fontSize: token('fontSizeBase400'), fontWeight: token('fontWeightSemibold') },
});

interface SectionSheetProps {
  readonly place: Place;
  readonly go: (section: string) => void;
  readonly mayDiscard: boolean;
  readonly onClose: () => void;
}

/** On a narrow screen: the sections as a sheet over the page. Escape closes it. */
export default function SectionSheet({ place, go, mayDiscard, onClose }: SectionSheetProps) {
  const styles = useStyles();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  const close = () => sheet.current?.close();
  return (
    <dialog ref={sheet} onClose={onClose} aria-label={formWords.sections} className={styles.sheet}>
      <div className={styles.head}>
        <p className={styles.title}>{formWords.sections}</p>
        <PlainButton look="quiet" onClick={close}>
          {formWords.closeSections}
        </PlainButton>
      </div>
      <Sections
        place={place}
        mayDiscard={mayDiscard}
        go={(section) => {
          close();
          go(section);
        }}
      />
    </dialog>
  );
}
