import { randomUUID } from 'node:crypto';
import { nowText, type Clock } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import { activityToken, botAddresses } from './bot-issuer.ts';
import type { ChatMessage, Conversation } from './chats.ts';
import { Declined } from './declined.ts';
import type { Secrets } from './secrets.ts';
import { botAccount, senderOf } from './teams-names.ts';
import { TRAINING_TENANT } from './training-ids.ts';

/** How long Teams waits for a bot: milliseconds. */
const PATIENCE = 15_000;

/** What the bot answered: the HTTP status and the body, which for an invoke is the invoke response. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Teams' half of the conversation: activities sent to the product's `/api/messages`, signed as the Bot Framework signs. */
export interface TeamsToBot {
  message(
    conversation: Conversation,
    person: Person,
    message: ChatMessage,
    mention: boolean,
  ): Promise<BotAnswer>;
  /** A pressed Action.Submit: a message without text, the gathered inputs as its value. */
  submit(
    conversation: Conversation,
    person: Person,
    cardMessage: ChatMessage,
    value: unknown,
  ): Promise<BotAnswer>;
  invoke(
    conversation: Conversation,
    person: Person,
    name: string,
    value: unknown,
    replyTo?: ChatMessage,
  ): Promise<BotAnswer>;
  /** The app was added to a chat: how the product learns where somebody can be reached. */
  install(conversation: Conversation, person: Person, patience: number): Promise<void>;
}

interface Needs {
  readonly base: string;
  readonly productUrl: string;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** A sender of activities; each gets an id of its own. */
export function makeTeamsToBot({ base, productUrl, secrets, clock }: Needs): TeamsToBot {
  const send = async (parts: object, patience = PATIENCE): Promise<BotAnswer> => {
    const activity = { id: `f:${randomUUID()}`, timestamp: nowText(clock), ...common(base), ...parts };
    return deliver(
      `${productUrl}/api/messages`,
      await activityToken(base, secrets, clock),
      activity,
      patience,
    );
  };
  return {
    message: (conversation, person, message, mention) =>
      send({
        type: 'message',
        id: message.id,
        ...where(conversation, person),
        ...(mention ? mentioning(message.text) : { text: message.text }),
        textFormat: 'plain',
      }),
    submit: (conversation, person, cardMessage, value) =>
      send({ type: 'message', ...where(conversation, person), replyToId: cardMessage.id, value }),
    invoke: (conversation, person, name, value, replyTo) =>
      send({
        type: 'invoke',
        name,
        ...where(conversation, person),
        ...(replyTo ? { replyToId: replyTo.id } : {}),
        value,
      }),
    install: async (conversation, person, patience) => {
      const added = { membersAdded: [{ id: botAccount.id }] };
      await send({ type: 'installationUpdate', action: 'add', ...where(conversation, person) }, patience);
      await send({ type: 'conversationUpdate', ...added, ...where(conversation, person) }, patience);
    },
  };
}

const clientInfo = {
  type: 'clientInfo',
  locale: 'en-GB',
  country: 'GB',
  platform: 'Web',
  timezone: 'Europe/London',
};

function common(base: string) {
  return {
    channelId: 'msteams',
    serviceUrl: botAddresses(base).service,
    recipient: botAccount,
    locale: 'en-GB',
    entities: [clientInfo],
  };
}

function where(conversation: Conversation, person: Person) {
  const group = conversation.kind === 'groupChat' ? { isGroup: true, name: conversation.name } : {};
  return {
    from: senderOf(person),
    conversation: {
      id: conversation.id,
      conversationType: conversation.kind,
      tenantId: TRAINING_TENANT,
      ...group,
    },
    channelData: { tenant: { id: TRAINING_TENANT } },
  };
}

function mentioning(text: string) {
  const at = `<at>${botAccount.name}</at>`;
  const mentioned = { type: 'mention', text: at, mentioned: botAccount };
  return { text: `${at} ${text}`, entities: [clientInfo, mentioned] };
}

async function deliver(url: string, token: string, activity: object, patience: number): Promise<BotAnswer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : parsed(text) };
  } catch {
    throw new Declined(
      502,
      'BotUnreachable',
      'Safeguard did not answer. It may be starting; try again shortly.',
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
