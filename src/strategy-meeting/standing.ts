import type { StepKind, StoredStep } from '../pathway/next-step.ts';
import type { Directory } from '../people/directory.ts';
import type { StrategyMeeting } from './meeting.ts';
import { hourInWords } from './meeting-times.ts';

/**
 * How far a meeting is for the people who should come to it. `inviting`: a time is picked and the invitations go out next.
 * `not-invited`: they could not be sent and nobody is invited. `invited-by-hand`: a person recorded that it was done
 * another way. `not-told`: everybody is invited, and could not be told that the meeting was moved. `claimed`: the chair
 * made the appointment in Outlook, and whether it was sent is not known; `sent`: somebody said that it was.
 */
export type StandingState =
  | 'needs-date'
  | 'inviting'
  | 'not-invited'
  | 'invited-by-hand'
  | 'invited'
  | 'not-told'
  | 'claimed'
  | 'sent'
  | 'cancelled';

/** Where a meeting stands, with the words that card, tab and record all say it in. */
export interface Standing {
  readonly state: StandingState;
  readonly words: string;
}

/** Where a meeting stands, from its own record and the steps of its screening: that somebody is invited is never assumed. */
export function standingOf(
  meeting: StrategyMeeting,
  steps: readonly StoredStep[],
  directory: Directory,
): Standing {
  const state = stateOf(meeting, steps);
  return { state, words: wordsOf(state, meeting, steps, directory) };
}

function stateOf(meeting: StrategyMeeting, steps: readonly StoredStep[]): StandingState {
  const { status, pickedThrough } = meeting;
  if (status === 'needs-date' || status === 'cancelled') return status;
  if (pickedThrough === 'outlook') return status === 'booking' ? 'claimed' : 'sent';
  if (status === 'booked') {
    return newest(steps, 'move-meeting-event')?.state === 'failed' ? 'not-told' : 'invited';
  }
  const inviting = newest(steps, 'create-meeting-event');
  if (inviting?.state === 'failed') return 'not-invited';
  return inviting !== undefined && isByHand(inviting) ? 'invited-by-hand' : 'inviting';
}

/** Whether a person recorded that they did it another way. */
export function isByHand({ state, finishedBy }: StoredStep): boolean {
  return state === 'done' && finishedBy !== 'safeguard';
}

function newest(steps: readonly StoredStep[], kind: StepKind): StoredStep | undefined {
  return steps.findLast(({ work }) => work.kind === kind);
}

function wordsOf(
  state: StandingState,
  meeting: StrategyMeeting,
  steps: readonly StoredStep[],
  directory: Directory,
): string {
  switch (state) {
    case 'needs-date':
      return 'It needs a date.';
    case 'inviting':
      return 'The time is being booked; the invitations go out next.';
    case 'not-invited':
      return `As far as Safeguard knows, nobody has been invited: ${givenUp(newest(steps, 'create-meeting-event'), steps, directory)}`;
    case 'invited-by-hand':
      return 'Safeguard invited nobody: the record says how it was done another way.';
    case 'invited':
      return 'Everybody is invited from the safeguarding mailbox.';
    case 'not-told':
      return `As far as Safeguard knows, nobody has been told of this time: ${givenUp(newest(steps, 'move-meeting-event'), steps, directory)}`;
    case 'claimed':
      return claimedWords(meeting, directory);
    case 'sent':
      return 'The chair made the appointment in Outlook, and it is confirmed that the invitation was sent.';
    case 'cancelled':
      return 'This meeting is cancelled.';
  }
}

function givenUp(step: StoredStep | undefined, steps: readonly StoredStep[], directory: Directory): string {
  const told = steps.findLast(
    ({ work }) => work.kind === 'tell-not-delivered' && work.failedStepId === step?.id,
  );
  const who =
    told?.work.kind === 'tell-not-delivered' ? directory.person(told.work.personId)?.name : undefined;
  const because = step?.lastTrouble ?? 'no reason was given';
  return `${because}. It is with ${who ?? 'whoever answers for the screening'}.`;
}

function claimedWords({ startAt, endAt, pickedBy }: StrategyMeeting, directory: Directory): string {
  const who = directory.person(pickedBy ?? '')?.name ?? 'somebody who has left';
  const when = startAt === null || endAt === null ? '' : ` for ${hourInWords(startAt, endAt)}`;
  return `Claimed in Outlook by ${who}${when}: Safeguard cannot see whether the invitation was sent.`;
}
