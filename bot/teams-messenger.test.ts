import type { ProviderTrouble } from '../src/kernel/provider-trouble.ts';
import type { Message } from '../src/people/messenger.ts';
import { activitySchema } from './activity.ts';
import { TeamsAdapter } from './adapter.ts';
import { reachChange } from './conversations.ts';
import { makeTeamsMessenger, type TeamsMessenger } from './teams-messenger.ts';
import { keptLog, morning, SCREENING_ID } from './testing/fake-app.ts';
import { activityFrom, APP_ID, startFakeTeams, TENANT, type FakeTeams } from './testing/fake-teams.ts';

const alert: Message = {
  title: 'A screening needs you',
  reference: 'SC-7K3QXD',
  lines: ['Please acknowledge by Monday 23 November 2026, 10:00.'],
  urgent: true,
  choices: [{ label: 'Acknowledge', verb: 'acknowledge-alert', data: { screeningId: SCREENING_ID } }],
  openPath: `screenings/${SCREENING_ID}`,
};

let teams: FakeTeams;
let messenger: TeamsMessenger;
let reaches: Map<string, string>;
let log: ReturnType<typeof keptLog>;

beforeEach(async () => {
  teams = await startFakeTeams();
  const change = reachChange(activitySchema.parse(activityFrom('oid', teams.serviceUrl)));
  reaches = new Map([['bea', change?.kind === 'here' ? change.address : '']]);
  messenger = messengerWith({});
});
afterEach(() => teams.stop());

type Parts = Parameters<typeof makeTeamsMessenger>[0];
function messengerWith(parts: Partial<Parts>): TeamsMessenger {
  log = keptLog();
  return makeTeamsMessenger({
    adapter: new TeamsAdapter(teams.config, morning),
    serviceHosts: teams.config.serviceHosts,
    publicUrl: 'https://safeguard.example',
    teamsAppId: 'app',
    reachOf: async (personId) => reaches.get(personId),
    forget: async (personId) => void reaches.delete(personId),
    log,
    ...parts,
  });
}

const trouble = (work: Promise<unknown>) =>
  work.then(() => null).catch((error: unknown) => error as ProviderTrouble);
const copyOf = async () => {
  const outcome = await messenger.post('bea', alert);
  return outcome.kind === 'posted' ? outcome.copy : '';
};

describe('posting a message', () => {
  test('puts its card into the person’s own chat, as a message of its own and not a reply', async () => {
    const outcome = await messenger.post('bea', alert);
    expect(teams.calls).toEqual([
      expect.objectContaining({ method: 'POST', path: '/connector/v3/conversations/a:personal/activities' }),
    ]);
    expect(teams.calls[0]?.body).toMatchObject({
      type: 'message',
      summary: 'A screening needs you SC-7K3QXD',
      from: { id: `28:${APP_ID}` },
      conversation: { tenantId: TENANT },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5' } }],
    });
    expect(outcome).toEqual({
      kind: 'posted',
      copy: JSON.stringify({ conversationId: 'a:personal', activityId: 'm-1' }),
    });
  });

  test('fetches the bot’s token once for many', async () => {
    await messenger.post('bea', alert);
    await messenger.post('bea', alert);
    expect([teams.asked.tokens, teams.calls.length]).toEqual([1, 2]);
  });

  test('to somebody who never added the app is no trouble but an outcome', async () => {
    expect(await messenger.post('nobody', alert)).toEqual({
      kind: 'unreachable',
      because: 'has not added Safeguard in Teams',
    });
    expect(teams.calls).toEqual([]);
  });

  test('never leaves for a host that is not on the list', async () => {
    reaches.set('bea', (reaches.get('bea') ?? '').replace(teams.serviceUrl, 'http://127.0.0.1:9/connector/'));
    expect(await messenger.post('bea', alert)).toMatchObject({ kind: 'unreachable' });
    expect([teams.calls.length, teams.asked.tokens]).toEqual([0, 0]);
  });
});

describe('passing trouble is told as such, and the connector is asked exactly once', () => {
  test.each([408, 412, 429, 500, 502, 503, 504])('%d', async (status) => {
    teams.next({ status, headers: { 'retry-after': '17' } });
    expect(await trouble(messenger.post('bea', alert))).toMatchObject({
      name: 'ProviderTrouble',
      code: `connector-${status}`,
      passing: true,
      retryAfterSeconds: 17,
    });
    expect(teams.calls).toHaveLength(1);
  });

  test('the answer is lost', async () => {
    teams.next('lose');
    expect(await trouble(messenger.post('bea', alert))).toMatchObject({ code: 'answer-lost', passing: true });
    expect(teams.calls).toHaveLength(1);
    expect(reaches.has('bea')).toBe(true);
  });

  test('there is no answer', async () => {
    teams.next('hang');
    const hasty = messengerWith({ adapter: new TeamsAdapter(teams.config, morning, 300) });
    expect(await trouble(hasty.post('bea', alert))).toMatchObject({ code: 'answer-lost', passing: true });
    expect(reaches.has('bea')).toBe(true);
  });

  test('the bot’s token is refused', async () => {
    const adapter = new TeamsAdapter({ ...teams.config, appSecret: 'old' }, morning);
    const where = {
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      bot: { id: 'b' },
      user: { id: 'u' },
    } as const;
    const conversation = { id: 'a:1', conversationType: 'personal', tenantId: TENANT } as const;
    const post = adapter.post({ ...where, conversation }, { type: 'message', text: 'x' });
    expect(await trouble(post)).toMatchObject({ code: 'bot-token-401', passing: true });
    expect(teams.calls).toEqual([]);
  });

  test('a wait may be a date; one without end is cut to fifteen minutes, and one that is neither is left open', async () => {
    teams.next(
      { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 09:02:00 GMT' } },
      { status: 429, headers: { 'retry-after': '86400' } },
      { status: 429, headers: { 'retry-after': 'soon' } },
    );
    expect(await trouble(messenger.post('bea', alert))).toMatchObject({ retryAfterSeconds: 120 });
    expect(await trouble(messenger.post('bea', alert))).toMatchObject({ retryAfterSeconds: 900 });
    expect(await trouble(messenger.post('bea', alert))).toMatchObject({ retryAfterSeconds: null });
  });
});

describe('a person who has removed or blocked the app', () => {
  const hidden = {
    error: { code: 'Forbidden', message: '{"subCode":"MessageWritesBlocked","details":"Thread"}' },
  };
  test.each([
    ['blocked', { status: 403, body: { error: { code: 'MessageWritesBlocked' } } }],
    ['blocked, said in a roundabout way', { status: 403, body: hidden }],
    ['not in the chat any more', { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }],
    ['in a chat that is gone', { status: 404, body: { error: { code: 'ConversationNotFound' } } }],
  ])('%s: cannot be reached, and is forgotten', async (_what, answer) => {
    teams.next(answer);
    expect(await messenger.post('bea', alert)).toMatchObject({ kind: 'unreachable' });
    expect(reaches.has('bea')).toBe(false);
  });

  test('is not forgotten when they came back meanwhile', async () => {
    const old = reaches.get('bea') ?? '';
    let asked = 0;
    const again = messengerWith({
      reachOf: async () => ((asked += 1) === 1 ? old : old.replace('a:personal', 'a:new')),
    });
    teams.next({ status: 404 });
    expect(await again.post('bea', alert)).toMatchObject({ kind: 'unreachable' });
    expect(reaches.has('bea')).toBe(true);
  });

  test('another "forbidden" is no reason to forget anybody', async () => {
    teams.next({ status: 403, body: { error: { code: 'BotDisabledByAdmin' } } });
    expect(await messenger.post('bea', alert)).toEqual({
      kind: 'unreachable',
      because: 'cannot be written to in Teams',
    });
    expect(reaches.has('bea')).toBe(true);
  });
});

test('a message that Teams finds wrong is given to a person at once, and the log holds no word of it', async () => {
  teams.next({ status: 400, body: { error: { code: 'BadSyntax', message: 'A screening needs you' } } });
  expect(await trouble(messenger.post('bea', alert))).toMatchObject({
    code: 'connector-400-BadSyntax',
    passing: false,
  });
  expect(JSON.stringify(log.lines)).not.toMatch(/screening needs|SC-/);
});

describe('changing a message posted earlier', () => {
  const acknowledged: Message = { ...alert, title: 'Acknowledged', choices: [], urgent: false };

  test('puts the new card in its place', async () => {
    const copy = await copyOf();
    expect(await messenger.replace('bea', copy, acknowledged)).toEqual({ kind: 'posted', copy });
    expect(teams.calls[1]).toMatchObject({
      method: 'PUT',
      path: '/connector/v3/conversations/a:personal/activities/m-1',
      body: { id: 'm-1', summary: 'Acknowledged SC-7K3QXD' },
    });
  });

  test('that was deleted cannot be done, and the person stays reachable', async () => {
    const copy = await copyOf();
    teams.next({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
    expect(await messenger.replace('bea', copy, acknowledged)).toEqual({
      kind: 'unreachable',
      because: 'no longer has this message',
    });
    expect(reaches.has('bea')).toBe(true);
  });

  test('of somebody who has blocked the app cannot be done, and they are forgotten', async () => {
    const copy = await copyOf();
    teams.next({ status: 403, body: { error: { code: 'MessageWritesBlocked' } } });
    expect(await messenger.replace('bea', copy, acknowledged)).toMatchObject({ kind: 'unreachable' });
    expect(reaches.has('bea')).toBe(false);
  });

  test('in passing trouble is tried again later', async () => {
    const copy = await copyOf();
    teams.next('lose');
    expect(await trouble(messenger.replace('bea', copy, acknowledged))).toMatchObject({ passing: true });
  });

  test('of which the copy is not ours cannot be done', async () => {
    expect(await messenger.replace('bea', 'draft-1', acknowledged)).toMatchObject({ kind: 'unreachable' });
    expect(teams.calls).toEqual([]);
  });
});
