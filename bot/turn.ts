import type { TurnContext } from 'botbuilder';
import { stackFrames } from '../src/kernel/stack-frames.ts';
import type { Person } from '../src/people/person.ts';
import { isPersonal, type InboundActivity } from './activity.ts';
import type { ChatNeeds } from './bot-app.ts';
import type { BotLog } from './bot-config.ts';
import { answerAction } from './card-actions/card-actions.ts';
import { newQuote } from './quote.ts';
import { messageShowing, type Answer } from './cards/card.ts';
import { plainCard } from './cards/card-for.ts';
import { answerCommand } from './commands/commands.ts';
import { inTime, LATE } from './in-time.ts';
import { doorFor } from './invokes.ts';
import type { TeamsMessenger } from './teams-messenger.ts';

/** Teams gives an invoke five seconds; the rest is for the way. Milliseconds. */
const INVOKE_PATIENCE = 2_500;

const NOT_SET_UP =
  'You are not set up in Safeguard. Ask your manager or the Safeguard administrator. If a child is in immediate danger, ring 999 now.';
const SLOW = 'This is taking longer than usual and goes on. Open Safeguard in a minute to see how it stands.';
const PRIVATELY = 'I have answered you privately.';
const INSTALL =
  'I could not answer you privately. Add Safeguard first: in Teams choose Apps, find Safeguard, choose Add, then write to it there.';
const BUSY =
  'I could not answer you privately just now. Open Safeguard in Teams, or try again in a few minutes.';

interface Needs extends ChatNeeds {
  readonly messenger: Pick<TeamsMessenger, 'tell'>;
  readonly log: BotLog;
  readonly invokePatience?: number;
}

/** One turn of the conversation: what the bot does with a message or an invoke of somebody; undefined for one nobody knows. */
export type Turn = (
  context: TurnContext,
  activity: InboundActivity,
  person: Person | undefined,
) => Promise<void>;

/** Turns that always end in words: what goes wrong unexpectedly is logged under a number the person can quote. */
export function makeTurn(needs: Needs): Turn {
  return async (context, activity, person) => {
    if (activity.type === 'message') await onMessage(context, activity, person, needs);
    if (activity.type === 'invoke') await onInvoke(context, activity, person, needs);
  };
}

async function onMessage(
  context: TurnContext,
  activity: InboundActivity,
  person: Person | undefined,
  needs: Needs,
): Promise<void> {
  if (person === undefined) return void (await context.sendActivity(NOT_SET_UP));
  const answer = await answerTo(activity, person, needs).catch((error: unknown) =>
    plainCard('Something went wrong', [wentWrong(error, needs.log)]),
  );
  if (isPersonal(activity)) return void (await context.sendActivity(messageShowing(answer)));
  await context.sendActivity(await answeredPrivately(person, answer, needs));
}

async function answerTo(activity: InboundActivity, person: Person, needs: Needs): Promise<Answer> {
  const asking = { by: person, from: 'bot' } as const;
  const { value } = activity;
  if (typeof value !== 'object' || value === null) return answerCommand(activity.text ?? '', asking, needs);
  const pressed = await answerAction(value, asking, needs);
  return pressed.kind === 'card' ? pressed.answer : plainCard('Safeguard', [pressed.text]);
}

/** Said where others listen, an answer goes to the person alone; the others learn that there was one. */
async function answeredPrivately(person: Person, answer: Answer, { messenger, log }: Needs): Promise<string> {
  try {
    const outcome = await messenger.tell(person.id, answer);
    return outcome.kind === 'posted' ? PRIVATELY : INSTALL;
  } catch (error) {
    wentWrong(error, log);
    return BUSY;
  }
}

async function onInvoke(
  context: TurnContext,
  activity: InboundActivity,
  person: Person | undefined,
  needs: Needs,
): Promise<void> {
  const door = doorFor(activity);
  const answer = (status: number, body?: unknown) =>
    context.sendActivity({
      type: 'invokeResponse',
      value: { status, ...(body === undefined ? {} : { body }) },
    });
  if (door === undefined) return void (await answer(501));
  if (person === undefined) return void (await answer(200, door.saying(NOT_SET_UP)));
  const work = door
    .carryOut(activity.value, { by: person, from: 'bot' }, needs)
    .catch((error: unknown) => door.saying(wentWrong(error, needs.log)));
  const body = await inTime(work, needs.invokePatience ?? INVOKE_PATIENCE);
  await answer(200, body === LATE ? door.saying(SLOW) : body);
}

/** Logs a fault by where it arose, never by what it said: a message may hold what somebody wrote. */
export function wentWrong(error: unknown, log: BotLog): string {
  const quote = newQuote();
  const isError = error instanceof Error;
  const at = isError ? stackFrames(error, 8) : [];
  log.error({ quote, fault: isError ? error.name : typeof error, at }, 'The bot met a fault.');
  return `Something went wrong, and it is not certain that this was done. Open Safeguard to see, or try again. If it happens again, give your administrator the number ${quote}.`;
}
