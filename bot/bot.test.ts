import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TeamsAdapter } from './adapter.ts';
import { makeBot } from './bot.ts';
import { makeTeamsMessenger } from './teams-messenger.ts';
import { amara, fakeApp, keptLog, morning, MORNING, type Call } from './testing/fake-app.ts';
import {
  activityFrom,
  APP_ID,
  startFakeTeams,
  TENANT,
  type FakeTeams,
  type KeyName,
} from './testing/fake-teams.ts';

const FOREIGN = '99999999-9999-4999-8999-999999999999';
const NOW = Date.parse(MORNING) / 1000;

let teams: FakeTeams;
let server: Server;
let calls: Call[];
let log: ReturnType<typeof keptLog>;
let address: string;

beforeEach(async () => {
  teams = await startFakeTeams();
  log = keptLog();
  await startBot();
});
afterEach(async () => {
  await new Promise((closed) => server.close(closed));
  await teams.stop();
});

async function startBot(more: Partial<FakeTeams['config']> = {}, answers = {}) {
  const config = { ...teams.config, ...more };
  const fake = fakeApp(answers);
  calls = fake.calls;
  const adapter = new TeamsAdapter(config, morning);
  const parts = { adapter, log, publicUrl: 'https://safeguard.example', teamsAppId: 'app' };
  const reaches = { reachOf: async () => undefined, forget: async () => undefined };
  const messenger = makeTeamsMessenger({ ...parts, ...reaches, serviceHosts: config.serviceHosts });
  const given = new Map<string, { status: number; body?: unknown }>();
  const handled = {
    answerTo: async (id: string) => given.get(id),
    keep: async (id: string, answer: { status: number; body?: unknown }) => void given.set(id, answer),
  };
  const bot = makeBot({ ...parts, app: fake.app, messenger, config, handled });
  const app = express().use(express.json());
  app.post('/api/messages', (request, response) => bot.handle(request, response));
  app.use('/api/messages', bot.unreadable);
  if (server?.listening) await new Promise((closed) => server.close(closed));
  server = app.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
}

function send(body: unknown, authorization: string | undefined) {
  return sendText(JSON.stringify(body), authorization);
}

async function sendText(body: string, authorization: string | undefined) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> };
}

const message = (more: object = {}) => activityFrom(amara.oid, teams.serviceUrl, { text: 'screen', ...more });
const signed = async (claims: Parameters<FakeTeams['sign']>[0] = {}, key: KeyName = 'msteams') =>
  `Bearer ${await teams.sign(claims, key)}`;
/** Nothing was done for anybody, nothing kept, nothing written anywhere. */
const nothingHappened = () => {
  expect(calls).toEqual([]);
  expect(teams.calls).toEqual([]);
};

describe('an activity with a good token', () => {
  test('is carried out as the person it comes from, and answered in their chat', async () => {
    const { status } = await send(message(), await signed());
    expect(status).toBe(200);
    expect(calls.map(([name]) => name)).toEqual(['reachedAt', 'startScreening']);
    expect(calls[1]?.[1]).toEqual({ by: amara, from: 'bot' });
    expect(teams.calls).toHaveLength(1);
    expect(teams.calls[0]?.path).toMatch(/^\/connector\/v3\/conversations\/a:personal\/activities\/f:/);
    expect(JSON.stringify(teams.calls[0]?.body)).toContain('SC-7K3QXD');
  });

  test('within five minutes of skew is still good', async () => {
    const times = { iat: NOW - 3600, exp: NOW - 240 };
    expect((await send(message(), await signed({ times }))).status).toBe(200);
  });

  test('that asks for an answer gets it in the body', async () => {
    const asked = {
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: { commandId: 'startScreening' },
    };
    const { status, body } = await send(message(asked), await signed());
    expect(status).toBe(200);
    expect(body).toMatchObject({ task: { type: 'continue', value: { title: 'CSE screening SC-7K3QXD' } } });
    expect(calls.map(([name]) => name)).toEqual(['startScreening']);
  });

  test('fetches the issuer’s keys once for many', async () => {
    await send(message(), await signed());
    await send(message(), await signed());
    expect(teams.asked.keys).toBe(1);
  });
});

describe('the token', () => {
  const cases: readonly [string, () => Promise<string | undefined>][] = [
    ['missing', async () => undefined],
    ['empty', async () => 'Bearer '],
    ['garbage', async () => 'Bearer not.a.token'],
    ['of another scheme', async () => `Basic ${await teams.sign()}`],
    ['for another bot', () => signed({ aud: FOREIGN })],
    ['of another issuer', () => signed({ iss: 'https://sts.windows.net/other/' })],
    ['ended more than five minutes ago', () => signed({ times: { iat: NOW - 7200, exp: NOW - 301 } })],
    ['not yet begun', () => signed({ times: { iat: NOW + 900, exp: NOW + 3600 } })],
    ['for another service address', () => signed({ serviceurl: 'https://smba.example/' })],
    ['bound to no service address', () => signed({ serviceurl: undefined })],
    ['signed with an unpublished key', () => signed({}, 'stranger')],
    ['signed with a key endorsed for another channel', () => signed({}, 'skype')],
    ['signed with a key without endorsements', () => signed({}, 'bare')],
    ['unsigned', async () => `Bearer ${unsigned(await teams.sign())}`],
    ['changed on the way', async () => `Bearer ${withAnotherBody(await teams.sign())}`],
  ];

  test.each(cases)('%s: is refused with 401 and nothing happens', async (_what, authorization) => {
    const { status, body } = await send(message(), await authorization());
    expect(status).toBe(401);
    expect(body['refusal']).toMatchObject({ kind: 'not-signed-in', quote: expect.stringMatching(/^E-/) });
    nothingHappened();
  });

  test('of Teams does not vouch for another channel', async () => {
    expect((await send(message({ channelId: 'directline' }), await signed())).status).toBe(401);
    nothingHappened();
  });

  test('refused once does not use the activity up', async () => {
    const activity = message();
    await send(activity, 'Bearer not.a.token');
    expect((await send(activity, await signed())).status).toBe(200);
    expect(calls.map(([name]) => name)).toContain('startScreening');
  });

  test('cannot be checked while the issuer is away: 503, and the next one can', async () => {
    const token = await signed();
    await startBot({ openIdMetadataUrl: 'http://127.0.0.1:9/metadata' });
    const { status, body } = await send(message(), token);
    expect(status).toBe(503);
    expect(body['refusal']).toMatchObject({ kind: 'not-now' });
    nothingHappened();
  });
});

describe('an activity with a good token is turned away with 403, and nothing happens, when it', () => {
  test.each([
    [
      'belongs to another organisation',
      { conversation: { id: 'a:1', conversationType: 'personal', tenantId: FOREIGN } },
    ],
    ['claims another organisation in its channel data', { channelData: { tenant: { id: FOREIGN } } }],
  ])('%s', async (_what, more) => {
    expect((await send(message(more), await signed())).status).toBe(403);
    nothingHappened();
  });

  test('wants to be answered on a host that is not on the list', async () => {
    await startBot({ serviceHosts: ['smba.trafficmanager.net'] });
    expect((await send(message(), await signed())).status).toBe(403);
    nothingHappened();
  });
});

test('the same activity twice has one effect', async () => {
  const activity = message();
  const answers = [await send(activity, await signed()), await send(activity, await signed())];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(calls.filter(([name]) => name === 'startScreening')).toHaveLength(1);
  expect(teams.calls).toHaveLength(1);
});

describe('the same activity sent again', () => {
  const invoke = {
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    value: { commandId: 'startScreening' },
  };

  test.each([
    ['after the first was answered', async (first: () => Promise<unknown>) => [await first(), await first()]],
    ['while the first is under way', (first: () => Promise<unknown>) => Promise.all([first(), first()])],
  ])('%s: has one effect and gets the same card', async (_when, twice) => {
    const [activity, token] = [message(invoke), await signed()];
    const [one, other] = await twice(() => send(activity, token));
    expect(other).toEqual(one);
    expect(one).toMatchObject({
      status: 200,
      body: { task: { value: { title: 'CSE screening SC-7K3QXD' } } },
    });
    expect(calls.filter(([name]) => name === 'startScreening')).toHaveLength(1);
  });

  test('after its answer could not be posted is carried out and answered then', async () => {
    const activity = message();
    teams.next({ status: 502 });
    expect((await send(activity, await signed())).status).toBe(500);
    expect((await send(activity, await signed())).status).toBe(200);
    expect(calls.filter(([name]) => name === 'startScreening')).toHaveLength(2);
    expect(JSON.stringify(teams.calls.at(-1)?.body)).toContain('SC-7K3QXD');
  });
});

test('somebody the directory does not know is told so, politely, and is not kept', async () => {
  const { status } = await send(activityFrom(FOREIGN, teams.serviceUrl, { text: 'screen' }), await signed());
  expect(status).toBe(200);
  expect(calls).toEqual([]);
  expect(teams.calls.map(({ body }) => body['text'])).toEqual([expect.stringMatching(/^You are not set up/)]);
});

test('somebody without a sign-in id is nobody', async () => {
  await send(activityFrom(undefined, teams.serviceUrl, { text: 'screen' }), await signed());
  expect(calls).toEqual([]);
});

describe('where a person can be reached', () => {
  const BOT = [{ id: `28:${APP_ID}` }];
  const group = { id: '19:team', conversationType: 'groupChat', tenantId: TENANT };
  const between = { id: '19:two_people@unq.gbl.spaces', conversationType: 'personal', tenantId: TENANT };

  test.each([
    [
      'is kept when they add the app',
      { type: 'installationUpdate', action: 'add' },
      [amara.id, expect.any(String)],
    ],
    [
      'is forgotten when they remove it',
      { type: 'conversationUpdate', membersRemoved: BOT },
      [amara.id, null],
    ],
    [
      'is not learned from a group',
      { type: 'installationUpdate', action: 'add', conversation: group },
      undefined,
    ],
    [
      'is not learned from a chat of two people',
      { type: 'invoke', name: 'x', conversation: between },
      undefined,
    ],
  ])('%s', async (_what, more, kept) => {
    await send(message({ ...more, text: undefined }), await signed());
    expect(calls.find(([name]) => name === 'reachedAt')?.slice(1)).toEqual(kept);
  });

  test('is kept even if the first try failed and Teams sends the same activity again', async () => {
    let tries = 0;
    const reachedAt = async () => {
      tries += 1;
      if (tries === 1) throw new Error('the store is busy');
    };
    await startBot({}, { reachedAt });
    const added = message({ type: 'installationUpdate', action: 'add', text: undefined });
    const answers = [await send(added, await signed()), await send(added, await signed())];
    expect(answers.map(({ status }) => status)).toEqual([500, 200]);
    expect(tries).toBe(2);
  });
});

describe('a body that is no activity', () => {
  test.each([
    ['nothing', {}],
    ['a list', [1]],
    ['an activity without an id', { ...activityFrom(amara.oid, 'https://x.example/'), id: '' }],
    ['an activity without a sender', { ...activityFrom(amara.oid, 'https://x.example/'), from: null }],
  ])('%s: is refused with 400', async (_what, body) => {
    const { status, body: answer } = await send(body, await signed());
    expect(status).toBe(400);
    expect(answer['refusal']).toMatchObject({ kind: 'not-valid' });
    nothingHappened();
  });
});

test.each([
  ['is no JSON', '{"text": Zsofia', 400],
  ['is larger than the door takes', JSON.stringify({ text: 'Zsofia '.repeat(60_000) }), 413],
])('a body that %s is refused without a word of it being repeated or logged', async (_what, body, status) => {
  const answer = await sendText(body, await signed());
  expect(answer.status).toBe(status);
  expect(`${answer.text}${JSON.stringify(log.lines)}`).not.toContain('Zsofia');
  expect(answer.body['refusal']).toMatchObject({ quote: expect.stringMatching(/^E-/) });
  nothingHappened();
});

describe('what goes wrong', () => {
  test('is answered without its words, and logged without them', async () => {
    const startScreening = () => Promise.reject(new Error('Zsofia, narrative'));
    await startBot({}, { startScreening });
    await send(message(), await signed());
    teams.next('lose');
    const { status, text } = await send(message({ text: 'Zsofia' }), await signed());
    expect(status).toBe(500);
    expect(`${text}${JSON.stringify([teams.calls, log.lines])}`).not.toContain('Zsofia');
  });

  test('nothing is ever written to the console', async () => {
    const said = (['error', 'warn', 'log'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(),
    );
    await send(message(), 'Bearer not.a.token');
    await send(message(), await signed({ times: { iat: NOW - 7200, exp: NOW - 3600 } }));
    teams.next({ status: 502 });
    await send(message(), await signed());
    expect(said.map((each) => each.mock.calls.length)).toEqual([0, 0, 0]);
    said.forEach((each) => each.mockRestore());
  });
});

function unsigned(token: string): string {
  const none = Buffer.from('{"alg":"none","kid":"msteams"}').toString('base64url');
  return `${none}.${token.split('.')[1]}.`;
}

function withAnotherBody(token: string): string {
  const [head, body, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...claims, extra: 1 })).toString('base64url');
  return [head, changed, signature].join('.');
}
