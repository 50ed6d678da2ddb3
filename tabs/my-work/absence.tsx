import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Me } from '../../src/contracts/people.ts';
import { useApi } from '../api/api-context.ts';
import { useTold } from '../api/reading.tsx';
import { Panel } from '../parts/panel.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { absenceWords } from '../words/my-work-words.ts';
import { longDayInWords } from '../words/when.ts';

const useStyles = makeStyles({
  words: { margin: 0, maxWidth: '720px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, paddingTop: '26px' },
});

interface DayFormProps {
  readonly busy: boolean;
  readonly onSet: (day: string) => void;
  readonly onStop: () => void;
}

function DayForm({ busy, onSet, onStop }: DayFormProps) {
  const styles = useStyles();
  const today = useApi().today() ?? '';
  const [day, setDay] = useState('');
  const [error, setError] = useState<string | null>(null);
  const press = () => {
    if (day === '') setError(absenceWords.chooseDay);
    else if (day < today) setError(absenceWords.passed);
    else onSet(day);
  };
  return (
    <div className={styles.row}>
      <Field label={absenceWords.until} {...(error === null ? {} : { validationMessage: error })}>
        <Input
          type="date"
          value={day}
          min={today}
          onChange={(_event, { value }) => {
            setDay(value);
            setError(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={press}>
          {busy ? absenceWords.setting : absenceWords.set}
        </Button>
        <Button onClick={onStop}>{absenceWords.stop}</Button>
      </div>
    </div>
  );
}

/** A manager says until when they are away; meanwhile their deputy acts for the team. */
export function Absence({ me }: { me: Me }) {
  const styles = useStyles();
  const api = useApi();
  const told = useTold();
  const [asking, setAsking] = useState(false);
  const { run, busy, trouble } = useAction(api.setAbsence, (next) => {
    told(['me'], next);
    setAsking(false);
  });
  const away = me.awayUntil;
  return (
    <Panel title={absenceWords.title}>
      <p className={styles.words}>
        <strong>{away === null ? absenceWords.here : absenceWords.away(longDayInWords(away))}</strong>{' '}
        {absenceWords.means}
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
      {asking ? (
        <DayForm busy={busy} onSet={(day) => void run({ awayUntil: day })} onStop={() => setAsking(false)} />
      ) : (
        <div>
          {away === null ? (
            <Button onClick={() => setAsking(true)}>{absenceWords.change}</Button>
          ) : (
            <Button disabledFocusable={busy} onClick={() => void run({ awayUntil: null })}>
              {absenceWords.back}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
