import type { InstantText } from '../kernel/clock.ts';
import type { Invitee } from './invitees.ts';
import type { StrategyMeeting } from './meeting.ts';

/** A strategy meeting with whom it invites and what the person who asks may do with it. */
export interface MeetingFile {
  readonly meeting: StrategyMeeting;
  /** By role, from the directory as it stands now. */
  readonly invitees: readonly Invitee[];
  readonly may: { readonly choose: boolean; readonly move: boolean; readonly cancel: boolean };
}

/** A time picked for a meeting, against the sequence at which the meeting was shown. */
export interface SlotChoice {
  readonly submissionId: string;
  readonly sequence: number;
  readonly startAt: InstantText;
  readonly lateReason: string | null;
}
