import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { meetingWords } from '../words/meeting-words.ts';
import { MeetingTrouble } from './meeting-trouble.tsx';
import { useMeetingAction } from './use-meeting-action.ts';

const useStyles = makeStyles({
  ask: { display: 'grid', gap: tokens.spacingVerticalS },
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asks whether the invitation of a claimed appointment was sent: only a person can say. If it was not, the claim is released. */
export function ConfirmSent({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const api = useApi();
  const saying = useMeetingAction(api.confirmSent);
  if (!meeting.may.confirmSent) return null;
  const say = (sent: boolean) => void saying.run(meeting.id, { sequence: meeting.sequence, sent });
  return (
    <div className={styles.ask}>
      <p className={styles.words}>{meetingWords.wasItSent}</p>
      <MeetingTrouble {...saying} />
      <div className={styles.buttons}>
        <Button disabledFocusable={saying.busy} onClick={() => say(true)}>
          {meetingWords.itWasSent}
        </Button>
        <Button disabledFocusable={saying.busy} onClick={() => say(false)}>
          {meetingWords.itWasNotSent}
        </Button>
      </div>
    </div>
  );
}
