import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Item, Section } from '../../src/instrument/instrument.ts';
import { ownDetailOf, type SignedIn } from '../../src/instrument/own-details.ts';
import { makeStyles, NARROW, token } from '../parts/look.ts';
import { formWords } from '../words/form-words.ts';
import { useOfDraft, useOpened } from './draft-context.ts';
import type { Draft } from './draft.ts';
import { Heading } from './heading.tsx';
import type { Place } from './places-in-form.ts';
import { isList } from './questions/answer-row.tsx';
import { AnyQuestion } from './questions/any-question.tsx';
import { idsOf } from './questions/ids.ts';

const useStyles = makeStyles({
  section: {
    padding: '16px 20px',
    borderRadius: token('borderRadiusMedium'),
    backgroundColor: token('colorNeutralBackground1'),
    border: `1px solid ${token('colorNeutralStroke2')}`,
    [NARROW]: { padding: '12px' },
  },
  intro: { margin: '4px 0 0', color: token('colorNeutralForeground2') },
  questions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '20px 16px',
    marginTop: '16px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  whole: { gridColumn: '1 / -1' },
});

/** So many questions are there at once; the rest, further down, a moment later. */
const AT_ONCE = 5;

/** Two of these stand beside each other where there is room. */
const isShort = (item: Item) =>
  (item.kind === 'text' && item.lines === 1) ||
  item.kind === 'day' ||
  (item.kind === 'choice' && isList(item));

/** Where the answer is known of whoever is signed in, the question says that it may be left empty. */
function withHelp(item: Item, signedIn: SignedIn): Item {
  const own = ownDetailOf(item.id, signedIn);
  return own === '' ? item : { ...item, help: formWords.emptyIfYou(own) };
}

/** The ids of what a section asks now, as text: the same until another question is asked. */
const askedIn = (section: Section) => (draft: Draft) => {
  const open = new Set(draft.open());
  return section.items
    .filter((item) => open.has(item))
    .map(({ id }) => id)
    .join(' ');
};

/** One section of the instrument with the questions it asks now. Opened at a question, it goes there. */
export function SectionPage({ section, place }: { section: Section; place: Place }) {
  const styles = useStyles();
  const { item } = place;
  const { view } = useOpened();
  const all = useMemo(
    () => section.items.map((one) => withHelp(one, view.practitionerPerson)),
    [section, view],
  );
  const items = useDeferredValue(all, all.slice(0, AT_ONCE));
  const ids = new Set(useOfDraft(askedIn(section)).split(' '));
  const letter = useOfDraft(({ instrument }) =>
    instrument.letters.find(({ code }) => code === section.letter),
  );
  useEffect(() => {
    if (place.item === undefined) return;
    const control = document.getElementById(idsOf(place.item).control);
    control?.focus();
    if (control?.tabIndex === -1) control.scrollIntoView?.({ block: 'start' });
  }, [place, items]);
  return (
    <section aria-labelledby="section-heading" className={styles.section}>
      <Heading id="section-heading" focus={item === undefined}>
        {letter === undefined ? section.title : formWords.letter(letter.display, section.title)}
      </Heading>
      {section.intro !== undefined && <p className={styles.intro}>{section.intro}</p>}
      <div className={styles.questions}>
        {items
          .filter(({ id }) => ids.has(id))
          .map((one) => (
            <div key={one.id} className={isShort(one) ? undefined : styles.whole}>
              <AnyQuestion item={one} />
            </div>
          ))}
      </div>
    </section>
  );
}
