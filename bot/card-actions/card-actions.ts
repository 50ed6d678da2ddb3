import { z } from 'zod';
import { instantSchema } from '../../src/contracts/meetings.ts';
import type { Asking } from '../../src/people/asking.ts';
import { nowText } from '../../src/kernel/clock.ts';
import type { Result } from '../../src/kernel/refusal.ts';
import type { MeetingFile } from '../../src/strategy-meeting/meeting-file.ts';
import { meetingMessage } from '../../src/strategy-meeting/meeting-messages.ts';
import { cardFor } from '../cards/card-for.ts';
import type { Answer } from '../cards/card.ts';
import { refusalCard, refusalSentence, refusalWords } from '../cards/refusal-words.ts';
import type { ChatNeeds } from '../bot-app.ts';
import type { Links } from '../links.ts';
import { acknowledgeAlert } from './acknowledge-alert.ts';
import { submissionIdOf } from './submission-id.ts';

/** What a pressed button comes to: the card as it is now, or words beside the card, which stays. */
export type ActionAnswer =
  { readonly kind: 'card'; readonly answer: Answer } | { readonly kind: 'said'; readonly text: string };

const sequence = z.coerce.number().int().min(0);
const alert = z.union([z.templateLiteral(['danger-', z.int()]), z.templateLiteral(['completed-', z.int()])]);
const pressedSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('acknowledge-alert'), screeningId: z.uuid(), alert: alert.optional() }),
  z.object({
    verb: z.literal('choose-slot'),
    meetingId: z.uuid(),
    sequence,
    startAt: instantSchema,
  }),
  z.object({ verb: z.literal('more-slots'), meetingId: z.uuid(), sequence }),
]);
type Pressed = z.infer<typeof pressedSchema>;

const UNKNOWN = 'This button could not be read. Open Safeguard and do it there.';

/**
 * Does what a button says, as the person who pressed it: whatever a card holds, its ids say only what it is about, never
 * who is asking. `pressed` is the button's verb with its data.
 */
export async function answerAction(
  pressed: unknown,
  asking: Asking,
  needs: ChatNeeds,
): Promise<ActionAnswer> {
  const read = pressedSchema.safeParse(pressed);
  return read.success ? carryOut(read.data, asking, needs) : { kind: 'said', text: UNKNOWN };
}

async function carryOut(pressed: Pressed, asking: Asking, needs: ChatNeeds): Promise<ActionAnswer> {
  const { app, links } = needs;
  switch (pressed.verb) {
    case 'acknowledge-alert': {
      const result = await acknowledgeAlert(asking, pressed, needs);
      return shown(result, (answer) => answer, `screenings/${pressed.screeningId}`, links);
    }
    case 'choose-slot': {
      const { meetingId, sequence, startAt } = pressed;
      const submissionId = submissionIdOf('choose-slot', meetingId, String(sequence), startAt, asking.by.id);
      const choice = { submissionId, sequence, startAt, lateReason: null };
      const result = await app.chooseSlot(asking, meetingId, choice, 'card');
      return meetingShown(result, meetingId, asking, needs);
    }
    case 'more-slots': {
      const { meetingId, sequence } = pressed;
      const result = await app.moreSlots(asking, meetingId, sequence);
      return meetingShown(result, meetingId, asking, needs);
    }
  }
}

/** The card of a meeting as it is now; where the button was refused because things have changed, why stands above it. */
async function meetingShown(
  result: Result<MeetingFile>,
  meetingId: string,
  asking: Asking,
  { app, links }: ChatNeeds,
): Promise<ActionAnswer> {
  const asItIs = (file: MeetingFile, first: readonly string[] = []) => {
    const message = meetingMessage(file, nowText(app.clock));
    return cardFor({ ...message, lines: [...first, ...message.lines] }, links);
  };
  if (!result.ok && refusalWords[result.refusal.kind].cardIsStale) {
    const now = await app.glanceAtMeeting(asking, meetingId);
    const { kind, because } = result.refusal;
    const why = kind === 'reason-needed' ? refusalSentence(result.refusal) : because;
    if (now.ok) return { kind: 'card', answer: asItIs(now.value, [why]) };
  }
  return shown(result, asItIs, `meetings/${meetingId}`, links);
}

function shown<T>(
  result: Result<T>,
  card: (value: T) => Answer,
  openPath: string,
  links: Links,
): ActionAnswer {
  if (result.ok) return { kind: 'card', answer: card(result.value) };
  const { refusal } = result;
  return refusalWords[refusal.kind].cardIsStale
    ? { kind: 'card', answer: refusalCard(refusal, openPath, links) }
    : { kind: 'said', text: refusalSentence(refusal) };
}
