import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { useTold } from '../api/reading.tsx';
import { Panel } from '../parts/panel.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { handOverWords } from '../words/record-words.ts';
import { screeningName } from './reading-a-screening.ts';

const useStyles = makeStyles({
  words: { margin: 0 },
  act: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

/** A manager hands a screening to another practitioner of the team; nothing is shown to anybody else. */
export function HandOver({ view }: { view: ScreeningView }) {
  const styles = useStyles();
  const api = useApi();
  const told = useTold();
  const [to, setTo] = useState('');
  const { run, busy, trouble } = useAction(api.handOver, (next) => {
    told(screeningName(next.id), next);
    setTo('');
  });
  if (view.handOverTo.length === 0) return null;
  return (
    <Panel title={handOverWords.title}>
      <p className={styles.words}>{handOverWords.means(view.practitioner)}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className={styles.act}>
        <Field label={handOverWords.to}>
          <Select value={to} onChange={(_event, { value }) => setTo(value)}>
            <option value="">{handOverWords.choose}</option>
            {view.handOverTo.map(({ id, name, jobTitle }) => (
              <option key={id} value={id}>
                {`${name}, ${jobTitle}`}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          disabledFocusable={busy || to === ''}
          onClick={() => void run(view.id, { practitionerId: to })}
        >
          {busy ? handOverWords.handing : handOverWords.hand}
        </Button>
      </div>
    </Panel>
  );
}
