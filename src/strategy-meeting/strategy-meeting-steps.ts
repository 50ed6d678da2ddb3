import type { ClaimedStep, StepKind, StepOutcome } from '../pathway/next-step.ts';
import { cancelMeetingEvent, moveMeetingEvent } from './change-event.ts';
import { createMeetingEvent } from './create-event.ts';
import type { MeetingNeeds } from './needs.ts';
import { offerSlots } from './offer-slots.ts';
import { openStrategyMeeting } from './open-strategy-meeting.ts';
import { refreshMeetingCards } from './refresh-cards.ts';

/** What the worker does for each step of a strategy meeting. */
export function strategyMeetingSteps(needs: MeetingNeeds) {
  return {
    'open-strategy-meeting': (step) => openStrategyMeeting(needs, step),
    'offer-meeting-slots': (step) => offerSlots(needs, step),
    'create-meeting-event': (step) => createMeetingEvent(needs, step),
    'move-meeting-event': (step) => moveMeetingEvent(needs, step),
    'cancel-meeting-event': (step) => cancelMeetingEvent(needs, step),
    'refresh-meeting-cards': (step) => refreshMeetingCards(needs, step),
  } satisfies Partial<Record<StepKind, (step: ClaimedStep) => Promise<StepOutcome>>>;
}
