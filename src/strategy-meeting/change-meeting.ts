import { nowText, type InstantText } from '../kernel/clock.ts';
import { granted, notFound, refused, type Result } from '../kernel/refusal.ts';
import type { NextStep, StepKind } from '../pathway/next-step.ts';
import type { Asking } from '../people/asking.ts';
import { mayRead } from '../people/may.ts';
import { relationOf } from '../screening/relation.ts';
import type { MeetingBook, StrategyMeeting } from './meeting.ts';
import type { MeetingFile } from './meeting-file.ts';
import { knownMeeting, meetingFile, meetingInHand, type KnownMeeting } from './known-meeting.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import type { MeetingNeeds, MeetingRecords } from './needs.ts';
import type { Hour } from './slots.ts';
import { isByHand, standingOf, type StandingState } from './standing.ts';
import { takenHours, takenWords, withdraw, withdrawHour } from './taken-hours.ts';

/** What somebody asks to be done with a meeting, against the sequence at which they saw it. */
export interface MeetingRequest {
  /** The audit's word for it. */
  readonly what:
    | 'meeting-time-picked'
    | 'meeting-moved'
    | 'meeting-cancelled'
    | 'meeting-claimed'
    | 'meeting-sent-confirmed'
    | 'meeting-claim-released'
    | 'meeting-times-asked'
    | 'meeting-chair-named';
  readonly sequence: number;
  /**
   * The hour the meeting is to have. Where somebody required has another strategy meeting then, it is refused, unless the
   * appointment stands in Outlook already: that is so whether it is recorded or not.
   */
  readonly hour?: Hour;
  /** Where the same request may come twice; the second is answered as the first was. */
  readonly submissionId: string | null;
}

/** What a request comes to: how the meeting changes, and what becomes of its steps. */
export interface MeetingDecision {
  readonly change: Parameters<MeetingBook['change']>[1];
  readonly require: readonly NextStep[];
  /** Kinds of open step that are done by this, or not needed any more. */
  readonly finish?: readonly StepKind[];
  readonly cancel?: readonly StepKind[];
  /** Kinds that were given up, or done by hand, and must look again, because what they were to do has changed. */
  readonly tryAgain?: readonly StepKind[];
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Changes a meeting: whoever asks must be its chair or answer for the screening, and must have seen it as it is. Of two who
 * ask at once the first wins and the other is told (design D15). The change counts its sequence up, and it, its steps and
 * the audit entry are one transaction; a repeat of the same submission waits for the first and gets its answer. `decide`
 * looks at the meeting, where it stands, and nothing else.
 */
export async function changeMeeting(
  needs: MeetingNeeds,
  asking: Asking,
  id: string,
  request: MeetingRequest,
  decide: (meeting: StrategyMeeting, at: InstantText, state: StandingState) => Result<MeetingDecision>,
): Promise<Result<MeetingFile>> {
  const result = await needs.store.within(async (records) => {
    const at = nowText(needs.clock);
    await records.meetings.holdDates();
    await records.meetings.findForChange(id);
    const repeated = await sameAgain(needs, records, asking, id, request);
    if (repeated !== null) return repeated;
    const held = await meetingInHand(needs, records, asking, id, request.sequence);
    if (!held.ok) return held;
    const { meeting: before, steps, relation } = held.value;
    const free = await stillFree(needs, records, asking, held.value, request);
    if (!free.ok) return free;
    const decision = decide(before, at, standingOf(before, steps, needs.directory).state);
    if (!decision.ok) return decision;
    const meeting = await recordDecision(records, asking, before, request, decision.value, at);
    if (request.hour) await withdrawHour(records, needs.directory, held.value, request.hour, at);
    const after = { ...held.value, meeting, steps: await records.steps.ofScreening(before.screeningId) };
    return granted(meetingFile(after, relation, asking, needs.directory));
  });
  needs.nudge();
  return result;
}

async function stillFree(
  needs: MeetingNeeds,
  records: MeetingRecords,
  asking: Asking,
  known: KnownMeeting,
  { what, hour }: MeetingRequest,
): Promise<Result<null>> {
  if (hour === undefined || what === 'meeting-claimed') return granted(null);
  const taken = await takenHours(records, needs.directory, known, hour);
  if (taken.length === 0) return granted(null);
  await withdraw(records, known.meeting, hour, nowText(needs.clock));
  const because = takenWords(taken, asking.by.id);
  return refused({ kind: what === 'meeting-time-picked' ? 'out-of-date' : 'not-now', because });
}

async function sameAgain(
  needs: MeetingNeeds,
  records: MeetingRecords,
  asking: Asking,
  id: string,
  { submissionId, what }: MeetingRequest,
): Promise<Result<MeetingFile> | null> {
  const earlier = submissionId === null ? undefined : await records.submissions.earlier(submissionId);
  if (earlier === undefined) return null;
  const known = await knownMeeting(records, id);
  if (earlier.by !== asking.by.id || known === undefined) return notFound('strategy meeting');
  const relation = await relationOf(known.screening, records, needs);
  if (!mayRead(asking.by, relation)) return notFound('strategy meeting');
  if (earlier.about === id && earlier.what === what) {
    return granted(meetingFile(known, relation, asking, needs.directory));
  }
  return refused({
    kind: 'already-done',
    because: 'This was sent before for something else. Open the meeting again and do it from there.',
  });
}

/**
 * Records what was decided about a meeting that is held for change: the change with its sequence counted up, what becomes
 * of its steps, and the audit entry. Gives the meeting as it is then.
 */
export async function recordDecision(
  records: MeetingRecords,
  asking: Asking,
  before: StrategyMeeting,
  { submissionId, what }: MeetingRequest,
  decision: MeetingDecision,
  at: InstantText,
): Promise<StrategyMeeting> {
  const { id, screeningId } = before;
  const by = asking.by.id;
  const change = { ...decision.change, sequence: before.sequence + 1 };
  if (submissionId !== null)
    await records.submissions.remember({ id: submissionId, by, what, about: id, at });
  await records.meetings.change(id, change);
  await settleSteps(records, before, decision, by, at);
  await records.steps.require(screeningId, decision.require, at);
  const detail = { meetingId: id, sequence: change.sequence, ...decision.detail };
  await records.audit.append([{ at, by, what, screeningId, from: asking.from, detail }]);
  return { ...before, ...change };
}

async function settleSteps(
  records: MeetingRecords,
  meeting: StrategyMeeting,
  { finish = [], cancel = [], tryAgain = [] }: MeetingDecision,
  by: string,
  at: InstantText,
): Promise<void> {
  const { screeningId, sequence } = meeting;
  for (const step of await records.steps.ofScreening(screeningId)) {
    const { kind } = step.work;
    if (step.work.kind === 'create-meeting-event' && tryAgain.includes(kind) && isByHand(step)) {
      const { cancelEventOf } = meetingStepsAt(meeting, sequence + 1);
      await records.steps.require(screeningId, [cancelEventOf(step.work.sequence)], at);
    }
    if (finish.includes(kind) && step.state === 'ready') await records.steps.finish(step.dedupeKey, by, at);
    if (tryAgain.includes(kind) && step.state === 'failed') {
      await records.steps.resolve(step.id, 'ready', 'the meeting has changed', by, at);
    }
  }
  if (cancel.length > 0) await records.steps.cancel(screeningId, cancel, 'the meeting has changed', at);
}
