import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { ReadOn } from '../api/reading-on.tsx';
import { Readings } from '../api/reading.tsx';
import type { ListAsked, ScreeningList } from '../../src/contracts/screenings.ts';
import type { More } from '../api/reading-on.tsx';
import { StartScreening } from '../my-work/start-screening.tsx';
import { Page } from '../parts/page.tsx';
import { listWords } from '../words/screening-list-words.ts';
import { ScreeningsTable } from './screenings-table.tsx';

type Filter = NonNullable<ListAsked['show']>;
const FILTERS: readonly Filter[] = ['open', 'waiting', 'closed', 'all'];

// The filter stays as it was chosen while the tab is open.
let chosen: Filter = 'all';

const useStyles = makeStyles({
  filter: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface StretchesProps {
  readonly filter: Filter;
  readonly stretches: readonly ScreeningList[];
  readonly more: More | null;
}

function Stretches({ filter, stretches, more }: StretchesProps) {
  const screenings = stretches.flatMap((stretch) => stretch.screenings);
  if (screenings.length === 0) return <p>{filter === 'all' ? listWords.none : listWords.noneOfThese}</p>;
  return (
    <>
      <ScreeningsTable screenings={screenings} />
      {more && (
        <div>
          <Button disabledFocusable={more.busy} onClick={more.press}>
            {more.busy ? listWords.reading : listWords.more}
          </Button>
        </div>
      )}
    </>
  );
}

function FilteredScreenings() {
  const api = useApi();
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>(chosen);
  return (
    <>
      <label className={styles.filter}>
        {listWords.show}
        <Select value={filter} onChange={(_event, { value }) => setFilter((chosen = value as Filter))}>
          {FILTERS.map((name) => (
            <option key={name} value={name}>
              {listWords[name]}
            </option>
          ))}
        </Select>
      </label>
      <ReadOn of={{ name: ['screenings', filter], read: (after) => api.listScreenings(filter, after) }}>
        {(stretches, more) => <Stretches filter={filter} stretches={stretches} more={more} />}
      </ReadOn>
    </>
  );
}

/** The screenings a person may see, newest change first: a practitioner their own, a manager the team's. */
export default function ScreeningsPage() {
  return (
    <Page title={listWords.title} actions={<StartScreening />}>
      <Readings>
        <FilteredScreenings />
      </Readings>
    </Page>
  );
}
