import { useEffect, useState } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { useApi } from '../api/api-context.ts';
import type { Api } from '../api/client.ts';
import type { Reply } from '../api/reply.ts';
import { later } from '../parts/later.tsx';
import { Loading } from '../parts/loading.tsx';
import { Places } from '../parts/places.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { draftOf } from './open-drafts.ts';
import type { Draft } from './draft.ts';
import { Form } from './form.tsx';

const RecordPage = later(() => import('../record/record-page.tsx'), { until: <Loading /> });

interface Opened {
  readonly view: ScreeningView;
  readonly draft: Draft | null;
}

async function open(api: Api, id: string): Promise<Reply<Opened>> {
  const screening = await api.readScreening(id);
  if (!screening.ok) return screening;
  const view = screening.value;
  if (!view.may.fillIn) return { ok: true, value: { view, draft: null } };
  const instrument: Reply<Instrument> = await api.instrument(view.instrumentVersion);
  if (!instrument.ok) return instrument;
  return { ok: true, value: { view, draft: draftOf(view, instrument.value, api) } };
}

/** One screening: the form while the person may fill it in, otherwise its record. */
export default function ScreeningPage({ id }: { id: string }) {
  const api = useApi();
  const [opened, setOpened] = useState<Reply<Opened> | null>(null);
  const [times, setTimes] = useState(0);
  const again = () => setTimes((before) => before + 1);
  useEffect(() => {
    let isCurrent = true;
    void open(api, id).then((reply) => {
      if (isCurrent) setOpened(reply);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, times]);

  if (opened === null) return <Loading />;
  if (!opened.ok) {
    return (
      <>
        <Places />
        <TroubleNotice trouble={opened.trouble} again={again} />
      </>
    );
  }
  const { view, draft } = opened.value;
  if (draft !== null) return <Form key={view.revision} view={view} draft={draft} reopen={again} />;
  return <RecordPage id={id} first={view} />;
}
