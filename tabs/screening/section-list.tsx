import type { Section } from '../../src/instrument/instrument.ts';
import { makeStyles, mergeClasses, NARROW, token } from '../parts/look.ts';
import { formWords } from '../words/form-words.ts';
import { useDraft, useOfDraft } from './draft-context.ts';
import { progressOf, type Place } from './places-in-form.ts';

const useStyles = makeStyles({
  nav: {
    gridColumn: 1,
    gridRow: '1 / 3',
    position: 'sticky',
    top: 'calc(var(--bar) + 8px)',
    maxHeight: 'calc(100vh - var(--bar) - 72px)',
    overflowY: 'auto',
    [NARROW]: { display: 'none' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '5px 8px 5px 11px',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: token('fontSizeBase300'),
    lineHeight: '18px',
    color: token('colorNeutralForeground1'),
    backgroundColor: 'transparent',
    border: '0',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: token('colorNeutralBackground1Hover'),
      color: token('colorNeutralForeground1Hover'),
      '& span': { color: 'inherit' },
    },
    ':focus-visible': { outline: `2px solid ${token('colorStrokeFocus2')}`, outlineOffset: '-2px' },
    '&[aria-current]': {
      backgroundColor: token('colorNeutralBackground1'),
      color: token('colorNeutralForeground1'),
      fontWeight: token('fontWeightSemibold'),
      paddingLeft: '8px',
      borderLeft: `3px solid ${token('colorCompoundBrandStroke')}`,
    },
    [NARROW]: { paddingTop: '10px', paddingBottom: '10px' },
  },
  letter: { width: '14px', flexShrink: 0, fontWeight: token('fontWeightSemibold') },
  title: { flexGrow: 1 },
  count: {
    flexShrink: 0,
    color: token('colorNeutralForeground3'),
    fontSize: token('fontSizeBase200'),
    fontWeight: 400,
  },
  closed: { color: token('colorNeutralForeground3'), cursor: 'default' },
  end: { marginTop: '8px', paddingTop: '8px', borderTop: `1px solid ${token('colorNeutralStroke2')}` },
});

type Go = (section: string) => void;

function SectionEntry({ section, place, go }: { section: Section; place: Place; go: Go }) {
  const styles = useStyles();
  const letter = useDraft().instrument.letters.find(({ code }) => code === section.letter)?.display;
  const progress = useOfDraft((draft) => {
    const { given, asked } = progressOf(draft, section);
    return asked === 0 ? '' : `${given}/${asked}`;
  });
  const [given = 0, asked = 0] = progress.split('/').map(Number);
  const title = (
    <>
      {letter !== undefined && <span className={styles.letter}>{letter}</span>}
      <span className={styles.title}>{section.title}</span>
    </>
  );
  if (progress === '') {
    return (
      <span className={mergeClasses(styles.entry, styles.closed)}>
        {title}
        <span className={styles.count}>{formWords.notAskedNow}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={place.section === section.id ? 'step' : undefined}
      onClick={() => go(section.id)}
    >
      {title}
      <span className={styles.count} aria-label={formWords.answered(given, asked)}>
        {formWords.short(given, asked)}
      </span>
    </button>
  );
}

interface SectionListProps {
  readonly place: Place;
  readonly go: Go;
  readonly mayDiscard: boolean;
}

/** The sections in order, each with how far it is, then the check page. */
export function Sections({ place, go, mayDiscard }: SectionListProps) {
  const styles = useStyles();
  const { sections } = useDraft().instrument;
  const last = [
    ['check', formWords.check],
    ...(mayDiscard ? [['discard', formWords.discard] as const] : []),
  ] as const;
  return (
    <ul className={styles.list}>
      {sections.map((section) => (
        <li key={section.id}>
          <SectionEntry section={section} place={place} go={go} />
        </li>
      ))}
      {last.map(([id, words]) => (
        <li key={id} className={mergeClasses(id === 'check' && styles.end)}>
          <button
            type="button"
            className={styles.entry}
            aria-current={place.section === id ? 'step' : undefined}
            onClick={() => go(id)}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The sections beside the open one; on a narrow screen they are a sheet that opens from the bar above. */
export default function SectionList(props: SectionListProps) {
  return (
    <nav aria-label={formWords.sections} className={useStyles().nav}>
      <Sections {...props} />
    </nav>
  );
}
