import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { Read, Readings } from '../api/reading.tsx';
import { Loading } from '../parts/loading.tsx';
import { useUnseen } from '../parts/look.ts';
import { Notice } from '../parts/notice.tsx';
import { outlookWords } from '../words/outlook-words.ts';
import { ChooseMeeting } from './choose-meeting.tsx';
import { meetingOf } from './filled-for.ts';
import { OneMeeting } from './one-meeting.tsx';
import type { Outlook } from './outlook.ts';
import { StepHeading } from './step-heading.tsx';
import { useAppointment } from './use-appointment.ts';

const AGAIN_MS = 20_000;

const useStyles = makeStyles({
  pane: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    lineHeight: tokens.lineHeightBase300,
  },
});

function Task({ outlook, meetings }: { outlook: Outlook; meetings: readonly MeetingView[] }) {
  const { unseen } = useUnseen();
  const [now, look] = useAppointment(outlook);
  const [picked, setPicked] = useState<string | null | undefined>(undefined);
  const [said, say] = useState('');
  if (now === null) return <Loading words={outlookWords.opening} />;

  const meeting = picked === undefined ? meetingOf(meetings, now) : meetings.find(({ id }) => id === picked);
  const pick = (id: string | null) => {
    setPicked(id);
    say('');
  };
  return (
    <>
      <p role="status" className={unseen}>
        {said}
      </p>
      {meeting === undefined ? (
        <>
          <StepHeading level={1}>{outlookWords.title}</StepHeading>
          {picked === undefined && now.filledFor !== null && (
            <Notice intent="warning">{outlookWords.notYours}</Notice>
          )}
          <ChooseMeeting meetings={meetings} onChoose={pick} />
        </>
      ) : (
        <OneMeeting
          key={meeting.id}
          outlook={outlook}
          listed={meeting}
          now={now}
          look={look}
          say={say}
          onAnother={() => pick(null)}
        />
      )}
    </>
  );
}

function Meetings({ outlook }: { outlook: Outlook }) {
  const api = useApi();
  return (
    <Read of={{ name: ['meetings'], read: api.listMeetings, again: () => AGAIN_MS }}>
      {({ meetings }) => <Task outlook={outlook} meetings={meetings} />}
    </Read>
  );
}

/** The pane beside an appointment, one task at a time: which meeting, which time, then the checklist and the claim. */
export function Pane({ outlook }: { outlook: Outlook }) {
  return (
    <main className={useStyles().pane}>
      <Readings>
        <Meetings outlook={outlook} />
      </Readings>
    </main>
  );
}
