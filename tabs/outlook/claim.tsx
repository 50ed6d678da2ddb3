import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { isGiven } from '../parts/long-text.tsx';
import { Notice } from '../parts/notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { useSubmissionId } from '../parts/use-submission-id.ts';
import { isLateFor, LateReason } from '../strategy-meeting/late-reason.tsx';
import { MeetingTrouble } from '../strategy-meeting/meeting-trouble.tsx';
import { meetingWords } from '../words/meeting-words.ts';
import { outlookWords } from '../words/outlook-words.ts';
import { missingFrom, mustsIn, type Check } from './checklist.ts';
import { StepHeading } from './step-heading.tsx';
import { ToPutRight } from './to-put-right.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Why a meeting is late, as far as it is written; kept while another time is looked for. */
export type LateReasonState = readonly [string, (lateReason: string) => void];

export interface ClaimProps {
  readonly meeting: MeetingView;
  readonly startAt: string;
  readonly endAt: string;
  readonly checks: readonly Check[];
  readonly lateReason: LateReasonState;
  readonly onClaimed: (meeting: MeetingView) => void;
}

type Said = 'must' | 'late' | 'without' | 'asked';

/**
 * Claims the meeting once per press; the same press again is the same claim. Nothing is claimed that would leave a child's
 * record open, and nothing without a quorum unless it is said twice. What was said of the appointment goes when it changes.
 */
function useClaim({ meeting, startAt, endAt, checks, lateReason: [lateReason], onClaimed }: ClaimProps) {
  const api = useApi();
  const submissionId = useSubmissionId(`${meeting.id} ${meeting.sequence}`);
  const claiming = useAction(api.claimMeeting, onClaimed);
  const [said, setSaid] = useState<{ readonly of: string; readonly what: Said } | null>(null);
  const musts = mustsIn(checks);
  const missing = missingFrom(checks);
  const late = isLateFor(startAt, meeting.due);
  const of = JSON.stringify([startAt, endAt, musts, missing]);
  const toSay = (knowing: boolean): Said => {
    if (musts.length > 0) return 'must';
    if (late && !isGiven(lateReason)) return 'late';
    return missing.length > 0 && !knowing ? 'without' : 'asked';
  };
  const claim = (knowing: boolean) => {
    const what = toSay(knowing);
    setSaid({ of, what });
    if (what !== 'asked') return;
    void claiming.run(meeting.id, {
      submissionId,
      sequence: meeting.sequence,
      startAt,
      endAt,
      lateReason: late ? lateReason.trim() : null,
    });
  };
  return { claim, claiming, late, musts, missing, said: said?.of === of ? said.what : null };
}

/** Claiming the meeting for the time the appointment has. */
export function Claim(props: ClaimProps) {
  const styles = useStyles();
  const [lateReason, setLateReason] = props.lateReason;
  const { claim, claiming, late, musts, missing, said } = useClaim(props);
  const again = props.meeting.pickedThrough === 'outlook';
  const words = again ? outlookWords.claimNew : outlookWords.claim;
  const asking = said === 'without';
  return (
    <>
      {late && (
        <LateReason
          value={lateReason}
          onChange={setLateReason}
          error={said === 'late' && !isGiven(lateReason) ? meetingWords.lateNeeded : undefined}
        />
      )}
      {said === 'must' && <ToPutRight title={outlookWords.first} checks={musts} />}
      {said === 'asked' && <MeetingTrouble {...claiming} />}
      {asking && (
        <>
          <StepHeading>{outlookWords.withoutTitle(missing)}</StepHeading>
          <Notice intent="warning">{outlookWords.withoutMeans}</Notice>
        </>
      )}
      {!again && !asking && <p className={styles.quiet}>{outlookWords.claimMeans}</p>}
      <div>
        {asking ? (
          <Button key="knowing" onClick={() => claim(true)}>
            {outlookWords.without(missing)}
          </Button>
        ) : (
          <Button
            key="claim"
            appearance="primary"
            disabledFocusable={claiming.busy}
            onClick={() => claim(false)}
          >
            {claiming.busy ? outlookWords.claiming : words}
          </Button>
        )}
      </div>
    </>
  );
}
