import { createContext, use } from 'react';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { useTold } from '../api/reading.tsx';
import type { Reply } from '../api/reply.ts';
import { useAction, type Action } from '../parts/use-action.ts';

/** The name under which a meeting is kept while a page is open. */
export function meetingName(id: string): readonly string[] {
  return ['meeting', id];
}

/** Told the sequence of a meeting that a person has just changed, so that the page can lead them to where it stands now. */
export const Acted = createContext<(sequence: number) => void>(() => undefined);

/** Does something with a meeting; the page then shows the meeting as the server answered. */
export function useMeetingAction<Asked extends readonly unknown[]>(
  ask: (...asked: Asked) => Promise<Reply<MeetingView>>,
  then?: () => void,
): Action<Asked> {
  const told = useTold();
  const acted = use(Acted);
  return useAction(ask, (meeting) => {
    told(meetingName(meeting.id), meeting);
    acted(meeting.sequence);
    then?.();
  });
}
