import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { instantText, type Clock } from '../kernel/clock.ts';

/**
 * What goes wrong with one call. `refused`: nothing happens, the status is answered. `lost`: nothing happens and no answer
 * comes. `accepted`: it happens, and the status, or nothing at all (0), is answered.
 */
export type GraphFault =
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'accepted'; readonly status: number };

/** One call as the fake saw it. */
export interface GraphCall {
  readonly at: string;
  readonly method: string;
  /** Below the mailbox, without the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Json = Record<string, unknown>;

/** A message or event as the fake keeps it. */
export interface GraphItem extends Json {
  readonly id: string;
  isDraft?: boolean;
  isCancelled?: boolean;
}

/** A small Microsoft Graph for one mailbox, over HTTP, that can fail in every way the real one does. */
export interface FakeGraph {
  readonly url: string;
  readonly tokenUrl: string;
  readonly calls: GraphCall[];
  readonly messages: GraphItem[];
  readonly events: GraphItem[];
  /** How often each message was really sent. */
  readonly sent: Map<string, number>;
  /** What `getSchedule` answers, per address. */
  schedules: (address: string) => Json;
  /** Decides about the next call. */
  fault: (call: GraphCall) => GraphFault | undefined;
  /** Runs before each answer, so that a test can see how many calls are under way. */
  hold: () => Promise<void>;
  /** Tokens given so far; all but the newest are refused after `refuseOldTokens`. */
  tokensGiven: number;
  oldestTokenAccepted: number;
  rememberTransactions: boolean;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startFakeGraph(clock: Clock): Promise<FakeGraph> {
  const server = createServer((req, res) => void answer(graph, clock, req, res));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const graph: FakeGraph = {
    url: `${base}/v1.0`,
    tokenUrl: `${base}/token`,
    calls: [],
    messages: [],
    events: [],
    sent: new Map(),
    schedules: () => ({ scheduleItems: [] }),
    fault: () => undefined,
    hold: () => Promise.resolve(),
    tokensGiven: 0,
    oldestTokenAccepted: 1,
    rememberTransactions: true,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
  return graph;
}

async function answer(
  graph: FakeGraph,
  clock: Clock,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://graph');
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const call: GraphCall = {
    at: instantText(clock.now()),
    method: req.method ?? '',
    path: decodeURIComponent(url.pathname.replace(/^\/v1\.0\/users\/[^/]+/, '')),
    headers: req.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
  graph.calls.push(call);
  await graph.hold();
  const fault = graph.fault(call);
  if (fault?.kind === 'lost') return void req.socket.destroy();
  if (fault?.kind === 'refused') {
    return reply(res, fault.status, problem('fault'), fault.retryAfter);
  }
  const [status, body] = url.pathname === '/token' ? newToken(graph) : effectOf(graph, call, url);
  if (fault?.kind !== 'accepted') return reply(res, status, body);
  if (fault.status === 0) req.socket.destroy();
  else reply(res, fault.status, problem('fault'));
}

function reply(res: ServerResponse, status: number, body: Json | undefined, retryAfter?: string): void {
  if (retryAfter !== undefined) res.setHeader('retry-after', retryAfter);
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(body === undefined ? undefined : JSON.stringify(body));
}

function problem(code: string): Json {
  return { error: { code, message: 'A message that may hold anything, and so must go nowhere.' } };
}

function newToken(graph: FakeGraph): [number, Json] {
  graph.tokensGiven += 1;
  return [200, { access_token: `token-${graph.tokensGiven}`, expires_in: 3600 }];
}

function effectOf(graph: FakeGraph, call: GraphCall, url: URL): [number, Json | undefined] {
  const token = Number(/^Bearer token-(\d+)$/.exec(call.headers.authorization ?? '')?.[1] ?? 0);
  if (token < graph.oldestTokenAccepted) return [401, problem('InvalidAuthenticationToken')];
  const body = call.body === '' ? {} : (JSON.parse(call.body) as Json);
  if (call.path === '/calendar/getSchedule') return [200, scheduleOf(graph, body)];
  const [, kind, id, action] = call.path.split('/');
  const items = kind === 'messages' ? graph.messages : graph.events;
  if (id === undefined) {
    if (call.method === 'POST')
      return [201, kind === 'messages' ? newDraft(graph, body) : newEvent(graph, body)];
    return [200, { value: items.filter(carries(url.searchParams.get('$filter') ?? '')) }];
  }
  const item = items.find((each) => each.id === id);
  if (item === undefined) return [404, problem('ErrorItemNotFound')];
  if (action === 'send') return send(graph, item);
  if (action === 'cancel') return cancel(item);
  if (call.method === 'PATCH') Object.assign(item, body);
  return [200, item];
}

function scheduleOf(graph: FakeGraph, body: Json): Json {
  const addresses = body['schedules'] as string[];
  return { value: addresses.map((address) => ({ scheduleId: address, ...graph.schedules(address) })) };
}

function newDraft(graph: FakeGraph, body: Json): GraphItem {
  const message = { ...body, id: `message-${graph.messages.length + 1}`, isDraft: true };
  graph.messages.push(message);
  return message;
}

function newEvent(graph: FakeGraph, body: Json): GraphItem {
  const first = graph.events.find((each) => each['transactionId'] === body['transactionId']);
  if (first !== undefined && graph.rememberTransactions) return first;
  const id = `event-${graph.events.length + 1}`;
  const event = {
    ...body,
    id,
    isCancelled: false,
    onlineMeeting: { joinUrl: `https://teams.example/${id}` },
  };
  graph.events.push(event);
  return event;
}

function send(graph: FakeGraph, message: GraphItem): [number, Json | undefined] {
  if (!message.isDraft) return [400, problem('ErrorInvalidOperation')];
  message.isDraft = false;
  graph.sent.set(message.id, (graph.sent.get(message.id) ?? 0) + 1);
  return [202, undefined];
}

function cancel(event: GraphItem): [number, Json | undefined] {
  if (event.isCancelled) return [400, problem('ErrorInvalidOperation')];
  event.isCancelled = true;
  return [202, undefined];
}

function carries(filter: string): (item: GraphItem) => boolean {
  const [, id, value] = /ep\/id eq '(.*?)' and ep\/value eq '(.*)'\)$/.exec(filter) ?? [];
  return (item) =>
    ((item['singleValueExtendedProperties'] ?? []) as { id: string; value: string }[]).some(
      (each) => each.id === id && each.value === value?.replaceAll("''", "'"),
    );
}

/** A clock that a test turns by hand. */
export function clockAt(at: string): Clock & { turn(seconds: number): void } {
  let now = Temporal.Instant.from(at);
  return { now: () => now, turn: (seconds) => (now = now.add({ milliseconds: Math.round(seconds * 1000) })) };
}
