import { Link as FluentLink, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { WorkItem } from '../../src/contracts/steps.ts';
import { Due } from '../parts/due.tsx';
import { useTableStyles } from '../parts/table-styles.ts';
import { workWords } from '../words/my-work-words.ts';
import { momentInWords } from '../words/when.ts';

const useStyles = makeStyles({
  reference: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  what: { fontWeight: tokens.fontWeightSemibold },
  red: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  nowrap: { '@media (min-width: 1024px)': { whiteSpace: 'nowrap' } },
});

function Row({ item }: { item: WorkItem }) {
  const table = useTableStyles();
  const styles = useStyles();
  const failed = item.red && !item.due.overdue;
  return (
    <tr className={table.row}>
      <th scope="row" className={mergeClasses(table.cell, styles.reference)}>
        <FluentLink href={`#/${item.open}`}>{item.reference}</FluentLink>
      </th>
      <td
        data-label={workWords.child}
        className={mergeClasses(table.cell, item.childName === null && styles.quiet)}
      >
        {item.childName ?? workWords.nameNotGiven}
      </td>
      <td data-label={workWords.what} className={table.cell}>
        <span className={mergeClasses(styles.what, failed && styles.red)}>{item.what}</span>
        {item.elsewhere && <div className={styles.quiet}>{workWords.notHere}</div>}
      </td>
      <td data-label={workWords.by} className={table.cell}>
        <Due due={item.due} />
      </td>
      <td data-label={workWords.since} className={mergeClasses(table.cell, styles.nowrap)}>
        {momentInWords(item.since)}
      </td>
      <td data-label={workWords.whose} className={table.cell}>
        {item.whose}
      </td>
    </tr>
  );
}

/** What is due, most overdue first; on a narrow screen each becomes a block of its own. */
export function WorkTable({ items }: { items: readonly WorkItem[] }) {
  const table = useTableStyles();
  const { reference, child, what, by, since, whose } = workWords;
  return (
    <table className={table.table}>
      <thead className={table.head}>
        <tr>
          {[reference, child, what, by, since, whose].map((words) => (
            <th key={words} scope="col" className={table.cell}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}
