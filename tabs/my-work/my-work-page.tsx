import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { Read, Readings } from '../api/reading.tsx';
import { Page } from '../parts/page.tsx';
import { workWords } from '../words/my-work-words.ts';
import { Absence } from './absence.tsx';
import { StartScreening } from './start-screening.tsx';
import { useMe } from './use-me.ts';
import { WorkList } from './work-list.tsx';

const AGAIN_MS = 20_000;

const FIRST = 200;
const MOST = 10_000;

function Work() {
  const api = useApi();
  const [most, setMost] = useState(FIRST);
  const onMore = () => setMost(Math.min(most * 2, MOST));
  return (
    <Read
      of={{
        name: ['my-work', `${most}`],
        read: () => api.myWork(most),
        keep: true,
        again: () => AGAIN_MS,
      }}
    >
      {(work) => <WorkList work={work} onMore={onMore} />}
    </Read>
  );
}

function Home() {
  const me = useMe();
  return (
    <Page title={workWords.title} actions={me?.may.startScreening ? <StartScreening /> : undefined}>
      <Work />
      {me?.may.setAbsence && <Absence me={me} />}
    </Page>
  );
}

/** The home of the tab: what is due for this person and, for those who answer for a team, for the team. */
export default function MyWorkPage() {
  return (
    <Readings>
      <Home />
    </Readings>
  );
}
