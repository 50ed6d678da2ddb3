import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { BotConfig } from '../bot-config.ts';
import { MORNING } from './fake-app.ts';

export const APP_ID = '33333333-3333-4333-8333-333333333333';
export const TENANT = '11111111-1111-4111-8111-111111111111';
const SECRET = 'the-bot-secret';
const NOW = Date.parse(MORNING) / 1000;

/** The keys of the issuer: endorsed for Teams, for another channel, not at all, and one it never published. */
export type KeyName = 'msteams' | 'skype' | 'bare' | 'stranger';

/** What the connector does with the next call. */
export type NextAnswer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | 'lose'
  | 'hang';

/** One call of the bot to the connector. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** A small Bot Framework: an issuer with keys and tokens, and a connector that can be made to fail. */
export interface FakeTeams {
  readonly config: BotConfig;
  readonly serviceUrl: string;
  readonly calls: ConnectorCall[];
  /** How often the keys were asked for. */
  readonly asked: { keys: number; tokens: number };
  next(...answers: NextAnswer[]): void;
  sign(claims?: JWTPayload & { times?: { iat: number; exp: number } }, key?: KeyName): Promise<string>;
  stop(): Promise<void>;
}

interface State {
  readonly keys: Keys;
  readonly calls: ConnectorCall[];
  readonly asked: { keys: number; tokens: number };
  readonly answers: NextAnswer[];
}

/** Starts one on a free port of this machine. */
export async function startFakeTeams(): Promise<FakeTeams> {
  const state: State = {
    keys: await (made ??= makeKeys()),
    calls: [],
    asked: { keys: 0, tokens: 0 },
    answers: [],
  };
  const server = createServer((request, response) => {
    void serve(state, request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const serviceUrl = `${base}/connector/`;
  return {
    config: {
      appId: APP_ID,
      tenantId: TENANT,
      appSecret: SECRET,
      tokenIssuer: `${base}/issuer`,
      openIdMetadataUrl: `${base}/issuer/metadata`,
      outboundTokenUrl: `${base}/token`,
      serviceHosts: [`127.0.0.1:${port}`],
    },
    serviceUrl,
    calls: state.calls,
    asked: state.asked,
    next: (...all) => void state.answers.push(...all),
    sign: ({ times = { iat: NOW, exp: NOW + 3600 }, ...claims } = {}, key = 'msteams') =>
      new SignJWT({ iss: `${base}/issuer`, aud: APP_ID, serviceurl: serviceUrl, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: key })
        .setIssuedAt(times.iat)
        .setNotBefore(times.iat)
        .setExpirationTime(times.exp)
        .sign(state.keys.secret[key]),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { keys, asked, calls, answers } = state;
  const path = decodeURIComponent(request.url ?? '');
  const body = await textOf(request);
  const json = (status: number, value: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
  };
  if (path === '/issuer/metadata') return json(200, { jwks_uri: `http://${request.headers.host}/keys` });
  if (path === '/keys') {
    asked.keys += 1;
    return json(200, { keys: keys.published });
  }
  if (path === '/token') {
    asked.tokens += 1;
    const good = new URLSearchParams(body).get('client_secret') === SECRET;
    return good ? json(200, { access_token: 'outbound', expires_in: 3600 }) : json(401, {});
  }
  if (request.headers.authorization !== 'Bearer outbound') return json(401, {});
  const sent = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
  calls.push({ method: request.method ?? '', path, body: sent });
  const next = answers.shift() ?? { status: 201, body: { id: `m-${calls.length}` } };
  if (next === 'lose') return void request.socket.destroy();
  if (next !== 'hang') json(next.status, next.body ?? {}, next.headers);
}

interface Keys {
  readonly secret: Record<KeyName, CryptoKey>;
  readonly published: readonly object[];
}

/** Made once: keys take longer than all else. */
let made: Promise<Keys> | undefined;

async function makeKeys(): Promise<Keys> {
  const names: readonly KeyName[] = ['msteams', 'skype', 'bare', 'stranger'];
  const pairs = await Promise.all(names.map(() => generateKeyPair('RS256')));
  const published = await Promise.all(
    pairs.map(async ({ publicKey }, at) => ({
      ...(await exportJWK(publicKey)),
      kid: names[at],
      alg: 'RS256',
    })),
  );
  const secret = Object.fromEntries(names.map((name, at) => [name, pairs[at]?.privateKey]));
  return {
    secret: secret as Record<KeyName, CryptoKey>,
    published: published
      .filter(({ kid }) => kid !== 'stranger')
      .map((key) => (key.kid === 'bare' ? key : { ...key, endorsements: [key.kid] })),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** A message as Teams sends it. */
export function activityFrom(oid: string | undefined, serviceUrl: string, more: object = {}) {
  return {
    type: 'message',
    id: `f:${globalThis.crypto.randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    text: 'help',
    textFormat: 'plain',
    from: { id: '29:sender', name: 'Somebody', ...(oid === undefined ? {} : { aadObjectId: oid }) },
    recipient: { id: `28:${APP_ID}`, name: 'Safeguard' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...more,
  };
}
