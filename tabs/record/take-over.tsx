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

function useResolving() {
  const api = useApi();
  const told = useTold();
  return useAction(api.resolveStep, (view) => told(screeningName(view.id), view));
}

interface NoteProps {
  readonly step: StepView;
  readonly hint: string;
  readonly onStop: () => void;
}

/** The note without which nothing counts as done: what was done, by whom and when. */
function Note({ step, hint, onStop }: NoteProps) {
  const styles = useStyles();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const { run, busy, trouble } = useResolving();
  const record = () => {
    setAsked(true);
    if (isGiven(note)) void run(step.id, { how: 'done-by-hand', note: note.trim() });
  };
  return (
    <div className={styles.act}>
      {trouble && <TroubleNotice trouble={trouble} />}
      <LongText
        label={recordWords.byHandNote}
        hint={hint}
        required
        error={asked && !isGiven(note) ? recordWords.noteNeeded : undefined}
        value={note}
        onChange={setNote}
      />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={record}>
          {recordWords.saveByHand}
        </Button>
        <Button size="small" onClick={onStop}>
          {recordWords.stop}
        </Button>
      </div>
    </div>
  );
}

/** A manager takes over what was not delivered: it is tried again, or they say how it was done. */
export function TakeOver({ step }: { step: StepView }) {
  const styles = useStyles();
  const [byHand, setByHand] = useState(false);
  const { run, busy, trouble } = useResolving();
  if (byHand) return <Note step={step} hint={recordWords.byHandHint} onStop={() => setByHand(false)} />;
  return (
    <div className={styles.act}>
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => void run(step.id, { how: 'try-again' })}>
          {busy ? recordWords.trying : recordWords.tryAgain}
        </Button>
        <Button size="small" onClick={() => setByHand(true)}>
          {recordWords.byHand}
        </Button>
      </div>
    </div>
  );
}

/** A manager records that a step was done for which this product has no room yet. */
export function RecordDone({ step }: { step: StepView }) {
  const styles = useStyles();
  const [writing, setWriting] = useState(false);
  if (writing) return <Note step={step} hint={recordWords.recordDoneHint} onStop={() => setWriting(false)} />;
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => setWriting(true)}>
        {recordWords.recordDone}
      </Button>
    </div>
  );
}
