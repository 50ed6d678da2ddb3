import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { isGiven } from '../parts/long-text.tsx';
import { Notice } from '../parts/notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { useSubmissionId } from '../parts/use-submission-id.ts';
import { ConfirmSent } from '../strategy-meeting/confirm-sent.tsx';
import { isLateFor, LateReason } from '../strategy-meeting/late-reason.tsx';
import { MeetingTrouble } from '../strategy-meeting/meeting-trouble.tsx';
import { meetingWords } from '../words/meeting-words.ts';
import { outlookWords } from '../words/outlook-words.ts';
import type { AppointmentNow, Unfilled } from './appointment.ts';
import { checklistOf, isMoved } from './checklist.ts';
import { Checklist } from './checklist-view.tsx';
import { whenInWords } from './when-in-words.ts';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Times {
  readonly meeting: MeetingView;
  readonly startAt: string;
  readonly endAt: string;
  readonly onClaimed: (meeting: MeetingView) => void;
}

/** Claims the meeting for this appointment's time: once per press, and the same press again is the same claim. */
function Claim({ meeting, startAt, endAt, onClaimed }: Times) {
  const styles = useStyles();
  const api = useApi();
  const submissionId = useSubmissionId(`${meeting.id} ${meeting.sequence}`);
  const [lateReason, setLateReason] = useState('');
  const [missing, setMissing] = useState(false);
  const claiming = useAction(api.claimMeeting, onClaimed);
  const late = isLateFor(startAt, meeting.due);
  const again = meeting.pickedThrough === 'outlook';
  const claim = () => {
    const lacks = late && !isGiven(lateReason);
    setMissing(lacks);
    if (lacks) return;
    void claiming.run(meeting.id, {
      submissionId,
      sequence: meeting.sequence,
      startAt,
      endAt,
      lateReason: late ? lateReason.trim() : null,
    });
  };
  return (
    <>
      {late && (
        <LateReason
          value={lateReason}
          onChange={setLateReason}
          error={missing ? meetingWords.lateNeeded : undefined}
        />
      )}
      <MeetingTrouble {...claiming} />
      {!again && <p className={styles.quiet}>{outlookWords.claimMeans}</p>}
      <div>
        <Button appearance="primary" disabledFocusable={claiming.busy} onClick={claim}>
          {claiming.busy ? outlookWords.claiming : again ? outlookWords.claimNew : outlookWords.claim}
        </Button>
      </div>
    </>
  );
}

function Claimed({ meeting }: { meeting: MeetingView }) {
  const { state, words } = meeting.standing;
  if (state === 'sent') return <Notice intent="info">{words}</Notice>;
  return (
    <>
      <Notice intent="info" title={outlookWords.claimed}>
        <span role="status">{outlookWords.sendNow(meeting.whenWords ?? '')}</span>
      </Notice>
      <ConfirmSent meeting={meeting} />
    </>
  );
}

type StandingProps = Pick<Times, 'meeting' | 'onClaimed'> & { readonly now: AppointmentNow };

function Standing({ meeting, now, onClaimed }: StandingProps) {
  const { startAt, endAt } = now;
  if (meeting.status !== 'needs-date' && meeting.pickedThrough !== 'outlook') {
    return (
      <Notice intent="error" title={outlookWords.hasDate}>
        {outlookWords.hasDateWords(meeting.whenWords ?? '')}
      </Notice>
    );
  }
  if (startAt === null || endAt === null) {
    return <Notice intent="warning">{outlookWords.noTimeRead}</Notice>;
  }
  const times = { meeting, startAt, endAt, onClaimed };
  if (meeting.status === 'needs-date') return <Claim {...times} />;
  if (!isMoved(meeting, now)) return <Claimed meeting={meeting} />;
  return (
    <>
      <Notice intent="warning" title={outlookWords.changed} urgent>
        {outlookWords.changedTo(meeting.whenWords ?? '', whenInWords(startAt, endAt))}
      </Notice>
      <Claim {...times} />
    </>
  );
}

interface CheckAndClaimProps extends StandingProps {
  readonly self: string;
  readonly unfilled: readonly Unfilled[];
  readonly onOtherTime: () => void;
}

/** The checklist of the open appointment, and claiming the meeting with it. */
export function CheckAndClaim({ self, unfilled, onOtherTime, ...standing }: CheckAndClaimProps) {
  const styles = useStyles();
  return (
    <>
      {unfilled.length > 0 && (
        <Notice intent="warning" title={outlookWords.notFilled} urgent>
          <ul className={styles.list}>
            {unfilled.map(({ part, because }) => (
              <li key={part}>
                {outlookWords.part[part]}: {because}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h2 className={styles.heading}>{outlookWords.checks}</h2>
      <Checklist checks={checklistOf(standing.meeting, standing.now, self)} />
      <Standing {...standing} />
      <div className={styles.buttons}>
        <Button onClick={onOtherTime}>{outlookWords.otherTime}</Button>
      </div>
    </>
  );
}
