import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SlotView } from '../../src/contracts/meetings.ts';
import { meetingWords } from '../words/meeting-words.ts';
import { LateReason } from './late-reason.tsx';
import { MeetingTrouble } from './meeting-trouble.tsx';
import { SlotAttendance } from './slot-card.tsx';
import { OWN, type TimeChoice } from './use-time-choice.ts';

const useStyles = makeStyles({
  slots: { display: 'grid', gap: tokens.spacingVerticalS },
  slot: {
    display: 'grid',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { fontWeight: tokens.fontWeightSemibold },
  under: { paddingLeft: '32px', display: 'grid', gap: tokens.spacingVerticalS },
  when: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  outside: { margin: 0, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

function OwnTime({ choice: { own, error } }: { choice: TimeChoice }) {
  const styles = useStyles();
  const wrong = error === 'when' ? { validationMessage: meetingWords.chooseDay } : {};
  return (
    <div className={styles.under}>
      <div className={styles.when}>
        <Field label={meetingWords.day} required {...wrong}>
          <Input
            type="date"
            value={own.box.day}
            onChange={(_event, { value }) => own.change({ day: value })}
          />
        </Field>
        <Field label={meetingWords.time} required>
          <Input
            type="time"
            step={900}
            value={own.box.time}
            onChange={(_event, { value }) => own.change({ time: value })}
          />
        </Field>
      </div>
      <div role="status">
        {own.seen && <SlotAttendance slot={own.seen} />}
        {own.outsideHours && <p className={styles.outside}>{meetingWords.outsideHours}</p>}
      </div>
      <MeetingTrouble {...own.looking} />
    </div>
  );
}

interface TimeChoicesProps {
  readonly label: string;
  readonly slots: readonly SlotView[];
  readonly choice: TimeChoice;
}

/** The times to choose from, each read out with who is free at it, another one to be entered, and the reason one may need. */
export function TimeChoices({ label, slots, choice }: TimeChoicesProps) {
  const styles = useStyles();
  const id = useId();
  const { chosen, choose, error, reason, setReason, asksReason, late } = choice;
  const none = error === 'slot' ? { validationMessage: meetingWords.chooseOne } : {};
  return (
    <>
      <Field label={label} {...none}>
        <RadioGroup value={chosen} onChange={(_event, { value }) => choose(value)} className={styles.slots}>
          {slots.map((slot, place) => (
            <div key={slot.startAt} className={styles.slot}>
              <Radio
                value={slot.startAt}
                label={{ className: styles.words, children: slot.words }}
                aria-describedby={`${id}${place}`}
              />
              <div id={`${id}${place}`} className={styles.under}>
                <SlotAttendance slot={slot} />
              </div>
            </div>
          ))}
          <div className={styles.slot}>
            <Radio value={OWN} label={{ className: styles.words, children: meetingWords.anotherTime }} />
            {chosen === OWN && <OwnTime choice={choice} />}
          </div>
        </RadioGroup>
      </Field>
      {asksReason && (
        <LateReason
          late={late}
          value={reason}
          onChange={setReason}
          error={
            error === 'reason' ? (late ? meetingWords.lateNeeded : meetingWords.outsideNeeded) : undefined
          }
        />
      )}
    </>
  );
}
