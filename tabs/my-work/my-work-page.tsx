import { useApi } from '../api/api-context.ts';
import { Read, Readings } from '../api/reading.tsx';
import { Page } from '../parts/page.tsx';
import { workWords } from '../words/my-work-words.ts';
import { Absence } from './absence.tsx';
import { StartScreening } from './start-screening.tsx';
import { useMe } from './use-me.ts';
import { WorkList } from './work-list.tsx';

const AGAIN_MS = 20_000;

function Home() {
  const api = useApi();
  const me = useMe();
  return (
    <Page title={workWords.title} actions={me?.may.startScreening ? <StartScreening /> : undefined}>
      <Read of={{ name: ['my-work'], read: api.myWork, again: () => AGAIN_MS }}>
        {(work) => <WorkList work={work} />}
      </Read>
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
