import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
  },
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
  label: { color: tokens.colorNeutralForeground3, maxWidth: '260px' },
  value: {
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': { marginBottom: tokens.spacingVerticalS },
  },
  spaced: { marginBottom: tokens.spacingVerticalS },
});

/** Labels and what stands against them; in a narrow place each value is beneath its label. */
export function Facts({
  rows,
  narrow = false,
}: {
  rows: readonly (readonly [label: string, value: ReactNode])[];
  narrow?: boolean;
}) {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.facts, narrow && styles.narrow)}>
      {rows.flatMap(([label, value]) => [
        <dt key={`${label} label`} className={styles.label}>
          {label}
        </dt>,
        <dd key={label} className={mergeClasses(styles.value, narrow && styles.spaced)}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
