import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useTold } from '../api/reading.tsx';
import type { Reply } from '../api/reply.ts';
import { useAction, type Action } from '../parts/use-action.ts';

/** The name under which a meeting is kept while a page is open. */
export function meetingName(id: string): readonly string[] {
  return ['meeting', id];
}

/** Does something with a meeting; the page then shows the meeting as the server answered. */
export function useMeetingAction<Asked extends readonly unknown[]>(
  ask: (...asked: Asked) => Promise<Reply<MeetingView>>,
  then?: () => void,
): Action<Asked> {
  const told = useTold();
  return useAction(ask, (meeting) => {
    told(meetingName(meeting.id), meeting);
    then?.();
  });
}
