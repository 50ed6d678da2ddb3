import { makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../parts/notice.tsx';
import type { Check } from './checklist.ts';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

/** What has to be put right first, said at once. */
export function ToPutRight({ title, checks }: { title: string; checks: readonly Check[] }) {
  const styles = useStyles();
  return (
    <Notice intent="error" title={title}>
      <ul className={styles.list}>
        {checks.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}
