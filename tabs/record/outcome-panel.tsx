import { makeStyles, tokens } from '@fluentui/react-components';
import type { Outcome } from '../../src/contracts/screenings.ts';
import { Facts } from '../parts/facts.tsx';
import { Panel } from '../parts/panel.tsx';
import { ScoreInWords } from '../parts/score-words.tsx';
import { recordWords } from '../words/record-words.ts';
import { WordsList } from './words-list.tsx';

const useStyles = makeStyles({
  flags: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  flag: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  words: { margin: 0 },
});

function Flags({ flags }: Pick<Outcome, 'flags'>) {
  const styles = useStyles();
  if (flags.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{recordWords.flags}</h3>
      <ul className={styles.flags}>
        {flags.map(({ flag, title, response }) => (
          <li key={flag} className={styles.flag}>
            <strong>{title}</strong>
            <p className={styles.words}>{response}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the tool suggests: the directive's words, the number, and everything that stands for and against it. */
export function OutcomePanel({ outcome }: { outcome: Outcome }) {
  return (
    <Panel title={recordWords.outcome}>
      <ScoreInWords {...outcome} whose={recordWords.suggestedScore} />
      <WordsList title={recordWords.because} words={outcome.because} />
      <WordsList title={recordWords.whyNotNext} words={outcome.whyNotNext} />
      <Flags flags={outcome.flags} />
      <WordsList title={recordWords.notKnown} words={outcome.notKnown} />
      <WordsList title={recordWords.strengths} words={outcome.strengths} />
      <WordsList title={recordWords.advice} words={outcome.advice} />
      <Facts rows={[[recordWords.worry, outcome.worry]]} />
    </Panel>
  );
}
