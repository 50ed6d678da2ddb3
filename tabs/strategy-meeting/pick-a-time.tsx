import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { useSubmissionId } from '../parts/use-submission-id.ts';
import { meetingWords } from '../words/meeting-words.ts';
import { MeetingTrouble } from './meeting-trouble.tsx';
import { TimeChoices } from './time-choices.tsx';
import { useMeetingAction } from './use-meeting-action.ts';
import { useTimeChoice } from './use-time-choice.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

function usePicking(meeting: MeetingView) {
  const api = useApi();
  const { id, sequence } = meeting;
  const submissionId = useSubmissionId(`${id} ${sequence}`);
  const choosing = useMeetingAction(api.chooseSlot);
  const choice = useTimeChoice(meeting, meeting.offered, choosing.trouble?.kind === 'reason-needed');
  const looking = useMeetingAction(api.moreSlots, () => choice.choose(''));
  const pick = () => {
    const time = choice.ready();
    if (time !== null) void choosing.run(id, { submissionId, sequence, ...time });
  };
  const look = (again: boolean) => void looking.run(id, { sequence, again });
  return { choice, choosing, looking, pick, look };
}

/** The times offered to the chair, who is free at each, and the ways on: pick one, see others or the first ones again, or enter one. */
export function PickATime({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const { choice, choosing, looking, pick, look } = usePicking(meeting);
  const busy = choosing.busy || looking.busy || choice.own.looking.busy;
  const none = meeting.offered.length === 0;
  const noneWords = meeting.looking
    ? meetingWords.lookingForTimes
    : `${meetingWords.noTimes} ${meetingWords.noTimesNext}`;
  const pickWords = choice.mustLook ? meetingWords.seeWhoIsFree : meetingWords.pick;
  return (
    <>
      {meeting.cancelReason !== null && (
        <p className={styles.quiet}>{meetingWords.lastCancelled(meeting.cancelReason)}</p>
      )}
      <MeetingTrouble {...choosing} />
      <MeetingTrouble {...looking} />
      <p className={styles.quiet}>{none ? noneWords : meetingWords.offeredFor}</p>
      <TimeChoices label={meetingWords.offered} slots={meeting.offered} choice={choice} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={pick}>
          {choosing.busy ? meetingWords.picking : pickWords}
        </Button>
        {!(none && meeting.looking) && (
          <Button disabledFocusable={busy} onClick={() => look(false)}>
            {looking.busy ? meetingWords.looking : none ? meetingWords.lookForTimes : meetingWords.none}
          </Button>
        )}
        {meeting.shownBefore && (
          <Button disabledFocusable={busy} onClick={() => look(true)}>
            {meetingWords.earlierTimes}
          </Button>
        )}
      </div>
    </>
  );
}
