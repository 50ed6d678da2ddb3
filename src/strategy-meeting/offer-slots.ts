import { nowText } from '../kernel/clock.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import { tell } from '../pathway/tell.ts';
import { findSlots } from './find-slots.ts';
import { knownMeeting, messageOf, type KnownMeeting } from './known-meeting.ts';
import type { OfferedSlot, StrategyMeeting } from './meeting.ts';
import { meetingStepsAt } from './meeting-steps.ts';
import type { MeetingNeeds } from './needs.ts';
import { showAsItIs } from './refresh-cards.ts';

/**
 * Looks for times and offers them to the chair. An offer that stands already is offered as it is, so that a try after a
 * crash takes no time away that the chair has seen. When the date was set while the card was on its way, the card is
 * changed to say so.
 */
export async function offerSlots(needs: MeetingNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'offer-meeting-slots') return { kind: 'cannot', because: 'this offers no times' };
  const { meetingId } = step.work;
  const offering = await offerOf(needs, meetingId);
  const told = offering === undefined ? done : await tellChair(needs, step, offering);
  const now = await needs.store.within((records) => records.meetings.find(meetingId));
  if (!isSameOffer(now, offering?.meeting)) await showAsItIs(needs, meetingId);
  return told;
}

/** Times may have been withdrawn meanwhile, at the same sequence. */
function isSameOffer(now: StrategyMeeting | undefined, then: StrategyMeeting | undefined): boolean {
  return now?.sequence === then?.sequence && now?.offered.length === then?.offered.length;
}

const done: StepOutcome = { kind: 'done' };

async function offerOf(needs: MeetingNeeds, meetingId: string): Promise<KnownMeeting | undefined> {
  const known = await needs.store.within((records) => knownMeeting(records, meetingId));
  if (known?.meeting.status !== 'needs-date') return undefined;
  if (known.meeting.offered.length > 0) return known;
  return keepOffer(needs, known, await findSlots(needs, known));
}

/** After a crash in doubt the chair is told again: of two cards with the same times the first press counts. Older cards close. */
async function tellChair(needs: MeetingNeeds, step: ClaimedStep, known: KnownMeeting): Promise<StepOutcome> {
  const { id: about, chairId: personId, screeningId, sequence } = known.meeting;
  const told = await tell(needs, step, { personId, message: messageOf(needs, known), about });
  await needs.store.within(async (records) => {
    if ((await records.copies.about(about)).length < 2) return;
    const refresh = meetingStepsAt(known.meeting, sequence).refreshCardsAfter(`${step.id}/${step.fence}`);
    await records.steps.require(screeningId, [refresh], nowText(needs.clock));
  });
  needs.nudge();
  return told;
}

async function keepOffer(
  needs: MeetingNeeds,
  seen: KnownMeeting,
  offered: readonly OfferedSlot[],
): Promise<KnownMeeting | undefined> {
  return needs.store.within(async (records) => {
    const known = await knownMeeting(records, seen.meeting.id, true);
    if (known?.meeting.status !== 'needs-date') return undefined;
    if (offered.length === 0 || known.meeting.offered.length > 0) return known;
    const { id: meetingId, screeningId } = known.meeting;
    const sequence = known.meeting.sequence + 1;
    const at = nowText(needs.clock);
    await records.meetings.change(meetingId, { offered, sequence });
    const detail = { meetingId, sequence, times: offered.length };
    await records.audit.append([
      { at, by: 'safeguard', what: 'meeting-times-offered', screeningId, from: 'worker', detail },
    ]);
    return { ...known, meeting: { ...known.meeting, offered, sequence } };
  });
}
