import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { Read, Readings } from '../api/reading.tsx';
import type { ScreeningSummary } from '../../src/contracts/screenings.ts';
import { StartScreening } from '../my-work/start-screening.tsx';
import { Page } from '../parts/page.tsx';
import { listWords } from '../words/screening-list-words.ts';
import { ScreeningsTable } from './screenings-table.tsx';

const FILTERS = {
  open: ['draft', 'returned'],
  waiting: ['completed'],
  closed: ['signed-off', 'discarded'],
  all: ['draft', 'returned', 'completed', 'signed-off', 'discarded'],
} as const satisfies Record<string, readonly ScreeningSummary['status'][]>;
type Filter = keyof typeof FILTERS;

// The filter stays as it was chosen while the tab is open.
let chosen: Filter = 'all';

const useStyles = makeStyles({
  filter: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

function FilteredScreenings({ screenings }: { screenings: readonly ScreeningSummary[] }) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>(chosen);
  if (screenings.length === 0) return <p>{listWords.none}</p>;
  const shown = screenings.filter(({ status }) => (FILTERS[filter] as readonly string[]).includes(status));
  return (
    <>
      <label className={styles.filter}>
        {listWords.show}
        <Select value={filter} onChange={(_event, { value }) => setFilter((chosen = value as Filter))}>
          {Object.keys(FILTERS).map((name) => (
            <option key={name} value={name}>
              {listWords[name as Filter]}
            </option>
          ))}
        </Select>
      </label>
      {shown.length === 0 ? <p>{listWords.noneOfThese}</p> : <ScreeningsTable screenings={shown} />}
    </>
  );
}

/** The screenings a person may see: a practitioner their own, a manager the team's. */
export default function ScreeningsPage() {
  const api = useApi();
  return (
    <Page title={listWords.title} actions={<StartScreening />}>
      <Readings>
        <Read of={{ name: ['screenings'], read: api.listScreenings }}>
          {({ screenings }) => <FilteredScreenings screenings={screenings} />}
        </Read>
      </Readings>
    </Page>
  );
}
