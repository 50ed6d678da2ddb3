import { Link as FluentLink } from '@fluentui/react-components';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { Due } from '../parts/due.tsx';
import { Facts } from '../parts/facts.tsx';
import { Panel } from '../parts/panel.tsx';
import { StandingWords } from '../strategy-meeting/standing-words.tsx';
import { meetingWords } from '../words/meeting-words.ts';
import { recordWords } from '../words/record-words.ts';

/** Where the strategy meeting stands, with the way to it. */
export function MeetingSummary({ meeting }: { meeting: MeetingView | null }) {
  if (meeting === null) return null;
  return (
    <Panel title={recordWords.meeting}>
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
    </Panel>
  );
}
