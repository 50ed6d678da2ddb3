import type { Asking } from '../src/people/asking.ts';
import type { InboundActivity } from './activity.ts';
import type { ChatNeeds } from './bot-app.ts';
import { answerAction, type ActionAnswer } from './card-actions/card-actions.ts';
import { z } from 'zod';
import { dialogSaying, startFromMessage } from './message-extension.ts';

/** One kind of invoke: how it is carried out, and how words are put where Teams expects its answer. */
interface Door {
  readonly carryOut: (value: unknown, asking: Asking, needs: ChatNeeds) => Promise<unknown>;
  readonly saying: (text: string) => unknown;
}

const executeSchema = z.looseObject({
  action: z.looseObject({ verb: z.string(), data: z.looseObject({}).nullish() }),
});

const cardSaying = (value: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

/** A dialog that was closed by its page: nothing is left to do. */
const closed: Door = { carryOut: () => Promise.resolve({}), saying: dialogSaying };

const doors: Readonly<Record<string, Door>> = {
  'adaptiveCard/action': {
    carryOut: async (value, asking, needs) => cardBody(await answerAction(pressedIn(value), asking, needs)),
    saying: cardSaying,
  },
  'composeExtension/fetchTask': { carryOut: startFromMessage, saying: dialogSaying },
  'composeExtension/submitAction': closed,
  'task/submit': closed,
};

/** How an invoke is answered; undefined for one the bot does not take. */
export function doorFor({ name }: InboundActivity): Door | undefined {
  return Object.hasOwn(doors, name ?? '') ? doors[name ?? ''] : undefined;
}

/** The verb wins over anything of that name in the data. */
function pressedIn(value: unknown): unknown {
  const { data } = executeSchema.safeParse(value);
  return data && { ...data.action.data, verb: data.action.verb };
}

function cardBody(answer: ActionAnswer): unknown {
  if (answer.kind === 'said') return cardSaying(answer.text);
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.answer.card };
}
