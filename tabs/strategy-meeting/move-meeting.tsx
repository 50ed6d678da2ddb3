import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { isGiven } from '../parts/long-text.tsx';
import { Panel } from '../parts/panel.tsx';
import { useSubmissionId } from '../parts/use-submission-id.ts';
import { meetingWords } from '../words/meeting-words.ts';
import { instantOfBox, londonBoxOf } from '../words/when.ts';
import { isLateFor, LateReason } from './late-reason.tsx';
import { MeetingTrouble } from './meeting-trouble.tsx';
import { useMeetingAction } from './use-meeting-action.ts';

const useStyles = makeStyles({
  words: { margin: 0 },
  when: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function useMoving(meeting: MeetingView, onDone: () => void) {
  const api = useApi();
  const [day = '', time = ''] = meeting.startAt === null ? [] : londonBoxOf(meeting.startAt).split('T');
  const submissionId = useSubmissionId(`${meeting.id} ${meeting.sequence}`);
  const [box, setBox] = useState({ day, time });
  const [lateReason, setLateReason] = useState('');
  const [error, setError] = useState<'when' | 'late' | null>(null);
  const moving = useMeetingAction(api.moveMeeting, onDone);
  const startAt = instantOfBox(`${box.day}T${box.time}`);
  const late = startAt !== null && isLateFor(startAt, meeting.due);
  const move = () => {
    if (startAt === null) return setError('when');
    if (late && !isGiven(lateReason)) return setError('late');
    setError(null);
    void moving.run(meeting.id, {
      submissionId,
      sequence: meeting.sequence,
      startAt,
      lateReason: late ? lateReason.trim() : null,
    });
  };
  const change = (part: Partial<typeof box>) => {
    setBox({ ...box, ...part });
    setError(null);
  };
  return { box, change, late, lateReason, setLateReason, error, move, moving };
}

/** A new time for a meeting that has its date; a late one with its reason. One hour, as before. */
export function MoveMeeting({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const styles = useStyles();
  const { box, change, late, lateReason, setLateReason, error, move, moving } = useMoving(meeting, onDone);
  const tells =
    meeting.standing.state === 'not-invited' ? meetingWords.moveTriesAgain : meetingWords.tellsInvitees;
  const wrong = error === 'when' ? { validationMessage: meetingWords.chooseDay } : {};
  return (
    <Panel title={meetingWords.moveTitle}>
      <p className={styles.words}>{tells}</p>
      <div className={styles.when}>
        <Field label={meetingWords.day} required {...wrong}>
          <Input type="date" value={box.day} onChange={(_event, { value }) => change({ day: value })} />
        </Field>
        <Field label={meetingWords.time} required>
          <Input
            type="time"
            step={900}
            value={box.time}
            onChange={(_event, { value }) => change({ time: value })}
          />
        </Field>
      </div>
      {late && (
        <LateReason
          value={lateReason}
          onChange={setLateReason}
          error={error === 'late' ? meetingWords.lateNeeded : undefined}
        />
      )}
      <MeetingTrouble {...moving} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={moving.busy} onClick={move}>
          {moving.busy ? meetingWords.moving : meetingWords.moveTo}
        </Button>
        <Button onClick={onDone}>{meetingWords.keepIt}</Button>
      </div>
    </Panel>
  );
}
