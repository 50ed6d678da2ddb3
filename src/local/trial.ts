import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '../kernel/clock.ts';
import { botAddresses } from './bot-issuer.ts';
import { issuerAddresses } from './issuer.ts';
import { localRouter } from './local-api.ts';
import { ProductChild } from './product-child.ts';
import { openSecrets } from './secrets.ts';
import { openStandIns, type StandIns } from './stand-ins.ts';
import { BOT_APP, GRAPH_CLIENT, SAFEGUARDING_MAILBOX } from './training-ids.ts';

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The stand-ins on a free port without a product, for the tests of this folder. */
export interface Trial {
  readonly base: string;
  readonly folder: string;
  readonly standIns: StandIns;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Graph for the safeguarding mailbox, with the product's own token. */
  graph(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The connector, with the bot's own token. */
  connector(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Ends the server; the folder stays for the next trial until `remove`. */
  close(): Promise<void>;
}

/** An empty folder for a trial. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'safeguard-training-'));
}

/** Removes the folder of a trial. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

let madeOnce: string | undefined;

/** Signing keys take a while to make: the trials of one test file share a set, as a training folder keeps its own. */
export async function shareKeys(folder: string): Promise<void> {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return;
  if (madeOnce === undefined) {
    await openSecrets(folder);
    madeOnce = readFileSync(file, 'utf8');
  } else {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, madeOnce);
  }
}

/** Opens the stand-ins of a folder; `productUrl` is where activities go. */
export async function openTrial(
  folder: string,
  { clock = systemClock, productUrl = 'http://localhost:9' }: { clock?: Clock; productUrl?: string } = {},
): Promise<Trial> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  await shareKeys(folder);
  const standIns = await openStandIns({ base, productUrl, folder, clock });
  const product = neverStarted(folder, productUrl);
  standIns.app.use('/local', localRouter({ ...standIns, base, clock, product, scenarios: [] }));
  server.on('request', standIns.app);
  const ask: Trial['ask'] = (method, path, body, headers = {}) => request(base + path, method, body, headers);
  return {
    base,
    folder,
    standIns,
    ask,
    graph: async (method, path, body, headers = {}) => {
      const secret = standIns.secrets.graphSecret;
      const authorization = await clientToken(issuerAddresses(base).token, GRAPH_CLIENT, secret);
      const url = `/graph/v1.0/users/${SAFEGUARDING_MAILBOX}${path}`;
      return ask(method, url, body, { authorization, ...headers });
    },
    connector: async (method, path, body) => {
      const secret = standIns.secrets.botSecret;
      const authorization = await clientToken(botAddresses(base).token, BOT_APP, secret);
      return ask(method, `/connector/v3${path}`, body, { authorization });
    },
    close: async () => {
      standIns.faults.removeAll();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Asks a token endpoint by client credentials; the value of an `authorization` header. */
export async function clientToken(url: string, id: string, secret: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    scope: 'https://any.example/.default',
  });
  const answer = (await (await fetch(url, { method: 'POST', body })).json()) as { access_token?: string };
  return `Bearer ${answer.access_token ?? 'refused'}`;
}

/** One request, its answer parsed where it is JSON. */
export async function request(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...sent,
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}

function neverStarted(folder: string, url: string): ProductChild {
  const logFile = join(folder, 'product.log');
  const nothing = () => undefined;
  return new ProductChild({
    command: [process.execPath],
    env: {},
    folder,
    url,
    logFile,
    greet: () => Promise.resolve(),
    changed: nothing,
  });
}
