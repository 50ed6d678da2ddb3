import { useLayoutEffect, useRef } from 'react';
import { childOf } from '../../src/instrument/child-of.ts';
import { useApi } from '../api/api-context.ts';
import { allBorders, makeStyles, mergeClasses, NARROW, token } from '../parts/look.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { duplicateWords, formWords } from '../words/form-words.ts';
import { useDraft, useKept, useOfDraft, useOpened } from './draft-context.ts';
import type { Draft } from './draft.ts';
import { findQuestion, type Place } from './places-in-form.ts';
import { DANGER, DUPLICATES } from './questions/ids.ts';
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
    maxWidth: 'min(100%, 420px)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: token('fontSizeBase400'),
    lineHeight: token('lineHeightBase400'),
    fontWeight: token('fontWeightSemibold'),
  },
  reference: { whiteSpace: 'nowrap' },
  quiet: { color: token('colorNeutralForeground3') },
  versions: {
    color: token('colorNeutralForeground3'),
    fontSize: token('fontSizeBase200'),
    [NARROW]: { display: 'none' },
  },
  saved: { marginLeft: 'auto' },
  line: {
    flexBasis: '100%',
    minHeight: 0,
    [NARROW]: {
      padding: '3px 6px',
      fontSize: token('fontSizeBase200'),
      lineHeight: token('lineHeightBase200'),
    },
    justifyContent: 'flex-start',
    textAlign: 'left',
    backgroundColor: token('colorStatusWarningBackground1'),
    borderLeftWidth: '4px',
    ...allBorders(token('colorStatusWarningBorder2')),
  },
  danger: {
    backgroundColor: token('colorStatusDangerBackground1'),
    ...allBorders(token('colorStatusDangerBorder2')),
  },
});

const textOf = (draft: Draft, item: string) => {
  const answer = draft.answers()[item];
  return typeof answer === 'string' ? answer.trim() : '';
};

const nameOf = (draft: Draft) =>
  [textOf(draft, 'child.forenames'), textOf(draft, 'child.surname')].filter(Boolean).join(' ');

interface LineProps {
  readonly words: string;
  readonly way: string;
  readonly isDanger?: boolean;
  readonly onClick: () => void;
}

function Line({ words, way, isDanger = false, onClick }: LineProps) {
  const styles = useStyles();
  return (
    <PlainButton className={mergeClasses(styles.line, isDanger && styles.danger)} onClick={onClick}>
      <span>
        {words} <u>{way}</u>
      </span>
    </PlainButton>
  );
}

interface TopBarProps {
  readonly place: Place;
  /** How many other screenings are likely about the same child. */
  readonly duplicates: number;
}

/**
 * Above the form, always in sight: who the child is, the reference, the versions, whether everything is saved; immediate
 * danger while it is answered so, and that somebody else may be screening the same child.
 */
export function TopBar({ place, duplicates }: TopBarProps) {
  const styles = useStyles();
  const { view, go, goToQuestion } = useOpened();
  const bar = useRef<HTMLElement>(null);
  // What is sticky or scrolled to beneath keeps clear of the bar, however many lines it has.
  useLayoutEffect(() =>
    document.documentElement.style.setProperty('--bar', `${bar.current?.offsetHeight ?? 0}px`),
  );
  const isDanger = useKept('Q0').typed === 'yes';
  const { instrument } = useDraft();
  const today = useApi().today();
  const name = useOfDraft(nameOf);
  const age = useOfDraft((draft) => (today === null ? view.age : childOf(draft.answers(), today).age));
  return (
    <header ref={bar} className={styles.bar}>
      <h1 className={styles.child} title={name || undefined}>
        {name || formWords.nameNotGiven}
      </h1>
      <span className={styles.quiet}>{age === null ? formWords.ageNotKnown : formWords.age(age)}</span>
      <span className={styles.reference}>{view.reference}</span>
      <span className={styles.versions}>
        {formWords.versions(view.instrumentVersion, view.pathwayVersion)}
      </span>
      <div className={styles.saved}>
        <SavedLine goToQuestion={goToQuestion} />
      </div>
      <SheetButton place={place} go={go} mayDiscard={view.may.discard} />
      {isDanger && (
        <Line
          isDanger
          words={formWords.danger}
          way={formWords.whatToDo}
          onClick={() => go(findQuestion(instrument, 'Q0'), DANGER)}
        />
      )}
      {duplicates > 0 && (
        <Line
          words={`${duplicateWords.title}.`}
          way={duplicateWords.whose}
          onClick={() => go('child', DUPLICATES)}
        />
      )}
    </header>
  );
}
