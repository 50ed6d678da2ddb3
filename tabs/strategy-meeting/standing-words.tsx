import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../src/contracts/meetings.ts';

const useStyles = makeStyles({
  red: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Where a meeting stands, in the words every place says it in; red when people were not told. */
export function StandingWords({ standing: { words, red } }: Pick<MeetingView, 'standing'>) {
  const styles = useStyles();
  return <span className={red ? styles.red : undefined}>{words}</span>;
}
