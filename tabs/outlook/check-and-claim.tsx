import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../parts/notice.tsx';
import { ConfirmSent } from '../strategy-meeting/confirm-sent.tsx';
import { outlookWords } from '../words/outlook-words.ts';
import type { AppointmentNow, Unfilled } from './appointment.ts';
import { checklistOf, isMoved, mustsIn } from './checklist.ts';
import { Checklist } from './checklist-view.tsx';
import { Claim, type ClaimProps } from './claim.tsx';
import { StepHeading } from './step-heading.tsx';
import { ToPutRight } from './to-put-right.tsx';
import { whenInWords } from './when-in-words.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function Claimed({ meeting, checks }: Pick<ClaimProps, 'meeting' | 'checks'>) {
  const { state, words } = meeting.standing;
  if (state === 'sent') {
    return (
      <>
        <StepHeading key="sent">{outlookWords.sent}</StepHeading>
        <Notice intent="info">{words}</Notice>
      </>
    );
  }
  const musts = mustsIn(checks);
  return (
    <>
      <StepHeading key="claimed">{outlookWords.claimed}</StepHeading>
      {musts.length > 0 ? (
        <ToPutRight title={outlookWords.doNotSend} checks={musts} />
      ) : (
        <Notice intent="info">{outlookWords.sendNow(meeting.whenWords ?? '')}</Notice>
      )}
      <ConfirmSent meeting={meeting} />
    </>
  );
}

type StandingProps = Omit<ClaimProps, 'startAt' | 'endAt'> & { readonly now: AppointmentNow };

function Standing({ now, ...props }: StandingProps) {
  const { meeting } = props;
  const { startAt, endAt } = now;
  if (meeting.status === 'cancelled') return <Notice intent="error">{outlookWords.cancelled}</Notice>;
  if (meeting.status !== 'needs-date' && meeting.pickedThrough !== 'outlook') {
    return (
      <Notice intent="error" title={outlookWords.hasDate}>
        {outlookWords.hasDateWords(meeting.whenWords ?? '')}
      </Notice>
    );
  }
  if (meeting.status !== 'needs-date' && !isMoved(meeting, now)) return <Claimed {...props} />;
  if (startAt === null || endAt === null) {
    return <Notice intent="warning">{outlookWords.noTimeRead}</Notice>;
  }
  if (meeting.status === 'needs-date') {
    return (
      <>
        <StepHeading>{outlookWords.notClaimed}</StepHeading>
        <Claim {...props} startAt={startAt} endAt={endAt} />
      </>
    );
  }
  return (
    <>
      <Notice intent="warning" title={outlookWords.changed} urgent>
        {outlookWords.changedTo(meeting.whenWords ?? '', whenInWords(startAt, endAt))}
      </Notice>
      <Claim {...props} startAt={startAt} endAt={endAt} />
    </>
  );
}

interface CheckAndClaimProps extends Omit<StandingProps, 'checks'> {
  readonly self: string;
  readonly unfilled: readonly Unfilled[];
  readonly onOtherTime: () => void;
}

/** The checklist of the open appointment, and claiming the meeting with it. */
export function CheckAndClaim({ self, unfilled, onOtherTime, ...standing }: CheckAndClaimProps) {
  const styles = useStyles();
  const checks = checklistOf(standing.meeting, standing.now, self);
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
      <StepHeading>{outlookWords.checks}</StepHeading>
      <Checklist checks={checks} />
      <Standing {...standing} checks={checks} />
      <div className={styles.buttons}>
        <Button onClick={onOtherTime}>{outlookWords.otherTime}</Button>
      </div>
    </>
  );
}
