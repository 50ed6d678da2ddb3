import type { InstantText } from '../kernel/clock.ts';
import type { Invitee } from './invitees.ts';
import type { StrategyMeeting } from './meeting.ts';
import type { Standing } from './standing.ts';

/** A strategy meeting with whom it invites and what the person who asks may do with it. */
export interface MeetingFile {
  readonly meeting: StrategyMeeting;
  /** By role, from the directory as it stands now. */
  readonly invitees: readonly Invitee[];
  readonly standing: Standing;
  /** Whether times to offer are being looked for. */
  readonly looking: boolean;
  readonly may: {
    readonly choose: boolean;
    readonly move: boolean;
    readonly cancel: boolean;
    /** To say whether the invitation of an appointment claimed in Outlook was sent. */
    readonly confirmSent: boolean;
  };
}

/** A time picked for a meeting, against the sequence at which the meeting was shown. */
export interface SlotChoice {
  readonly submissionId: string;
  readonly sequence: number;
  readonly startAt: InstantText;
  /** Why it is late, or outside working days and hours. */
  readonly lateReason: string | null;
  /** The chair's own time, which was not on offer. */
  readonly own?: boolean | undefined;
}

/** The hour of an appointment made in Outlook. */
export interface HourChoice extends SlotChoice {
  readonly endAt: InstantText;
}
