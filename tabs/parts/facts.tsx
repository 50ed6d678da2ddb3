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
  strip: {
    gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  label: { color: tokens.colorNeutralForeground3, maxWidth: '260px' },
  value: {
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': { marginBottom: tokens.spacingVerticalS },
  },
});

type Fact = readonly [label: string, value: ReactNode];

/** Labels and what stands against them; in a narrow place each value is beneath its label. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {rows.flatMap(([label, value]) => [
        <dt key={`${label} label`} className={styles.label}>
          {label}
        </dt>,
        <dd key={label} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}

/** Short facts side by side, each beneath its label: as many in a row as there is room for. */
export function FactStrip({ facts }: { facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.facts, styles.strip)}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
