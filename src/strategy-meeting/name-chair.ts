import { nowText, type InstantText } from '../kernel/clock.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { NextStep, StepWork, StoredStep } from '../pathway/next-step.ts';
import type { Asking } from '../people/asking.ts';
import type { Directory } from '../people/directory.ts';
import { mayBeChair } from '../people/may.ts';
import { managedScreening } from '../screening/managed-screening.ts';
import { withoutDate } from './cancel-meeting.ts';
import { recordDecision, type MeetingDecision } from './change-meeting.ts';
import type { StrategyMeeting } from './meeting.ts';
import type { MeetingNeeds, MeetingRecords } from './needs.ts';

/** Another chair for the meeting of a screening, against the chair whom the person who asks has seen. */
export interface ChairChoice {
  readonly chairId: string;
  readonly instead: string;
}

/** The step in which a screening's chair is named: the newest counts. */
export interface NamedChair extends StoredStep {
  readonly work: Extract<StepWork, { kind: 'open-strategy-meeting' }>;
}

/** Who was named last to chair the meeting of a screening; undefined when no meeting was decided on. */
export function chairNamedIn(steps: readonly StoredStep[]): NamedChair | undefined {
  return steps.findLast((step): step is NamedChair => step.work.kind === 'open-strategy-meeting');
}

/**
 * Whoever answers for the screening names another chair, because the one named has left, is ill, or may not chair a
 * complex case (D6). A meeting that is not open yet is opened with the new chair. One that is has its date taken back,
 * because the new chair's calendar was never looked at: they are offered times, and the earlier chair's cards close. The
 * day it is due by stays. Refused once the meeting's time has gone by, and while it stands in the earlier chair's Outlook.
 */
export async function nameChair(
  needs: MeetingNeeds,
  asking: Asking,
  screeningId: string,
  choice: ChairChoice,
): Promise<Result<null>> {
  const result = await needs.store.within(async (records) => {
    const managed = await managedScreening(needs, records, asking, screeningId);
    if (!managed.ok) return managed;
    const steps = await records.steps.ofScreening(screeningId);
    const now = chairNamedIn(steps);
    const named = canName(now, choice, needs.directory);
    if (!named.ok) return named;
    const fixed = dateThatStays(await records.meetings.ofScreening(screeningId), nowText(needs.clock));
    if (fixed !== null) return fixed;
    await give(needs, records, asking, named.value, choice.chairId, steps);
    return granted(null);
  });
  needs.nudge();
  return result;
}

/** A meeting that has been held keeps its chair; one made in somebody's Outlook has to be cancelled there, or all would be invited twice. */
function dateThatStays(meeting: StrategyMeeting | undefined, at: InstantText) {
  if (meeting === undefined || meeting.startAt === null) return null;
  if (meeting.startAt <= at) {
    return refused({
      kind: 'already-done',
      because: 'The time of this meeting has gone by. Its chair stays on the record.',
    });
  }
  return meeting.pickedThrough === 'outlook'
    ? refused({
        kind: 'not-now',
        because:
          'This meeting was made in Outlook. Have it cancelled there and its date taken back here; then name another chair.',
      })
    : null;
}

function canName(
  now: NamedChair | undefined,
  { chairId, instead }: ChairChoice,
  directory: Directory,
): Result<NamedChair> {
  if (now === undefined) {
    return refused({ kind: 'not-now', because: 'No strategy meeting was decided on for this screening.' });
  }
  const current = directory.person(now.work.chairId)?.name ?? 'somebody who has left';
  if (now.work.chairId !== instead) {
    const because = `Another chair was named meanwhile: ${current}. Look at the record again.`;
    return refused({ kind: 'out-of-date', because });
  }
  if (chairId === instead) {
    return refused({ kind: 'already-done', because: `${current} is the chair already.` });
  }
  const chair = directory.person(chairId);
  if (chair !== undefined && mayBeChair(chair, now.work.complex)) return granted(now);
  const sentence = now.work.complex
    ? 'A complex case is chaired by a specialist safeguarding practice lead. Name one of them.'
    : 'This person cannot chair a strategy meeting. Name a chair, a manager or a specialist lead.';
  return refused({ kind: 'not-valid', because: sentence, faults: [{ path: 'chairId', sentence }] });
}

async function give(
  needs: MeetingNeeds,
  records: MeetingRecords,
  asking: Asking,
  before: NamedChair,
  chairId: string,
  steps: readonly StoredStep[],
): Promise<void> {
  const { screeningId } = before;
  const at = nowText(needs.clock);
  await records.steps.cancel(screeningId, ['open-strategy-meeting'], 'another chair was named', at);
  await records.steps.require(screeningId, [openedBy(chairId, before, steps)], at);
  const open = await records.meetings.ofScreening(screeningId);
  const meeting = open && (await records.meetings.findForChange(open.id));
  const what = 'meeting-chair-named';
  if (meeting !== undefined && meeting.status !== 'cancelled') {
    const request = { what, sequence: meeting.sequence, submissionId: null } as const;
    await recordDecision(records, asking, meeting, request, givenTo(chairId, meeting), at);
    return;
  }
  const detail = { chairId, instead: before.work.chairId };
  await records.audit.append([{ at, by: asking.by.id, what, screeningId, from: asking.from, detail }]);
}

function openedBy(
  chairId: string,
  { work, screeningId }: NamedChair,
  steps: readonly StoredStep[],
): NextStep {
  const times = steps.filter(({ work: { kind } }) => kind === work.kind).length;
  return {
    work: { ...work, chairId },
    owner: { personId: chairId },
    deadline: { kind: 'none' },
    dedupeKey: `${screeningId}/meeting/open/${times}`,
    runAfter: null,
  };
}

function givenTo(chairId: string, meeting: StrategyMeeting): MeetingDecision {
  const given = { ...meeting, chairId };
  const reason = meeting.startAt === null ? meeting.cancelReason : 'Another chair was named.';
  const again = withoutDate(given, reason);
  return {
    ...again,
    change: { ...again.change, chairId },
    cancel: [...(again.cancel ?? []), 'choose-meeting-slot', 'offer-meeting-slots'],
    detail: { ...again.detail, chairId, instead: meeting.chairId },
  };
}
