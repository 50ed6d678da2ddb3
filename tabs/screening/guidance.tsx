import type { Option, Section } from '../../src/instrument/instrument.ts';
import { PATTERN_ANSWERS } from '../../src/instrument/instruments.ts';
import { makeStyles, NARROW, token, WIDE } from '../parts/look.ts';
import { formWords, shortStrengths } from '../words/form-words.ts';
import { guidanceWords } from '../words/guidance-words.ts';
import { useDraft } from './draft-context.ts';

const useStyles = makeStyles({
  guidance: {
    padding: '4px 12px',
    color: token('colorNeutralForeground2'),
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    [WIDE]: { borderLeft: `1px solid ${token('colorNeutralStroke2')}` },
    [NARROW]: { padding: '0 4px' },
  },
  summary: { cursor: 'pointer', fontSize: token('fontSizeBase300'), fontWeight: token('fontWeightSemibold') },
  heading: { margin: '12px 0 4px', fontWeight: token('fontWeightSemibold') },
  list: { margin: '0 0 12px', padding: 0, listStyleType: 'none', display: 'grid', gap: '4px' },
  term: { color: token('colorNeutralForeground1'), fontWeight: token('fontWeightSemibold') },
});

const patternTerms = Object.fromEntries(PATTERN_ANSWERS.map(({ code, label }) => [code, label]));

function Meanings({
  options,
  terms,
}: {
  options: readonly Option[];
  terms: Readonly<Record<string, string>>;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {options.map(({ code, label }) => (
        <li key={code}>
          <span className={styles.term}>{terms[code] ?? code}</span>: {guidanceWords.meanings[code] ?? label}
        </li>
      ))}
    </ul>
  );
}

/** Beside the open section: what the answers mean. It can be folded away; on a small screen it starts that way. */
export default function Guidance({ section }: { section: Section }) {
  const styles = useStyles();
  const { instrument } = useDraft();
  const isWide = window.matchMedia?.(WIDE.replace('@media ', '')).matches ?? true;
  const kinds = new Set(section.items.map(({ kind }) => kind));
  const isSigns = kinds.has('indicator');
  return (
    <details className={styles.guidance} open={isWide}>
      <summary className={styles.summary}>{formWords.guidance}</summary>
      {(isSigns || kinds.has('gate') || kinds.has('pattern')) && (
        <>
          <p className={styles.heading}>{guidanceWords.answers}</p>
          <Meanings
            options={isSigns ? instrument.strengths : instrument.gateAnswers}
            terms={kinds.has('pattern') ? patternTerms : shortStrengths}
          />
          <ul className={styles.list}>
            {guidanceWords.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <p>{guidanceWords.language}</p>
    </details>
  );
}
