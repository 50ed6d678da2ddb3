import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { Panel } from '../parts/panel.tsx';
import { recordWords } from '../words/record-words.ts';
import { momentInWords } from '../words/when.ts';

const useStyles = makeStyles({
  one: { margin: 0 },
  by: { color: tokens.colorNeutralForeground3 },
  comments: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

/** What a manager asked to be added or changed, newest first. */
export function ReturnsPanel({ returns }: Pick<ScreeningView, 'returns'>) {
  const styles = useStyles();
  if (returns.length === 0) return null;
  return (
    <Panel title={recordWords.returns}>
      {returns.toReversed().map(({ by, at, comments }) => (
        <div key={at}>
          <p className={styles.by}>{recordWords.returnedBy(by, momentInWords(at))}</p>
          <blockquote className={styles.comments}>{comments}</blockquote>
        </div>
      ))}
    </Panel>
  );
}
