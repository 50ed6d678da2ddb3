import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StepView } from '../../src/contracts/steps.ts';
import { useApi } from '../api/api-context.ts';
import { useTold } from '../api/reading.tsx';
import { isGiven, LongText } from '../parts/long-text.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { recordWords } from '../words/record-words.ts';
import { screeningName } from './reading-a-screening.ts';

const useStyles = makeStyles({
  act: { display: 'grid', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A manager takes over what was not delivered: it is tried again, or they say how it was done. */
export function TakeOver({ step }: { step: StepView }) {
  const styles = useStyles();
  const api = useApi();
  const told = useTold();
  const [byHand, setByHand] = useState(false);
  const [note, setNote] = useState('');
  const { run, busy, trouble } = useAction(api.resolveStep, (view) => told(screeningName(view.id), view));
  const record = () => void run(step.id, { how: 'done-by-hand', note: note.trim() });
  return (
    <div className={styles.act}>
      {trouble && <TroubleNotice trouble={trouble} />}
      {byHand && (
        <LongText
          label={recordWords.byHandNote}
          hint={recordWords.byHandHint}
          required
          value={note}
          onChange={setNote}
        />
      )}
      <div className={styles.buttons}>
        {byHand ? (
          <>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy || !isGiven(note)}
              onClick={record}
            >
              {recordWords.saveByHand}
            </Button>
            <Button size="small" onClick={() => setByHand(false)}>
              {recordWords.stop}
            </Button>
          </>
        ) : (
          <>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => void run(step.id, { how: 'try-again' })}
            >
              {busy ? recordWords.trying : recordWords.tryAgain}
            </Button>
            <Button size="small" onClick={() => setByHand(true)}>
              {recordWords.byHand}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
