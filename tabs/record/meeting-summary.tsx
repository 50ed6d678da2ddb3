import { Link as FluentLink } from '@fluentui/react-components';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { Due } from '../parts/due.tsx';
import { Facts } from '../parts/facts.tsx';
import { Panel } from '../parts/panel.tsx';
import { NameChair } from '../strategy-meeting/name-chair.tsx';
import { StandingWords } from '../strategy-meeting/standing-words.tsx';
import { meetingWords } from '../words/meeting-words.ts';
import { recordWords } from '../words/record-words.ts';

function Opened({ meeting }: { meeting: MeetingView }) {
  return (
    <>
      <Facts
        rows={[
          [recordWords.status, <StandingWords key="standing" standing={meeting.standing} />],
          [recordWords.chair, meeting.chair.name],
          [recordWords.when, meeting.whenWords ?? recordWords.noDate],
          [meetingWords.due, <Due key="due" due={meeting.due} />],
        ]}
      />
      <div>
        <FluentLink href={`#/meetings/${meeting.id}`}>{recordWords.openMeeting}</FluentLink>
      </div>
    </>
  );
}

function NotOpened({ chairing: { chair, opening } }: { chairing: NonNullable<ScreeningView['chairing']> }) {
  return (
    <Facts
      rows={[
        [recordWords.status, opening ? meetingWords.beingOpened : meetingWords.notOpened],
        [recordWords.chair, chair.name],
      ]}
    />
  );
}

/** Where the strategy meeting stands, with the way to it, and with naming another chair. */
export function MeetingSummary({ view: { id, meeting, chairing } }: { view: ScreeningView }) {
  if (meeting === null && chairing === null) return null;
  return (
    <Panel title={recordWords.meeting}>
      {meeting !== null && <Opened meeting={meeting} />}
      {meeting === null && chairing !== null && <NotOpened chairing={chairing} />}
      {chairing !== null && (
        <NameChair id={id} chairing={chairing} hasDate={(meeting?.startAt ?? null) !== null} />
      )}
    </Panel>
  );
}
