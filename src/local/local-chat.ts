import { Router, type Request } from 'express';
import { z } from 'zod';
import type { Person } from '../people/person.ts';
import type { ChatMessage, Chats, Conversation } from './chats.ts';
import { Declined, readJson } from './declined.ts';
import { botAccount } from './teams-names.ts';
import type { BotAnswer, TeamsToBot } from './teams-to-bot.ts';

interface Needs {
  readonly chats: Chats;
  readonly people: () => readonly Person[];
  readonly teams: TeamsToBot;
}

const said = z.strictObject({
  person: z.string(),
  text: z.string().trim().min(1).max(4000),
  mention: z.boolean().default(false),
});
const cardAction = z.strictObject({
  person: z.string(),
  messageId: z.string(),
  action: z.looseObject({ type: z.string(), data: z.unknown() }),
});
const taskFetch = z.strictObject({ person: z.string(), messageId: z.string(), data: z.unknown() });
const messageAction = z.strictObject({ person: z.string(), messageId: z.string(), commandId: z.string() });
const cardAnswer = z.looseObject({
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.unknown(),
});

/** What the Teams-like page does in a chat, under `/local/chat`: read, say, press a card, open a dialog. */
export function localChatRouter({ chats, people, teams }: Needs): Router {
  const router = Router({ mergeParams: true });
  router.get('/', (req, res) => {
    const viewer = typeof req.query['as'] === 'string' ? req.query['as'] : undefined;
    res.json({ conversations: chats.all().map((each) => conversationJson(each, people(), viewer)) });
  });
  router.post('/:conversation/messages', async (req, res) => {
    const { person, text, mention } = readJson(req, said);
    const { conversation, member } = present(req, chats, people(), person);
    const message = chats.say(conversation, member.id, mention ? `@${botAccount.name} ${text}` : text, []);
    if (conversation.kind === 'personal' || mention) {
      expectAccepted(await teams.message(conversation, member, { ...message, text }, mention));
    }
    res.status(201).json({ id: message.id });
  });
  router.post('/:conversation/card-actions', async (req, res) => {
    const { person, messageId, action } = readJson(req, cardAction);
    const { conversation, member } = present(req, chats, people(), person);
    const message = chats.message(conversation, messageId);
    if (action.type === 'Action.Submit') {
      res.json(expectAccepted(await teams.submit(conversation, member, message, action.data)) ?? {});
      return;
    }
    const value = { action, trigger: 'manual' };
    const answer = expectAccepted(
      await teams.invoke(conversation, member, 'adaptiveCard/action', value, message),
    );
    const card = cardAnswer.safeParse(answer);
    if (card.success) chats.changeFor(conversation, message, member.id, [card.data.value]);
    res.json(answer ?? {});
  });
  addDialogs(router, { chats, people, teams });
  return router;
}

function addDialogs(router: Router, { chats, people, teams }: Needs): void {
  router.post('/:conversation/task-fetch', async (req, res) => {
    const { person, messageId, data } = readJson(req, taskFetch);
    const { conversation, member } = present(req, chats, people(), person);
    const value = { data, context: { theme: 'default' } };
    const message = chats.message(conversation, messageId);
    res.json(expectAccepted(await teams.invoke(conversation, member, 'task/fetch', value, message)));
  });
  router.post('/:conversation/message-actions', async (req, res) => {
    const { person, messageId, commandId } = readJson(req, messageAction);
    const { conversation, member } = present(req, chats, people(), person);
    const messagePayload = payloadOf(conversation, chats.message(conversation, messageId), people());
    const context = { theme: 'default' };
    const value = { commandId, commandContext: 'message', context, messagePayload };
    const name = 'composeExtension/fetchTask';
    res.json(expectAccepted(await teams.invoke(conversation, member, name, value)));
  });
}

function present(req: Request, chats: Chats, people: readonly Person[], personId: string) {
  const conversation = chats.known(String(req.params['conversation']));
  const member = people.find((each) => each.id === personId);
  if (!member) throw new Declined(404, 'NotFound', `Nobody here is called “${personId}”.`);
  if (conversation.members.includes(member.id)) return { conversation, member };
  throw new Declined(403, 'Forbidden', `${member.name} is not in this chat.`);
}

function expectAccepted({ status, body }: BotAnswer): unknown {
  if (status >= 200 && status < 300) return body;
  throw new Declined(
    502,
    'BotRefused',
    `Safeguard refused what Teams sent (${status}): ${JSON.stringify(body)}`,
  );
}

function conversationJson(conversation: Conversation, people: readonly Person[], viewer: string | undefined) {
  const { id, kind, name, members, messages } = conversation;
  return { id, kind, name, members, messages: messages.map((each) => messageJson(each, people, viewer)) };
}

function messageJson(message: ChatMessage, people: readonly Person[], viewer: string | undefined) {
  const { id, at, text, updatedAt } = message;
  const person = people.find((each) => each.id === message.from);
  const from =
    message.from === null
      ? { ...botAccount, bot: true }
      : { id: message.from, name: person?.name ?? message.from, bot: false };
  const own = viewer === undefined ? undefined : message.cardsFor[viewer];
  return { id, from, at, text, cards: own ?? message.cards, updatedAt };
}

function payloadOf(conversation: Conversation, message: ChatMessage, people: readonly Person[]) {
  const author = people.find((each) => each.id === message.from);
  const application = { applicationIdentityType: 'bot', id: botAccount.id, displayName: botAccount.name };
  const user = author && { userIdentityType: 'aadUser', id: author.oid, displayName: author.name };
  return {
    id: message.id,
    replyToId: null,
    createdDateTime: message.at,
    lastModifiedDateTime: message.updatedAt,
    deleted: false,
    importance: 'normal',
    locale: 'en-gb',
    linkToMessage: `https://teams.microsoft.com/l/message/${conversation.id}/${message.id}`,
    from: { device: null, conversation: null, user: user ?? null, application: user ? null : application },
    body: { contentType: 'html', content: `<div>${escaped(message.text)}</div>` },
    attachments: [],
    mentions: [],
    reactions: [],
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
