import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView, SlotView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { isGiven } from '../parts/long-text.tsx';
import { Panel } from '../parts/panel.tsx';
import { useSubmissionId } from '../parts/use-submission-id.ts';
import { meetingWords } from '../words/meeting-words.ts';
import { LateReason } from './late-reason.tsx';
import { MeetingTrouble } from './meeting-trouble.tsx';
import { SlotAttendance } from './slot-card.tsx';
import { useMeetingAction } from './use-meeting-action.ts';

const useStyles = makeStyles({
  slots: { display: 'grid', gap: tokens.spacingVerticalS },
  slot: {
    display: 'grid',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { fontWeight: tokens.fontWeightSemibold },
  attendance: { paddingLeft: '32px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface SlotsProps {
  readonly offered: readonly SlotView[];
  readonly chosen: string;
  readonly onChoose: (startAt: string) => void;
  readonly error: string | undefined;
}

function Slots({ offered, chosen, onChoose, error }: SlotsProps) {
  const styles = useStyles();
  return (
    <Field label={meetingWords.offered} {...(error ? { validationMessage: error } : {})}>
      <RadioGroup value={chosen} onChange={(_event, { value }) => onChoose(value)} className={styles.slots}>
        {offered.map((slot) => (
          <div key={slot.startAt} className={styles.slot}>
            <Radio value={slot.startAt} label={{ className: styles.words, children: slot.words }} />
            <div className={styles.attendance}>
              <SlotAttendance slot={slot} />
            </div>
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}

function usePicking(meeting: MeetingView) {
  const api = useApi();
  const submissionId = useSubmissionId(`${meeting.id} ${meeting.sequence}`);
  const [chosen, setChosen] = useState('');
  const [lateReason, setLateReason] = useState('');
  const [error, setError] = useState<'slot' | 'late' | null>(null);
  const choosing = useMeetingAction(api.chooseSlot);
  const looking = useMeetingAction(api.moreSlots, () => setChosen(''));
  const slot = meeting.offered.find(({ startAt }) => startAt === chosen);
  const pick = () => {
    if (slot === undefined) return setError('slot');
    if (slot.late && !isGiven(lateReason)) return setError('late');
    setError(null);
    void choosing.run(meeting.id, {
      submissionId,
      sequence: meeting.sequence,
      startAt: slot.startAt,
      lateReason: slot.late ? lateReason.trim() : null,
    });
  };
  const choose = (startAt: string) => {
    setChosen(startAt);
    setError(null);
  };
  return { slot, chosen, choose, lateReason, setLateReason, error, pick, choosing, looking };
}

/** The times offered to the chair, who is free at each, and the ways on: pick one, or see others. */
export function PickATime({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const { slot, chosen, choose, lateReason, setLateReason, error, pick, choosing, looking } =
    usePicking(meeting);
  const look = () => void looking.run(meeting.id, { sequence: meeting.sequence });
  const busy = choosing.busy || looking.busy;
  const none = meeting.offered.length === 0;
  const lookWords = none ? meetingWords.lookForTimes : meetingWords.none;
  return (
    <Panel title={meetingWords.needsDate}>
      {meeting.cancelReason !== null && (
        <p className={styles.quiet}>{meetingWords.lastCancelled(meeting.cancelReason)}</p>
      )}
      <MeetingTrouble {...choosing} />
      <MeetingTrouble {...looking} />
      {none ? (
        <p className={styles.quiet}>
          {meetingWords.noTimes} {meetingWords.noTimesNext}
        </p>
      ) : (
        <>
          <p className={styles.quiet}>{meetingWords.offeredFor}</p>
          <Slots
            offered={meeting.offered}
            chosen={chosen}
            onChoose={choose}
            error={error === 'slot' ? meetingWords.chooseOne : undefined}
          />
        </>
      )}
      {slot?.late && (
        <LateReason
          value={lateReason}
          onChange={setLateReason}
          error={error === 'late' ? meetingWords.lateNeeded : undefined}
        />
      )}
      <div className={styles.buttons}>
        {!none && (
          <Button appearance="primary" disabledFocusable={busy} onClick={pick}>
            {choosing.busy ? meetingWords.picking : meetingWords.pick}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={look}>
          {looking.busy ? meetingWords.looking : lookWords}
        </Button>
      </div>
    </Panel>
  );
}
