import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { childOf } from '../../src/instrument/child-of.ts';
import { useApi } from '../api/api-context.ts';
import { makeStyles, NARROW, token } from '../parts/look.ts';
import { formWords } from '../words/form-words.ts';
import { useOfDraft } from './draft-context.ts';
import type { Draft } from './draft.ts';
import type { Place } from './places-in-form.ts';
import { SavedLine } from './saved-line.tsx';
import { SheetButton } from './sheet-button.tsx';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 16px',
    minHeight: '32px',
    padding: '6px 16px',
    backgroundColor: token('colorNeutralBackground1'),
    borderBottom: `1px solid ${token('colorNeutralStroke1')}`,
    [NARROW]: { padding: '6px 8px', gap: '4px 8px' },
  },
  child: {
    margin: 0,
    fontSize: token('fontSizeBase400'),
    lineHeight: token('lineHeightBase400'),
    fontWeight: token('fontWeightSemibold'),
  },
  quiet: { color: token('colorNeutralForeground3') },
  versions: {
    color: token('colorNeutralForeground3'),
    fontSize: token('fontSizeBase200'),
    [NARROW]: { display: 'none' },
  },
  saved: { marginLeft: 'auto' },
});

const textOf = (draft: Draft, item: string) => {
  const answer = draft.answers()[item];
  return typeof answer === 'string' ? answer.trim() : '';
};

const nameOf = (draft: Draft) =>
  [textOf(draft, 'child.forenames'), textOf(draft, 'child.surname')].filter(Boolean).join(' ');

interface TopBarProps {
  readonly view: ScreeningView;
  readonly place: Place;
  readonly go: (section: string) => void;
  readonly goToQuestion: (item: string) => void;
}

/** Above the form, always in sight: who the child is, the reference, the versions, and whether everything is saved. */
export function TopBar({ view, place, go, goToQuestion }: TopBarProps) {
  const styles = useStyles();
  const today = useApi().today();
  const name = useOfDraft(nameOf);
  const age = useOfDraft((draft) => (today === null ? view.age : childOf(draft.answers(), today).age));
  return (
    <header className={styles.bar}>
      <h1 className={styles.child}>{name || formWords.nameNotGiven}</h1>
      <span className={styles.quiet}>{age === null ? formWords.ageNotKnown : formWords.age(age)}</span>
      <span>{view.reference}</span>
      <span className={styles.versions}>
        {formWords.versions(view.instrumentVersion, view.pathwayVersion)}
      </span>
      <div className={styles.saved}>
        <SavedLine goToQuestion={goToQuestion} />
      </div>
      <SheetButton place={place} go={go} mayDiscard={view.may.discard} />
    </header>
  );
}
