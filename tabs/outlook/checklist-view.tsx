import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { outlookWords } from '../words/outlook-words.ts';
import type { Check } from './checklist.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  said: { fontWeight: tokens.fontWeightSemibold },
});

const ICONS = {
  yes: CheckmarkCircleRegular,
  no: DismissCircleRegular,
  unknown: QuestionCircleRegular,
} as const;

/** What is true of the open appointment, each line with its state in words: the sign beside it only repeats it. */
export function Checklist({ checks }: { checks: readonly Check[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {checks.map(({ state, words }) => {
        const Icon = ICONS[state];
        const look = state === 'no' && styles.wrong;
        return (
          <li key={words} className={styles.line}>
            <Icon aria-hidden className={mergeClasses(styles.icon, look)} />
            <span>
              <span className={mergeClasses(styles.said, look)}>{outlookWords.state[state]}</span> {words}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
