import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { Due } from '../parts/due.tsx';
import { SlotAttendance } from '../strategy-meeting/slot-card.tsx';
import { outlookWords } from '../words/outlook-words.ts';
import { fillAppointment, type AppointmentNow, type Unfilled } from './appointment.ts';
import type { Outlook } from './outlook.ts';
import { StepHeading } from './step-heading.tsx';
import { whenInWords } from './when-in-words.ts';

const useStyles = makeStyles({
  slots: { display: 'grid', gap: tokens.spacingVerticalXS },
  attendance: { paddingLeft: '32px', fontSize: tokens.fontSizeBase200 },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const OWN = 'own';

interface ChooseTimeProps {
  readonly outlook: Outlook;
  readonly meeting: MeetingView;
  readonly now: AppointmentNow;
  readonly onFilled: (unfilled: readonly Unfilled[]) => Promise<void>;
}

function useFilling({ outlook, meeting, now, onFilled }: ChooseTimeProps) {
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const [filling, setFilling] = useState(false);
  const own = now.startAt === null || now.endAt === null ? null : { startAt: now.startAt, endAt: now.endAt };
  const time = chosen === OWN ? own : (meeting.offered.find(({ startAt }) => startAt === chosen) ?? null);
  const fill = async () => {
    setMissing(time === null);
    if (time === null || filling) return;
    setFilling(true);
    const { startAt, endAt } = time;
    await onFilled(await fillAppointment(outlook.item, { meeting, startAt, endAt, self: outlook.self }));
    setFilling(false);
  };
  return { chosen, setChosen, missing, filling, own, fill };
}

/** The times Safeguard suggests, and the appointment's own; then the appointment is filled in. Nothing is claimed yet. */
export function ChooseTime(props: ChooseTimeProps) {
  const styles = useStyles();
  const { offered, due } = props.meeting;
  const { chosen, setChosen, missing, filling, own, fill } = useFilling(props);
  const headingId = useId();
  return (
    <>
      <p className={styles.words}>
        <Due due={due} />
      </p>
      <StepHeading id={headingId}>{outlookWords.whichTime}</StepHeading>
      <Field
        hint={offered.length === 0 ? outlookWords.noTimes : outlookWords.timesNote}
        {...(missing ? { validationMessage: outlookWords.chooseTime } : {})}
      >
        <RadioGroup
          aria-labelledby={headingId}
          value={chosen}
          onChange={(_event, { value }) => setChosen(value)}
          className={styles.slots}
        >
          {offered.map((slot) => (
            <div key={slot.startAt}>
              <Radio value={slot.startAt} label={slot.words} />
              <div className={styles.attendance}>
                <SlotAttendance slot={slot} />
              </div>
            </div>
          ))}
          {own && <Radio value={OWN} label={outlookWords.ownTime(whenInWords(own.startAt, own.endAt))} />}
        </RadioGroup>
      </Field>
      <p className={styles.quiet}>{outlookWords.fillMeans}</p>
      <div>
        <Button appearance="primary" disabledFocusable={filling} onClick={() => void fill()}>
          {filling ? outlookWords.filling : outlookWords.fill}
        </Button>
      </div>
    </>
  );
}
