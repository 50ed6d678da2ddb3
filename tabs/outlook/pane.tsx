import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { Read, Readings } from '../api/reading.tsx';
import { Loading } from '../parts/loading.tsx';
import { outlookWords } from '../words/outlook-words.ts';
import type { Unfilled } from './appointment.ts';
import { CheckAndClaim } from './check-and-claim.tsx';
import { ChooseMeeting } from './choose-meeting.tsx';
import { ChooseTime } from './choose-time.tsx';
import type { Outlook } from './outlook.ts';
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
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** A meeting whose appointment this already is: by its subject, which is the reference and nothing else. */
function meetingOf(meetings: readonly MeetingView[], subject: string | null): MeetingView | undefined {
  return meetings.find((each) => each.subject === subject && (each.may.choose || each.may.cancel));
}

function newerOf(listed: MeetingView, latest: MeetingView | null): MeetingView {
  return latest?.id === listed.id && latest.sequence > listed.sequence ? latest : listed;
}

function Task({ outlook, meetings }: { outlook: Outlook; meetings: readonly MeetingView[] }) {
  const styles = useStyles();
  const client = useQueryClient();
  const [now, look] = useAppointment(outlook);
  const [picked, setPicked] = useState<string | null | undefined>(undefined);
  const [latest, setLatest] = useState<MeetingView | null>(null);
  const [choosingTime, setChoosingTime] = useState(false);
  const [unfilled, setUnfilled] = useState<readonly Unfilled[]>([]);
  if (now === null) return <Loading words={outlookWords.opening} />;

  const listed =
    picked === undefined ? meetingOf(meetings, now.subject) : meetings.find(({ id }) => id === picked);
  const meeting = listed && newerOf(listed, latest);
  const pick = (id: string | null) => {
    setPicked(id);
    setChoosingTime(false);
    setUnfilled([]);
  };
  if (meeting === undefined) {
    return (
      <>
        <h1 className={styles.heading}>{outlookWords.title}</h1>
        <ChooseMeeting meetings={meetings} onChoose={pick} />
      </>
    );
  }
  const filled = now.subject === meeting.subject || unfilled.length > 0;
  const onFilled = async (left: readonly Unfilled[]) => {
    await look();
    setUnfilled(left);
    setChoosingTime(false);
  };
  return (
    <>
      <h1 className={styles.heading}>{outlookWords.chosen(meeting.reference)}</h1>
      {filled && !choosingTime ? (
        <CheckAndClaim
          meeting={meeting}
          now={now}
          self={outlook.self}
          unfilled={unfilled}
          onClaimed={(claimed) => {
            setLatest(claimed);
            void client.invalidateQueries();
          }}
          onOtherTime={() => setChoosingTime(true)}
        />
      ) : (
        <ChooseTime outlook={outlook} meeting={meeting} now={now} onFilled={onFilled} />
      )}
      <div>
        <Button appearance="subtle" onClick={() => pick(null)}>
          {outlookWords.another}
        </Button>
      </div>
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
