import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { answersAsAsked, type AskedRow, type AskedSection } from '../../src/instrument/as-asked.ts';
import type { Answer, Answers } from '../../src/instrument/answers.ts';
import { isConcern } from '../../src/instrument/read-answer.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { Read } from '../api/reading.tsx';
import { Panel } from '../parts/panel.tsx';
import { recordWords } from '../words/record-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { cursor: 'pointer' },
  inSummary: { display: 'inline' },
  rows: { margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  answer: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  question: { color: tokens.colorNeutralForeground2 },
  concern: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  own: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  more: { display: 'block', fontWeight: tokens.fontWeightRegular },
});

/** The answers of a record in the shape the instrument's functions read. */
export function answersOf({ answers }: Pick<ScreeningView, 'answers'>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([item, { value }]) => [item, value as Answer]));
}

function Row({ row, concern }: { row: AskedRow; concern: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <dt className={styles.question}>{row.question}</dt>
      <dd
        className={mergeClasses(
          styles.answer,
          !row.answered && styles.quiet,
          concern && styles.concern,
          row.ownWords && row.answered && styles.own,
        )}
      >
        {row.answer}
        {row.detail !== undefined && (
          <span className={mergeClasses(styles.more, styles.quiet)}>{row.detail}</span>
        )}
        {row.note !== undefined && <span className={styles.more}>{row.note}</span>}
      </dd>
    </div>
  );
}

function withoutGaps(sections: readonly AskedSection[]): readonly AskedSection[] {
  return sections
    .map(({ section, rows }) => ({ section, rows: rows.filter(({ answered }) => answered) }))
    .filter(({ rows }) => rows.length > 0);
}

function isOfConcern(item: string, answers: Answers): boolean {
  const { Q0, worry } = answers;
  return (
    isConcern(answers[item]) || (item === 'Q0' && Q0 === 'yes') || (item === 'worry' && worry === 'high')
  );
}

/** What a manager must not overlook: a concern, and what the practitioner is worried about. */
function isToBeRead({ rows }: AskedSection, answers: Answers): boolean {
  return rows.some(({ item }) => isOfConcern(item, answers) || item === 'analysis.worries');
}

function Section({ asked, answers, folded }: { asked: AskedSection; answers: Answers; folded: boolean }) {
  const styles = useStyles();
  const { section, rows } = asked;
  const list = (
    <dl className={styles.rows}>
      {rows.map((row) => (
        <Row key={row.item} row={row} concern={isOfConcern(row.item, answers)} />
      ))}
    </dl>
  );
  if (!folded) {
    return (
      <div>
        <h3 className={styles.heading}>{section}</h3>
        {list}
      </div>
    );
  }
  const answered = rows.filter((row) => row.answered).length;
  return (
    <details open={isToBeRead(asked, answers)}>
      <summary className={styles.summary}>
        <h3 className={mergeClasses(styles.heading, styles.inSummary)}>{section}</h3>{' '}
        <span className={styles.quiet}>{recordWords.sectionAnswered(answered, rows.length)}</span>
      </summary>
      {list}
    </details>
  );
}

interface AskedProps {
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly by: ScreeningView['practitionerPerson'];
  readonly folded: boolean;
}

function Asked({ instrument, answers, by, folded }: AskedProps) {
  const styles = useStyles();
  const [onlyAnswered, setOnlyAnswered] = useState(false);
  const asked = useMemo(() => answersAsAsked(instrument, answers, by), [instrument, answers, by]);
  return (
    <div className={styles.all}>
      <Checkbox
        label={recordWords.onlyAnswered}
        checked={onlyAnswered}
        onChange={(_event, { checked }) => setOnlyAnswered(checked === true)}
      />
      {(onlyAnswered ? withoutGaps(asked) : asked).map((one) => (
        <Section key={one.section} asked={one} answers={answers} folded={folded} />
      ))}
    </div>
  );
}

function Answered({ view, folded = false }: AsAnsweredProps) {
  const api = useApi();
  const { instrumentVersion } = view;
  const answers = useMemo(() => answersOf(view), [view]);
  return (
    <Read of={{ name: ['instrument', instrumentVersion], read: () => api.instrument(instrumentVersion) }}>
      {(instrument) => (
        <Asked instrument={instrument} answers={answers} by={view.practitionerPerson} folded={folded} />
      )}
    </Read>
  );
}

interface AsAnsweredProps {
  readonly view: ScreeningView;
  /** Every section can be opened and closed; those with a concern stand open. */
  readonly folded?: boolean;
}

/** The whole screening as asked and answered, in the words of the version it was answered under. Gaps are part of it. */
export function AsAnswered({ view, folded = false }: AsAnsweredProps) {
  const styles = useStyles();
  const versions = recordWords.versionsOf(view.instrumentVersion, view.pathwayVersion);
  return (
    <Panel title={recordWords.asked} beside={<span className={styles.quiet}>{versions}</span>}>
      <Answered view={view} folded={folded} />
    </Panel>
  );
}
