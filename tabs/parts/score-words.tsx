import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  score: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  one: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  two: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  three: { borderLeftColor: tokens.colorStatusDangerBorder2, borderLeftWidth: '8px' },
  words: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  honesty: { margin: 0, color: tokens.colorNeutralForeground3 },
});

type Score = 0 | 1 | 2 | 3;
const LOOK = { 0: null, 1: 'one', 2: 'two', 3: 'three' } as const;

/** A score: the directive's words, then the number and whose it is, then that it only suggests. 0 is grey, never green. */
export function ScoreInWords({
  score,
  words,
  honesty,
  whose,
}: {
  score: Score;
  words: string;
  honesty: string;
  whose: string;
}) {
  const styles = useStyles();
  const look = LOOK[score];
  return (
    <div className={mergeClasses(styles.score, look !== null && styles[look])}>
      <p className={styles.words}>{words}</p>
      <p className={styles.number}>
        {whose} {score}
      </p>
      <p className={styles.honesty}>{honesty}</p>
    </div>
  );
}
