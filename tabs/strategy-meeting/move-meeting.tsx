import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { troubleOf, valueOf } from '../api/reading.tsx';
import { Panel } from '../parts/panel.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { useSubmissionId } from '../parts/use-submission-id.ts';
import { meetingWords } from '../words/meeting-words.ts';
import { MeetingTrouble } from './meeting-trouble.tsx';
import { TimeChoices } from './time-choices.tsx';
import { useMeetingAction } from './use-meeting-action.ts';
import { useTimeChoice } from './use-time-choice.ts';

const useStyles = makeStyles({
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function useMoving(meeting: MeetingView, onDone: () => void) {
  const api = useApi();
  const { id, sequence } = meeting;
  const submissionId = useSubmissionId(`${id} ${sequence}`);
  const times = useQuery({
    queryKey: ['times-to-move-to', id, String(sequence)],
    queryFn: async () => valueOf(await api.lookAtTimes(id, { startAt: null })).times,
    refetchOnWindowFocus: false,
  });
  const moving = useMeetingAction(api.moveMeeting, onDone);
  const choice = useTimeChoice(meeting, times.data ?? [], moving.trouble?.kind === 'reason-needed');
  const move = () => {
    const time = choice.ready();
    if (time === null) return;
    const { startAt, lateReason } = time;
    void moving.run(id, { submissionId, sequence, startAt, lateReason });
  };
  return { times, choice, move, moving };
}

/** A new time for a meeting that has its date: one shown with who is free, or one entered, of which that is shown before it is sent. */
export function MoveMeeting({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const styles = useStyles();
  const { times, choice, move, moving } = useMoving(meeting, onDone);
  const tells =
    meeting.standing.state === 'not-invited' ? meetingWords.moveTriesAgain : meetingWords.tellsInvitees;
  const unread = troubleOf(times.error);
  const busy = moving.busy || choice.own.looking.busy;
  const moveWords = choice.mustLook ? meetingWords.seeWhoIsFree : meetingWords.moveTo;
  return (
    <Panel title={meetingWords.moveTitle} opened>
      <p className={styles.words}>{tells}</p>
      {times.isPending && <p className={styles.words}>{meetingWords.lookingForTimes}</p>}
      {unread && <TroubleNotice trouble={unread} again={() => void times.refetch()} />}
      <TimeChoices label={meetingWords.moveWhere} slots={times.data ?? []} choice={choice} />
      <MeetingTrouble {...moving} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={move}>
          {moving.busy ? meetingWords.moving : moveWords}
        </Button>
        <Button onClick={onDone}>{meetingWords.keepIt}</Button>
      </div>
    </Panel>
  );
}
