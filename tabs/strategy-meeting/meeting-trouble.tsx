import { useQueryClient } from '@tanstack/react-query';
import type { Trouble } from '../api/reply.ts';
import { Notice } from '../parts/notice.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { meetingWords } from '../words/meeting-words.ts';

interface MeetingTroubleProps {
  readonly trouble: Trouble | null;
  readonly forget: () => void;
}

/** What stood in the way. Where somebody else was first, the meeting as it is now is one press away. */
export function MeetingTrouble({ trouble, forget }: MeetingTroubleProps) {
  const client = useQueryClient();
  if (trouble === null) return null;
  if (trouble.kind !== 'out-of-date' && trouble.kind !== 'already-done') {
    return <TroubleNotice trouble={trouble} />;
  }
  const reload = () => {
    forget();
    void client.invalidateQueries();
  };
  return (
    <Notice
      intent="warning"
      urgent
      title={meetingWords.changedMeanwhile}
      action={{ words: meetingWords.reload, act: reload }}
    >
      {trouble.because}
    </Notice>
  );
}
