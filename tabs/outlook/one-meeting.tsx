import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { outlookWords } from '../words/outlook-words.ts';
import type { AppointmentNow, Unfilled } from './appointment.ts';
import { CheckAndClaim } from './check-and-claim.tsx';
import { ChooseTime } from './choose-time.tsx';
import { isFilledFor } from './filled-for.ts';
import type { Outlook } from './outlook.ts';
import { StepHeading } from './step-heading.tsx';

interface OneMeetingProps {
  readonly outlook: Outlook;
  /** As it was last listed; a claim just made is newer. */
  readonly listed: MeetingView;
  readonly now: AppointmentNow;
  readonly look: () => Promise<void>;
  /** Has something read out, once and politely. */
  readonly say: (words: string) => void;
  readonly onAnother: () => void;
}

/** One strategy meeting and the open appointment: a time for it, then the checklist and the claim. */
export function OneMeeting({ outlook, listed, now, look, say, onAnother }: OneMeetingProps) {
  const client = useQueryClient();
  const [latest, setLatest] = useState(listed);
  const [unfilled, setUnfilled] = useState<readonly Unfilled[] | null>(null);
  const [choosingTime, setChoosingTime] = useState(false);
  const lateReason = useState('');
  const meeting = latest.sequence > listed.sequence ? latest : listed;
  const filled = unfilled !== null || isFilledFor(meeting, now);
  const onFilled = async (left: readonly Unfilled[]) => {
    await look();
    setUnfilled(left);
    setChoosingTime(false);
    if (left.length === 0) say(outlookWords.filled);
  };
  const onClaimed = (claimed: MeetingView) => {
    setLatest(claimed);
    say(outlookWords.nowClaimed);
    void client.invalidateQueries();
  };
  const onOtherTime = () => {
    setChoosingTime(true);
    say('');
  };
  return (
    <>
      <StepHeading level={1}>{outlookWords.chosen(meeting.reference)}</StepHeading>
      {filled && !choosingTime ? (
        <CheckAndClaim
          meeting={meeting}
          now={now}
          self={outlook.self}
          unfilled={unfilled ?? []}
          lateReason={lateReason}
          onClaimed={onClaimed}
          onOtherTime={onOtherTime}
        />
      ) : (
        <ChooseTime outlook={outlook} meeting={meeting} now={now} onFilled={onFilled} />
      )}
      <div>
        <Button appearance="subtle" onClick={onAnother}>
          {outlookWords.another}
        </Button>
      </div>
    </>
  );
}
