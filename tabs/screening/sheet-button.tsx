import { useState } from 'react';
import { later } from '../parts/later.tsx';
import { makeStyles, NARROW } from '../parts/look.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { formWords } from '../words/form-words.ts';
import { useOfDraft } from './draft-context.ts';
import { sectionsAsked, type Place } from './places-in-form.ts';

const SectionSheet = later(() => import(/* webpackChunkName: "form-rest" */ './section-sheet.tsx'), {
  soon: true,
});

const useStyles = makeStyles({ opener: { display: 'none', [NARROW]: { display: 'inline-flex' } } });

interface SheetButtonProps {
  readonly place: Place;
  readonly go: (section: string) => void;
  readonly mayDiscard: boolean;
}

/** On a narrow screen: where in the screening one is, and the way to the other sections. */
export function SheetButton(props: SheetButtonProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const at = useOfDraft((draft) => {
    const asked = sectionsAsked(draft);
    return `${1 + asked.findIndex(({ id }) => id === props.place.section)}/${asked.length}`;
  });
  const [number = 0, of = 0] = at.split('/').map(Number);
  return (
    <>
      <PlainButton className={styles.opener} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {number === 0 ? formWords.sections : formWords.sectionsButton(number, of)}
      </PlainButton>
      {isOpen && <SectionSheet {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
