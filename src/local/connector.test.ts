import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { botAddresses } from './bot-issuer.ts';
import { newFolder, openTrial, remove, type Trial } from './trial.ts';
import { TEAM_CHAT, TEAM_CHAT_ID } from './team-chat.ts';
import { teamsIdOf } from './teams-names.ts';
import { BOT_APP, TRAINING_TENANT } from './training-ids.ts';

interface Activity {
  id: string;
  type: string;
  name?: string;
  text?: string;
  from: { id: string; aadObjectId: string };
  conversation: { id: string; conversationType: string; tenantId: string };
  serviceUrl: string;
  value?: unknown;
  [name: string]: unknown;
}
interface Conversation {
  id: string;
  kind: string;
  members: string[];
  messages: {
    id: string;
    from: { id: string; bot: boolean };
    text: string;
    cards: unknown[];
    updatedAt: string | null;
  }[];
}

/** A bot of a few lines: it keeps what it was sent and answers what the test says. */
let received: { activity: Activity; authorization: string }[];
let answer: { status: number; body?: unknown };
let bot: Server;
let trial: Trial;

beforeAll(async () => {
  const app = express();
  app.post('/api/messages', express.json(), (req, res) => {
    received.push({ activity: req.body as Activity, authorization: req.get('authorization') ?? '' });
    res.status(answer.status).json(answer.body);
  });
  bot = createServer(app).listen(0, '127.0.0.1');
  await once(bot, 'listening');
});
afterAll(() => {
  bot.close();
  bot.closeAllConnections();
});
beforeEach(async () => {
  received = [];
  answer = { status: 200 };
  const productUrl = `http://localhost:${(bot.address() as AddressInfo).port}`;
  trial = await openTrial(newFolder(), { productUrl });
});
afterEach(async () => {
  await trial.close();
  remove(trial.folder);
});

const card = (title: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: title }],
});
const withCard = (title: string) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card(title) }],
});
const personalOf = (person: string) => `a:training-${person}`;
const path = (conversation: string, rest = '') => `/conversations/${encodeURIComponent(conversation)}${rest}`;
const chatPath = (conversation: string, door: string) =>
  `/local/chat/${encodeURIComponent(conversation)}/${door}`;

async function chat(conversation: string, viewer?: string): Promise<Conversation> {
  const { body } = await trial.ask('GET', viewer === undefined ? '/local/chat' : `/local/chat?as=${viewer}`);
  const { conversations } = body as { conversations: Conversation[] };
  return conversations.find((each) => each.id === conversation) as Conversation;
}
async function botSays(conversation: string, activity: object): Promise<string> {
  const { status, body } = await trial.connector('POST', path(conversation, '/activities'), activity);
  expect(status).toBe(201);
  return (body as { id: string }).id;
}

describe('what the bot sends', () => {
  test('it reaches a person by their id, and its card stands in their chat', async () => {
    const amara = trial.standIns.known('amara-okoye');
    const created = await trial.connector('POST', '/conversations', {
      isGroup: false,
      bot: { id: `28:${BOT_APP}` },
      members: [{ id: teamsIdOf(amara) }],
      tenantId: TRAINING_TENANT,
    });
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    await botSays(id, withCard('SC-7K3QXD needs you'));
    const { messages } = await chat(personalOf('amara-okoye'));
    expect(messages[0]).toMatchObject({ from: { bot: true }, cards: [card('SC-7K3QXD needs you')] });
  });

  test('a message is changed in place, and can be taken back', async () => {
    const conversation = personalOf('ruth-abernathy');
    const id = await botSays(conversation, withCard('Acknowledge'));
    await trial.connector('PUT', path(conversation, `/activities/${id}`), withCard('Acknowledged'));
    const [changed] = (await chat(conversation)).messages;
    expect(changed).toMatchObject({ id, cards: [card('Acknowledged')] });
    expect(changed?.updatedAt).not.toBeNull();
    await trial.connector('DELETE', path(conversation, `/activities/${id}`));
    expect((await chat(conversation)).messages).toEqual([]);
  });

  test('a reply is a message of its own', async () => {
    const conversation = personalOf('ruth-abernathy');
    const first = await botSays(conversation, { type: 'message', text: 'One' });
    await trial.connector('POST', path(conversation, `/activities/${first}`), {
      type: 'message',
      text: 'Two',
    });
    expect((await chat(conversation)).messages.map((each) => each.text)).toEqual(['One', 'Two']);
  });

  test('the members of a chat are read whole, in pages, and one by one', async () => {
    const ruth = trial.standIns.known('ruth-abernathy');
    const all = await trial.connector('GET', path(TEAM_CHAT_ID, '/members'));
    const paged = await trial.connector('GET', path(TEAM_CHAT_ID, '/pagedmembers?pageSize=50'));
    const one = await trial.connector('GET', path(TEAM_CHAT_ID, `/members/${ruth.oid}`));
    expect(all.body).toHaveLength(4);
    expect(paged.body).toEqual({ members: all.body });
    expect(one.body).toMatchObject({ aadObjectId: ruth.oid, email: ruth.email, name: 'Ruth Abernathy' });
    expect((await trial.connector('GET', path(TEAM_CHAT_ID, '/members/nobody'))).status).toBe(404);
  });

  test('a partner who has no app cannot be written to', async () => {
    const { status, body } = await trial.connector('POST', '/conversations', {
      members: [{ id: teamsIdOf(trial.standIns.known('marcus-thornby')) }],
      tenantId: TRAINING_TENANT,
    });
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { code: 'BotNotInConversationRoster' } });
  });

  test.each([
    ['nothing in it', { type: 'message' }, 400],
    [
      'a card that is no Adaptive Card',
      { type: 'message', attachments: [{ contentType: 'x', content: {} }] },
      400,
    ],
    ['more than Teams accepts', { type: 'message', text: 'x'.repeat(100_001) }, 413],
  ])('a message with %s is refused', async (_what, activity, status) => {
    const answered = await trial.connector('POST', path(personalOf('amara-okoye'), '/activities'), activity);
    expect(answered.status).toBe(status);
    expect((await chat(personalOf('amara-okoye'))).messages).toEqual([]);
  });

  test('without the bot’s own token nothing is written', async () => {
    const { body } = await trial.ask('POST', '/local/token', { person: 'keith-olawale' });
    const authorization = `Bearer ${(body as { token: string }).token}`;
    const url = `/connector/v3${path(personalOf('amara-okoye'), '/activities')}`;
    expect((await trial.ask('POST', url, { type: 'message', text: 'x' })).status).toBe(401);
    expect((await trial.ask('POST', url, { type: 'message', text: 'x' }, { authorization })).status).toBe(
      401,
    );
  });

  test('a conversation that does not exist is not found', async () => {
    expect((await trial.connector('GET', path('19:nowhere', '/members'))).status).toBe(404);
  });
});

describe('what Teams sends', () => {
  test('a personal message arrives signed for this bot, from the person, in the tenant', async () => {
    await trial.ask('POST', chatPath(personalOf('amara-okoye'), 'messages'), {
      person: 'amara-okoye',
      text: 'screen',
    });
    const [{ activity, authorization } = { activity: undefined, authorization: '' }] = received;
    const { issuer, keys, service } = botAddresses(trial.base);
    const verified = await jwtVerify(authorization.slice(7), createRemoteJWKSet(new URL(keys)), {
      issuer,
      audience: BOT_APP,
    });
    expect(verified.payload['serviceurl']).toBe(service);
    expect(activity).toMatchObject({
      type: 'message',
      text: 'screen',
      channelId: 'msteams',
      serviceUrl: service,
      from: { aadObjectId: trial.standIns.known('amara-okoye').oid },
      recipient: { id: `28:${BOT_APP}` },
      conversation: { conversationType: 'personal', tenantId: TRAINING_TENANT },
      channelData: { tenant: { id: TRAINING_TENANT } },
    });
  });

  test('the published keys are endorsed for Teams', async () => {
    const { body } = await trial.ask('GET', '/botframework/keys');
    expect((body as { keys: object[] }).keys[0]).toMatchObject({ kty: 'RSA', endorsements: ['msteams'] });
  });

  test('in a group chat the bot hears only what mentions it', async () => {
    const door = chatPath(TEAM_CHAT_ID, 'messages');
    await trial.ask('POST', door, { person: 'dylan-prosser', text: 'Anyone for tea?' });
    expect(received).toEqual([]);
    await trial.ask('POST', door, { person: 'dylan-prosser', text: 'screen', mention: true });
    expect(received[0]?.activity).toMatchObject({
      text: '<at>Safeguard</at> screen',
      conversation: { isGroup: true, conversationType: 'groupChat' },
    });
    const entities = received[0]?.activity['entities'] as { type: string; mentioned?: { id: string } }[];
    expect(entities.find((each) => each.type === 'mention')?.mentioned?.id).toBe(`28:${BOT_APP}`);
    expect((await chat(TEAM_CHAT_ID)).messages.at(-1)?.text).toBe('@Safeguard screen');
  });

  test('a pressed button reaches the bot, and the card it answers with takes the place of the old one', async () => {
    const conversation = personalOf('ruth-abernathy');
    const messageId = await botSays(conversation, withCard('Acknowledge'));
    const type = 'application/vnd.microsoft.card.adaptive';
    answer = { status: 200, body: { statusCode: 200, type, value: card('Acknowledged by you') } };
    const action = { type: 'Action.Execute', verb: 'acknowledge', data: { reference: 'SC-7K3QXD' } };
    const answered = await trial.ask('POST', chatPath(conversation, 'card-actions'), {
      person: 'ruth-abernathy',
      messageId,
      action,
    });
    expect(answered.body).toEqual(answer.body);
    expect(received[0]?.activity).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: messageId,
      value: { action, trigger: 'manual' },
    });
    expect((await chat(conversation)).messages[0]?.cards).toEqual([card('Acknowledged by you')]);
  });

  test('in a group the card changes for whoever pressed it, and for nobody else', async () => {
    const messageId = await botSays(TEAM_CHAT_ID, withCard('For all'));
    const type = 'application/vnd.microsoft.card.adaptive';
    answer = { status: 200, body: { statusCode: 200, type, value: card('For Amara') } };
    const action = { type: 'Action.Execute', verb: 'open', data: {} };
    await trial.ask('POST', chatPath(TEAM_CHAT_ID, 'card-actions'), {
      person: 'amara-okoye',
      messageId,
      action,
    });
    expect((await chat(TEAM_CHAT_ID, 'amara-okoye')).messages.at(-1)?.cards).toEqual([card('For Amara')]);
    expect((await chat(TEAM_CHAT_ID, 'dylan-prosser')).messages.at(-1)?.cards).toEqual([card('For all')]);
  });

  test('a submitted card is a message with the inputs as its value', async () => {
    const conversation = personalOf('ruth-abernathy');
    const messageId = await botSays(conversation, withCard('Acknowledge'));
    const action = { type: 'Action.Submit', data: { verb: 'acknowledge', note: 'on it' } };
    await trial.ask('POST', chatPath(conversation, 'card-actions'), {
      person: 'ruth-abernathy',
      messageId,
      action,
    });
    expect(received[0]?.activity).toMatchObject({
      type: 'message',
      value: action.data,
      replyToId: messageId,
    });
  });

  test('a message action hands the bot the message, and the dialog it answers with comes back', async () => {
    answer = {
      status: 200,
      body: { task: { type: 'continue', value: { url: 'http://localhost/tabs/', title: 'Start' } } },
    };
    const message = (await chat(TEAM_CHAT_ID)).messages[1];
    const answered = await trial.ask('POST', chatPath(TEAM_CHAT_ID, 'message-actions'), {
      person: 'amara-okoye',
      messageId: message?.id,
      commandId: 'startScreening',
    });
    expect(answered.body).toEqual(answer.body);
    expect(received[0]?.activity).toMatchObject({
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: {
        commandId: 'startScreening',
        commandContext: 'message',
        messagePayload: { id: message?.id, body: { content: `<div>${TEAM_CHAT[1]?.text}</div>` } },
      },
    });
  });

  test('a button that opens a dialog asks the bot for it', async () => {
    const conversation = personalOf('amara-okoye');
    const messageId = await botSays(conversation, withCard('Open'));
    const data = { msteams: { type: 'task/fetch' }, reference: 'SC-7K3QXD' };
    await trial.ask('POST', chatPath(conversation, 'task-fetch'), { person: 'amara-okoye', messageId, data });
    expect(received[0]?.activity).toMatchObject({ name: 'task/fetch', value: { data } });
  });

  test('every activity has an id of its own', async () => {
    const conversation = personalOf('amara-okoye');
    const messageId = await botSays(conversation, withCard('Open'));
    const action = { type: 'Action.Execute', verb: 'open', data: {} };
    for (let count = 0; count < 3; count += 1) {
      await trial.ask('POST', chatPath(conversation, 'card-actions'), {
        person: 'amara-okoye',
        messageId,
        action,
      });
    }
    expect(new Set(received.map((each) => each.activity.id)).size).toBe(3);
  });

  test('everyone who can sign in is introduced, and so is the team chat', async () => {
    await trial.standIns.greet();
    const installed = received.filter((each) => each.activity.type === 'installationUpdate');
    expect(installed.every((each) => each.activity['action'] === 'add')).toBe(true);
    const people = installed.map((each) => each.activity.conversation.id);
    expect(people).toContain(personalOf('ruth-abernathy'));
    expect(people).toContain(TEAM_CHAT_ID);
    expect(people).not.toContain(personalOf('marcus-thornby'));
    const added = received.filter((each) => each.activity.type === 'conversationUpdate');
    expect(added).toHaveLength(installed.length);
    expect(added[0]?.activity['membersAdded']).toEqual([{ id: `28:${BOT_APP}` }]);
  });

  test('a refusal of the bot comes back as a sentence, and what was said stays said', async () => {
    answer = { status: 401, body: { error: 'no' } };
    const conversation = personalOf('amara-okoye');
    const answered = await trial.ask('POST', chatPath(conversation, 'messages'), {
      person: 'amara-okoye',
      text: 'hello',
    });
    expect(answered.status).toBe(502);
    expect((answered.body as { message: string }).message).toContain(
      'Safeguard refused what Teams sent (401)',
    );
    expect((await chat(conversation)).messages.map((each) => each.text)).toEqual(['hello']);
  });

  test('somebody who is not in a chat cannot speak in it', async () => {
    const answered = await trial.ask('POST', chatPath(TEAM_CHAT_ID, 'messages'), {
      person: 'tomasz-wilk',
      text: 'hello',
    });
    expect(answered.status).toBe(403);
  });
});

test('the chats are as they were after a restart', async () => {
  await botSays(personalOf('amara-okoye'), withCard('Kept'));
  const before = await trial.ask('GET', '/local/chat');
  await trial.close();
  trial = await openTrial(trial.folder);
  expect((await trial.ask('GET', '/local/chat')).body).toEqual(before.body);
});
