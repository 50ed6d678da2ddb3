import { z } from 'zod';
import { clockAt, startFakeGraph, type FakeGraph } from '../../testing/fake-graph.ts';
import { graphClient } from './graph-client.ts';

const clock = clockAt('2026-11-23T09:00:00Z');
let graph: FakeGraph;

beforeEach(async () => (graph = await startFakeGraph(clock)));
afterEach(() => graph.close());

const anything = z.looseObject({});

function client() {
  const { url, tokenUrl } = graph;
  return graphClient(
    {
      url,
      tokenUrl,
      clientId: 'client',
      clientSecret: 'a secret',
      mailbox: 'safeguarding@northmere.example',
    },
    clock,
  );
}

const list = (graphClientUsed: ReturnType<typeof client>) =>
  graphClientUsed.ask('GET', '/messages', anything);
const toMailbox = () => graph.calls.filter(({ path }) => path !== '/token');

test('a token is fetched once, used until five minutes before it expires, and fetched again then', async () => {
  const used = client();
  await Promise.all([list(used), list(used), list(used)]);
  expect(graph.tokensGiven).toBe(1);
  clock.turn(3600 - 301);
  await list(used);
  expect(graph.tokensGiven).toBe(1);
  clock.turn(2);
  await list(used);
  expect(graph.tokensGiven).toBe(2);
});

test('a token that Graph no longer accepts is replaced once, and a second refusal is given to a person', async () => {
  const used = client();
  await list(used);
  graph.oldestTokenAccepted = 2;
  await list(used);
  expect(graph.tokensGiven).toBe(2);
  graph.oldestTokenAccepted = 99;
  await expect(list(used)).rejects.toMatchObject({
    code: 'graph-401-InvalidAuthenticationToken',
    passing: false,
  });
  expect(graph.tokensGiven).toBe(3);
});

test('a client secret that has run out is given to a person at once, by a code that holds no secret', async () => {
  graph.fault = ({ path }) => (path === '/token' ? { kind: 'refused', status: 401 } : undefined);
  await expect(list(client())).rejects.toMatchObject({ code: 'graph-token-401-fault', passing: false });
});

test('every call names itself and asks for ids that survive a move', async () => {
  const used = client();
  await list(used);
  await list(used);
  const [first, second] = toMailbox();
  expect(first?.headers.prefer).toContain('IdType="ImmutableId"');
  expect(first?.headers['client-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(second?.headers['client-request-id']).not.toBe(first?.headers['client-request-id']);
});

test('no more than four calls are under way at once', async () => {
  let underWay = 0;
  let most = 0;
  const release: (() => void)[] = [];
  graph.hold = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise<void>((done) => release.push(done));
    underWay -= 1;
  };
  const used = client();
  const all = Promise.all(Array.from({ length: 9 }, () => list(used)));
  let done = false;
  void all.then(() => (done = true));
  while (!done) {
    await new Promise((turn) => setImmediate(turn));
    release.shift()?.();
  }
  await all;
  expect(toMailbox()).toHaveLength(9);
  expect(most).toBeLessThanOrEqual(4);
  expect(most).toBeGreaterThan(1);
});

test.each([429, 503, 504])('after a %i with Retry-After no call leaves before the time', async (status) => {
  const used = client();
  await list(used);
  graph.fault = () => ({ kind: 'refused', status, retryAfter: '40' });
  await expect(list(used)).rejects.toMatchObject({ passing: true, retryAfterSeconds: 40 });
  graph.fault = () => undefined;
  const before = graph.calls.length;
  clock.turn(39);
  await expect(list(used)).rejects.toMatchObject({ passing: true, retryAfterSeconds: 1 });
  expect(graph.calls).toHaveLength(before);
  clock.turn(1);
  await list(used);
  expect(graph.calls).toHaveLength(before + 1);
});

test.each([500, 502, 503, 504, 429, 408])('a %i is tried again', async (status) => {
  graph.fault = ({ path }) => (path === '/token' ? undefined : { kind: 'refused', status });
  await expect(list(client())).rejects.toMatchObject({ passing: true, code: `graph-${status}-fault` });
});

test.each([400, 403, 404, 409, 413])(
  'a %i is given to a person, and its message goes nowhere',
  async (status) => {
    graph.fault = ({ path }) => (path === '/token' ? undefined : { kind: 'refused', status });
    const trouble: unknown = await list(client()).catch((thrown: unknown) => thrown);
    expect(trouble).toMatchObject({ passing: false, code: `graph-${status}-fault` });
    expect(JSON.stringify(trouble) + String(trouble)).not.toContain('may hold anything');
  },
);

test('a connection that breaks is an answer lost', async () => {
  graph.fault = ({ path }) => (path === '/token' ? undefined : { kind: 'lost' });
  await expect(list(client())).rejects.toMatchObject({ passing: true, code: 'answer-lost' });
});

test('an answer in another shape is tried again', async () => {
  const other = client().ask('GET', '/messages', z.object({ id: z.string() }));
  await expect(other).rejects.toMatchObject({ passing: true, code: 'answer-not-understood' });
});
