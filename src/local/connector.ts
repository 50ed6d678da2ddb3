import { Router, type Request } from 'express';
import { z } from 'zod';
import type { Person } from '../people/person.ts';
import { CONNECTOR_AUDIENCE } from './bot-issuer.ts';
import type { Chats, Conversation } from './chats.ts';
import { answerErrors, Declined, rawBody, readJson } from './declined.ts';
import type { Faults } from './faults.ts';
import type { Secrets } from './secrets.ts';
import { memberOf, personNamed } from './teams-names.ts';
import { bearerClaims } from './tokens.ts';
import { BOT_APP, TRAINING_TENANT } from './training-ids.ts';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const LARGEST_MESSAGE = 100_000;

const outgoing = z.looseObject({
  type: z.string(),
  text: z.string().default(''),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).default([]),
});
const newConversation = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  tenantId: z.string().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: outgoing.optional(),
});

interface Needs {
  readonly base: string;
  readonly secrets: Secrets;
  readonly chats: Chats;
  readonly people: () => readonly Person[];
  readonly faults: Faults;
}

/** The Bot Connector's REST service: how the bot writes into, changes and reads the training chats. */
export function connectorRouter({ base, secrets, chats, people, faults }: Needs): Router {
  const router = Router();
  router.use(faults.inFrontOf('connector'));
  router.use(async (req, _res, next) => {
    const { appid } = await bearerClaims(req, secrets.bot, CONNECTOR_AUDIENCE);
    if (appid !== BOT_APP) throw new Declined(403, 'Forbidden', 'This token belongs to another bot.');
    next();
  });
  router.post('/v3/conversations', (req, res) => {
    const asked = readJson(req, newConversation);
    const conversation = openPersonal(chats, people(), asked);
    const first = asked.activity && post(chats, conversation, asked.activity);
    res.status(201).json({ id: conversation.id, activityId: first, serviceUrl: `${base}/connector/` });
  });
  addMessages(router, chats);
  addMembers(router, chats, people);
  router.use(() => {
    throw new Declined(404, 'NotFound', 'The training connector does not have this operation.');
  });
  router.use(answerErrors(({ code, message }) => ({ error: { code, message } })));
  return router;
}

function addMessages(router: Router, chats: Chats): void {
  router.post(
    ['/v3/conversations/:conversation/activities', '/v3/conversations/:conversation/activities/:replyTo'],
    (req, res) => {
      const conversation = chats.known(String(req.params['conversation']));
      res.status(201).json({ id: post(chats, conversation, readActivity(req)) });
    },
  );
  router.put('/v3/conversations/:conversation/activities/:id', (req, res) => {
    const message = ownMessage(chats, req.params.conversation, req.params.id);
    const { text, cards } = shown(readActivity(req));
    chats.change(message, text, cards);
    res.json({ id: message.id });
  });
  router.delete('/v3/conversations/:conversation/activities/:id', (req, res) => {
    const message = ownMessage(chats, req.params.conversation, req.params.id);
    chats.remove(chats.known(req.params.conversation), message);
    res.sendStatus(200);
  });
}

function addMembers(router: Router, chats: Chats, people: () => readonly Person[]): void {
  const members = (id: string) => {
    const conversation = chats.known(id);
    return people().filter((each) => conversation.members.includes(each.id));
  };
  router.get('/v3/conversations/:conversation/members', (req, res) => {
    res.json(members(req.params.conversation).map(memberOf));
  });
  router.get('/v3/conversations/:conversation/pagedmembers', (req, res) => {
    res.json({ members: members(req.params.conversation).map(memberOf) });
  });
  router.get('/v3/conversations/:conversation/members/:member', (req, res) => {
    const person = personNamed(members(req.params.conversation), req.params.member);
    if (!person)
      throw new Declined(404, 'MemberNotFoundInConversation', 'Nobody of that id is in this chat.');
    res.json(memberOf(person));
  });
}

function openPersonal(chats: Chats, people: readonly Person[], asked: z.infer<typeof newConversation>) {
  const tenant = asked.tenantId ?? asked.channelData?.tenant?.id;
  if (tenant !== TRAINING_TENANT) throw new Declined(403, 'Forbidden', 'That tenant is not this one.');
  const person = personNamed(people, asked.members[0]?.id ?? '');
  const conversation = person?.active ? chats.personalWith(person) : undefined;
  if (conversation) return conversation;
  throw new Declined(403, 'BotNotInConversationRoster', 'The bot is not installed for this person.');
}

function readActivity(req: Request): z.infer<typeof outgoing> {
  if (rawBody(req).length > LARGEST_MESSAGE) {
    throw new Declined(413, 'MessageSizeTooBig', 'The message is larger than Teams accepts.');
  }
  return readJson(req, outgoing);
}

function post(chats: Chats, conversation: Conversation, activity: z.infer<typeof outgoing>): string {
  if (activity.type !== 'message') return `unseen-${activity.type}`;
  const { text, cards } = shown(activity);
  return chats.say(conversation, null, text, cards).id;
}

function shown({ text, attachments }: z.infer<typeof outgoing>): { text: string; cards: unknown[] } {
  if (text === '' && attachments.length === 0) {
    throw new Declined(400, 'BadSyntax', 'The message has neither text nor a card.');
  }
  if (attachments.some((each) => each.contentType !== ADAPTIVE_CARD)) {
    throw new Declined(400, 'BadSyntax', 'The training chat shows Adaptive Cards only.');
  }
  return { text, cards: attachments.map((each) => each.content) };
}

function ownMessage(chats: Chats, conversation: string, id: string) {
  const message = chats.message(chats.known(conversation), id);
  if (message.from === null) return message;
  throw new Declined(403, 'Forbidden', 'A bot changes only its own messages.');
}
