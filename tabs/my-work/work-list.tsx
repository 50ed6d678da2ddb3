import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MyWork } from '../../src/contracts/steps.ts';
import { workWords } from '../words/my-work-words.ts';
import { timeInWords } from '../words/when.ts';
import { choose, chosenFilter, EVERYTHING, filtered, kindsOf, type WorkFilter } from './work-filter.ts';
import { WorkTable } from './work-table.tsx';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  filter: { flex: '1 1 140px', maxWidth: '240px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  empty: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { margin: 0, maxWidth: '640px' },
  more: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
});

interface FiltersProps {
  readonly filter: WorkFilter;
  readonly kinds: readonly string[];
  readonly onChange: (part: Partial<WorkFilter>) => void;
}

function Filters({ filter, kinds, onChange }: FiltersProps) {
  const styles = useStyles();
  return (
    <div className={styles.filters}>
      <Field label={workWords.show} className={styles.filter}>
        <Select
          value={filter.whose}
          onChange={(_event, { value }) => onChange({ whose: value === 'mine' ? 'mine' : 'all' })}
        >
          <option value="mine">{workWords.mine}</option>
          <option value="all">{workWords.all}</option>
        </Select>
      </Field>
      <Field label={workWords.kind} className={styles.filter}>
        <Select value={filter.kind} onChange={(_event, { value }) => onChange({ kind: value })}>
          <option value="">{workWords.everyKind}</option>
          {kinds.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={workWords.overdueOnly}
        checked={filter.redOnly}
        onChange={(_event, { checked }) => onChange({ redOnly: checked === true })}
      />
    </div>
  );
}

interface WorkListProps {
  readonly work: MyWork;
  readonly onMore: () => void;
}

/** The work list with its filters, and in words what will appear when there is nothing yet. */
export function WorkList({ work: { items, more, asOf }, onMore }: WorkListProps) {
  const styles = useStyles();
  const countId = useId();
  const [filter, setFilter] = useState(chosenFilter);
  const change = (part: Partial<WorkFilter>) => setFilter(choose({ ...filter, ...part }));
  if (items.length === 0) {
    return (
      <div className={styles.empty}>
        <p className={styles.words}>
          <strong>{workWords.nothingYet}</strong>
        </p>
        <p className={styles.words}>{workWords.whatComes}</p>
      </div>
    );
  }
  const shown = filtered(items, filter);
  const elsewhere = items.filter(({ red, mine }) => red && !mine).length;
  const unseen = filter.whose === 'mine' ? more.mine : more.all;
  return (
    <>
      <Filters filter={filter} kinds={kindsOf(items, filter.kind)} onChange={change} />
      {shown.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.words}>{workWords.noneOfThese}</p>
          <Button onClick={() => change(EVERYTHING)}>{workWords.showAll}</Button>
        </div>
      ) : (
        <section aria-labelledby={countId}>
          <p id={countId} className={styles.quiet}>
            {workWords.counted(shown.length, shown.filter(({ red }) => red).length)}
          </p>
          <WorkTable items={shown} />
        </section>
      )}
      {filter.whose === 'mine' && elsewhere > 0 && (
        <div className={styles.more}>
          <p className={styles.words}>{workWords.redForOthers(elsewhere)}</p>
          <Button onClick={() => change({ whose: 'all', redOnly: true })}>{workWords.showThem}</Button>
        </div>
      )}
      {unseen > 0 && (
        <div className={styles.more}>
          <p className={styles.words}>{workWords.unseen(unseen)}</p>
          <Button onClick={onMore}>{workWords.showMore}</Button>
        </div>
      )}
      <p className={styles.quiet}>{workWords.asOf(timeInWords(asOf))}</p>
    </>
  );
}
