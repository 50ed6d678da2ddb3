import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { useTold } from '../api/reading.tsx';
import { useMe } from '../my-work/use-me.ts';
import { useAction } from '../parts/use-action.ts';
import { screeningName } from '../record/reading-a-screening.ts';
import { meetingWords } from '../words/meeting-words.ts';
import { MeetingTrouble } from './meeting-trouble.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface NamingProps {
  readonly id: string;
  readonly chairing: NonNullable<ScreeningView['chairing']>;
  readonly hasDate: boolean;
}

function Form({ id, chairing, hasDate, onDone }: NamingProps & { onDone: () => void }) {
  const styles = useStyles();
  const api = useApi();
  const told = useTold();
  const me = useMe();
  const [chairId, setChairId] = useState('');
  const [missing, setMissing] = useState(false);
  const naming = useAction(api.nameChair, (view) => {
    told(screeningName(view.id), view);
    onDone();
  });
  const { chair, complex } = chairing;
  const chairs = (complex ? me?.specialistLeads : me?.chairs) ?? [];
  const name = () => {
    setMissing(chairId === '');
    if (chairId !== '') void naming.run(id, { chairId, instead: chair.id });
  };
  return (
    <div className={styles.form}>
      <p className={styles.words}>{hasDate ? meetingWords.newChairDate : meetingWords.newChairMeans}</p>
      <Field
        label={meetingWords.newChair}
        required
        {...(complex ? { hint: meetingWords.newChairComplex } : {})}
        {...(missing ? { validationMessage: meetingWords.chooseChair } : {})}
      >
        <Select value={chairId} onChange={(_event, { value }) => setChairId(value)}>
          <option value="">{meetingWords.chooseChair}</option>
          {chairs
            .filter((one) => one.id !== chair.id)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}, {one.jobTitle}
              </option>
            ))}
        </Select>
      </Field>
      <MeetingTrouble {...naming} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={naming.busy} onClick={name}>
          {naming.busy ? meetingWords.naming : meetingWords.nameThisChair}
        </Button>
        <Button onClick={onDone}>{meetingWords.keepIt}</Button>
      </div>
    </div>
  );
}

/** Naming another chair for the meeting, for whoever answers for the screening: before it is opened, and after. */
export function NameChair(props: NamingProps) {
  const [open, setOpen] = useState(false);
  if (!props.chairing.mayName) return null;
  if (open) return <Form {...props} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button size="small" onClick={() => setOpen(true)}>
        {meetingWords.nameAnother}
      </Button>
    </div>
  );
}
