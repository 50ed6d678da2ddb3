import { Button, Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { Read, Readings } from '../api/reading.tsx';
import { useUnseen } from '../parts/look.ts';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { meetingWords } from '../words/meeting-words.ts';
import { CancelMeeting } from './cancel-meeting.tsx';
import { ConfirmSent } from './confirm-sent.tsx';
import { Agenda, Invitees, MeetingFacts } from './meeting-facts.tsx';
import { MoveMeeting } from './move-meeting.tsx';
import { PickATime } from './pick-a-time.tsx';
import { Acted, meetingName } from './use-meeting-action.ts';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (min-width: 1024px)': { gridTemplateColumns: 'minmax(0, 1fr) 400px' },
  },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalL },
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const BOOKING_MS = 2_000;
const WAITING_MS = 20_000;

function Booked({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const { joinUrl, pickedThrough, whenWords } = meeting;
  return (
    <>
      <p className={styles.words}>
        <strong>{whenWords}</strong>
      </p>
      {pickedThrough === 'outlook' ? (
        <p className={styles.words}>{meetingWords.through.outlook}</p>
      ) : (
        <p className={styles.words}>
          {joinUrl === null ? (
            meetingWords.joinNone
          ) : (
            <FluentLink href={joinUrl} target="_blank" rel="noreferrer">
              {meetingWords.join}
            </FluentLink>
          )}
        </p>
      )}
    </>
  );
}

function NotTold({ meeting, more }: { meeting: MeetingView; more?: string }) {
  return (
    <Notice intent="error" {...(meeting.whenWords === null ? {} : { title: meeting.whenWords })}>
      {meeting.standing.words} {more}
    </Notice>
  );
}

function Claimed({ meeting }: { meeting: MeetingView }) {
  return (
    <>
      <Notice intent="warning">{meeting.standing.words}</Notice>
      <ConfirmSent meeting={meeting} />
    </>
  );
}

function Standing({ meeting }: { meeting: MeetingView }) {
  const { state, words } = meeting.standing;
  switch (state) {
    case 'needs-date':
      if (!meeting.may.choose) return <Notice intent="info">{meetingWords.notYours}</Notice>;
      return <PickATime meeting={meeting} />;
    case 'inviting':
      return (
        <Notice intent="info" {...(meeting.whenWords === null ? {} : { title: meeting.whenWords })}>
          {words} {meetingWords.joinComes} {meetingWords.booking}
        </Notice>
      );
    case 'not-invited':
      return <NotTold meeting={meeting} more={meetingWords.moveTriesAgain} />;
    case 'not-told':
      return (
        <>
          <NotTold meeting={meeting} />
          <Booked meeting={meeting} />
        </>
      );
    case 'invited-by-hand':
      return <Notice intent="warning">{words}</Notice>;
    case 'claimed':
      return <Claimed meeting={meeting} />;
    case 'invited':
    case 'sent':
      return <Booked meeting={meeting} />;
    case 'cancelled':
      return <Notice intent="warning">{meeting.cancelReason}</Notice>;
  }
}

function Changes({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const [doing, setDoing] = useState<'move' | 'cancel' | null>(null);
  const [left, setLeft] = useState(doing);
  const done = () => {
    setLeft(doing);
    setDoing(null);
  };
  const { move, cancel } = meeting.may;
  if (!move && !cancel) return null;
  if (doing === 'move' && move) return <MoveMeeting meeting={meeting} onDone={done} />;
  if (doing === 'cancel' && cancel) return <CancelMeeting meeting={meeting} onDone={done} />;
  return (
    <div className={styles.buttons}>
      {move && (
        <Button autoFocus={left === 'move'} onClick={() => setDoing('move')}>
          {meetingWords.move}
        </Button>
      )}
      {cancel && (
        <Button autoFocus={left === 'cancel'} onClick={() => setDoing('cancel')}>
          {meetingWords.cancel}
        </Button>
      )}
    </div>
  );
}

/** Where a person's own change has led: the heading over it is read out, and what follows by itself is said politely. */
function useLedTo({ sequence, whenWords, standing }: MeetingView) {
  const [acted, setActed] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (acted === sequence) place.current?.querySelector('h2')?.focus();
  }, [acted, sequence]);
  const said = acted === null ? '' : [whenWords, standing.words].filter(Boolean).join(': ');
  return { place, setActed, said };
}

function Meeting({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const { unseen } = useUnseen();
  const { place, setActed, said } = useLedTo(meeting);
  return (
    <Acted value={setActed}>
      <p role="status" className={unseen}>
        {said}
      </p>
      <MeetingFacts meeting={meeting} />
      <div className={styles.both}>
        <div ref={place} className={styles.part}>
          <Panel title={meetingWords.heading[meeting.standing.state]}>
            <Standing meeting={meeting} />
          </Panel>
          <Changes meeting={meeting} />
        </div>
        <div className={styles.part}>
          <Invitees meeting={meeting} />
          <Agenda {...meeting} />
        </div>
      </div>
    </Acted>
  );
}

function Reading({ id }: { id: string }) {
  const api = useApi();
  const again = (meeting: MeetingView | undefined) =>
    meeting?.standing.state === 'inviting' || meeting?.looking ? BOOKING_MS : WAITING_MS;
  return (
    <Read of={{ name: meetingName(id), read: () => api.readMeeting(id), again }}>
      {(meeting) => <Meeting meeting={meeting} />}
    </Read>
  );
}

/** A strategy meeting: when it is due, its times, whom it invites, and moving or cancelling it. */
export default function MeetingPage({ id }: { id: string }) {
  return (
    <Page title={meetingWords.title}>
      <Readings>
        <Reading id={id} />
      </Readings>
    </Page>
  );
}
