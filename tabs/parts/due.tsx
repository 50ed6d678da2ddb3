import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DueView } from '../../src/contracts/steps.ts';
import { dueWords } from '../words/due-words.ts';

const useStyles = makeStyles({
  red: { color: tokens.colorStatusDangerForeground1 },
  mark: { fontWeight: tokens.fontWeightSemibold },
});

/** A deadline in words. Past or unknown it is red and says so first: the colour alone says nothing. */
export function Due({ due, className }: { due: DueView; className?: string | undefined }) {
  const styles = useStyles();
  const red = due.overdue || due.unknown;
  return (
    <span className={mergeClasses(red && styles.red, className)}>
      {red && !due.unknown && <span className={styles.mark}>{dueWords.overdue} </span>}
      <span className={due.unknown ? styles.mark : undefined}>{due.words}</span>
    </span>
  );
}
