import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { isGiven, LongText } from '../parts/long-text.tsx';
import { Panel } from '../parts/panel.tsx';
import { meetingWords } from '../words/meeting-words.ts';
import { MeetingTrouble } from './meeting-trouble.tsx';
import { useMeetingAction } from './use-meeting-action.ts';

const useStyles = makeStyles({
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function tellsWhom({ pickedThrough, standing: { state } }: MeetingView): string {
  if (pickedThrough === 'outlook') return meetingWords.cancelInOutlook;
  if (state === 'not-invited') return meetingWords.cancelNotInvited;
  return state === 'invited-by-hand' ? meetingWords.cancelByHand : meetingWords.tellsInvitees;
}

/** Takes the date of a meeting back, with its reason; it says who is told, and that a new date is looked for. */
export function CancelMeeting({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const styles = useStyles();
  const api = useApi();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const cancelling = useMeetingAction(api.cancelMeeting, onDone);
  const cancel = () => {
    setMissing(!isGiven(reason));
    if (!isGiven(reason)) return;
    void cancelling.run(meeting.id, { sequence: meeting.sequence, reason: reason.trim() });
  };
  return (
    <Panel title={meetingWords.cancelTitle} opened>
      <p className={styles.words}>
        {tellsWhom(meeting)} {meetingWords.cancelMeans}
      </p>
      <LongText
        label={meetingWords.cancelReason}
        hint={meetingWords.cancelHint}
        required
        rows={2}
        value={reason}
        onChange={setReason}
        error={missing ? meetingWords.cancelNeeded : undefined}
      />
      <MeetingTrouble {...cancelling} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={cancelling.busy} onClick={cancel}>
          {cancelling.busy ? meetingWords.cancelling : meetingWords.cancelIt}
        </Button>
        <Button onClick={onDone}>{meetingWords.keepIt}</Button>
      </div>
    </Panel>
  );
}
