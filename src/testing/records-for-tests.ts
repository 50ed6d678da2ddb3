import type { Deadline } from '../kernel/deadline.ts';
import { newId, newReference } from '../kernel/reference.ts';
import type { NextStep, StepWork } from '../pathway/next-step.ts';
import type { Completion, Screening } from '../screening/screening.ts';
import type { StrategyMeeting } from '../strategy-meeting/meeting.ts';

/** When everything in these records happened, unless a test says otherwise. */
export const THAT_DAY = '2026-11-24T10:00:00.000Z';

/** A new draft of an invented practitioner. */
export function aScreening(more: Partial<Screening> = {}): Screening {
  return {
    id: newId(),
    reference: newReference(),
    status: 'draft',
    childName: null,
    practitionerId: 'practitioner',
    teamId: 'north',
    instrumentVersion: '1.0.0',
    pathwayVersion: '1.0.0',
    startedAt: THAT_DAY,
    revision: 0,
    changedAt: THAT_DAY,
    referralReceivedAt: null,
    completedAt: null,
    signedOffAt: null,
    suggestedScore: null,
    finalScore: null,
    consultedId: null,
    discardReason: null,
    ...more,
  };
}

/** A first completion of a screening, scored 2. */
export function aCompletion(screeningId: string, more: Partial<Completion> = {}): Completion {
  return {
    screeningId,
    number: 1,
    submissionId: newId(),
    answers: { Q1: 'none' },
    age: 14,
    day: '2026-11-24',
    suggestion: { score: 2, because: [], flags: [] } as unknown as Completion['suggestion'],
    by: 'practitioner',
    at: THAT_DAY,
    ...more,
  };
}

/** A step of a kind, owned by the manager, with a key of its own. */
export function aStep(work: StepWork, more: Partial<NextStep> = {}): NextStep {
  const deadline: Deadline = { kind: 'none' };
  return { work, owner: { personId: 'manager' }, deadline, dedupeKey: newId(), runAfter: null, ...more };
}

/** A strategy meeting that needs a date. */
export function aMeeting(screening: Screening, more: Partial<StrategyMeeting> = {}): StrategyMeeting {
  return {
    id: newId(),
    screeningId: screening.id,
    reference: screening.reference,
    chairId: 'chair',
    complex: false,
    status: 'needs-date',
    dueBy: { kind: 'day', day: '2026-11-27' },
    offered: [],
    shown: [],
    startAt: null,
    endAt: null,
    pickedThrough: null,
    pickedBy: null,
    eventId: null,
    joinUrl: null,
    lateReason: null,
    sequence: 1,
    cancelReason: null,
    createdAt: THAT_DAY,
    ...more,
  };
}
