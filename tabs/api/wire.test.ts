import type { TokenSource } from '../host/token-source.ts';
import { makeApi } from './client.ts';
import { makeWire } from './wire.ts';

interface Asked {
  readonly path: string;
  readonly request: RequestInit;
}

/** jsdom has no Response; this is as much of one as the wire reads. */
function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    ok: status < 400,
    headers: { get: (name: string) => headers[name] ?? null },
    json: () => Promise.resolve().then(() => JSON.parse(text) as unknown),
  } as Response;
}

function aWire(...answers: readonly (Response | Error)[]) {
  const left = [...answers];
  const asked: Asked[] = [];
  const fetched = ((path: string, request: RequestInit) => {
    asked.push({ path, request });
    const next = left.shift();
    return next instanceof Error || next === undefined
      ? Promise.reject(next ?? new Error('unexpected'))
      : Promise.resolve(next);
  }) as typeof fetch;
  const tokens: TokenSource = {
    inHand: () => 'token-1',
    token: () => Promise.resolve('token-1'),
    renew: (refused) => Promise.resolve(`${refused}-renewed`),
  };
  return { api: makeApi(makeWire(tokens, fetched)), wire: makeWire(tokens, fetched), asked, tokens, fetched };
}

const bearer = ({ request }: Asked) => (request.headers as Record<string, string>)['authorization'];

describe('the way to the server', () => {
  test('carries the token, sends no cookies, and gives what the server answered', async () => {
    const { wire, asked } = aWire(answer(200, { awayUntil: null }));
    expect(await wire.read('/api/me')).toEqual({ ok: true, value: { awayUntil: null } });
    expect(bearer(asked[0] as Asked)).toBe('Bearer token-1');
    expect(asked[0]?.request.credentials).toBe('omit');
  });

  test('renews the token once when it is refused, and sends the same again', async () => {
    const { wire, asked } = aWire(answer(401, {}), answer(200, { saved: [] }));
    const reply = await wire.send('PATCH', '/api/screenings/a/items', { patches: [] });
    expect(reply.ok).toBe(true);
    expect(asked.map(bearer)).toEqual(['Bearer token-1', 'Bearer token-1-renewed']);
    expect(asked[1]?.request.body).toBe(asked[0]?.request.body);
  });

  test('gives the refusal when the renewed token is refused too', async () => {
    const refusal = { kind: 'not-signed-in', because: 'Sign in again.', quote: 'Q-1' };
    const { wire, asked } = aWire(answer(401, { refusal }), answer(401, { refusal }));
    expect(await wire.read('/api/me')).toEqual({ ok: false, trouble: refusal });
    expect(asked).toHaveLength(2);
  });

  test('says that Teams gave no token, and asks the server nothing', async () => {
    const { tokens, fetched, asked } = aWire();
    const without = { ...tokens, inHand: () => null, token: () => Promise.reject(new Error('no')) };
    const reply = await makeWire(without, fetched).read('/api/me');
    expect(reply).toMatchObject({ ok: false, trouble: { kind: 'not-signed-in' } });
    expect(asked).toHaveLength(0);
  });

  test('gives a refusal as a value, with everything it carries', async () => {
    const refusal = {
      kind: 'answers-incomplete',
      because: 'Some are missing.',
      quote: 'Q-2',
      missing: [{ item: 'Q0', sentence: 'Choose an answer.' }],
    };
    const { wire } = aWire(answer(422, { refusal }));
    expect(await wire.read('/api/x')).toEqual({ ok: false, trouble: refusal });
  });

  test.each([
    ['the connection is lost', new TypeError('Failed to fetch'), 'could not be reached'],
    ['no answer comes in time', new DOMException('late', 'TimeoutError'), 'did not answer in time'],
    ['a proxy answers in the server’s place', answer(502, '<html>Bad gateway</html>'), '502'],
    ['the answer cannot be read', answer(200, '{"half'), '200'],
  ])('says so in words when %s', async (_when, came, words) => {
    const { wire } = aWire(came);
    const reply = await wire.read('/api/me');
    expect(reply).toMatchObject({
      ok: false,
      trouble: { kind: 'no-answer', because: expect.stringContaining(words) },
    });
  });

  test('knows the London day from the server’s clock', async () => {
    const { wire } = aWire(answer(200, {}, { date: 'Wed, 01 Jul 2026 23:30:00 GMT' }));
    expect(wire.today()).toBeNull();
    await wire.read('/api/me');
    expect(wire.today()).toBe('2026-07-02');
  });

  test('fetches ahead once, and then afresh', async () => {
    const { wire, asked } = aWire(answer(200, 'first'.length), answer(200, 2));
    wire.readAhead('/api/screenings/a');
    expect(await wire.read('/api/screenings/a')).toEqual({ ok: true, value: 5 });
    expect(asked).toHaveLength(1);
    expect(await wire.read('/api/screenings/a')).toEqual({ ok: true, value: 2 });
  });

  test('outlives a page that is going away: sent at once and kept alive', () => {
    const { api, asked } = aWire(answer(200, {}));
    void api.saveAnswers('a', { patches: [] }, true);
    expect(asked[0]?.request).toMatchObject({ method: 'PATCH', keepalive: true, signal: null });
  });

  test('puts ids into addresses, and everything else into the body', async () => {
    const { api, asked } = aWire(answer(200, {}));
    await api.discardScreening('0b7c', { reason: 'Started for Talia Marlowe by mistake' });
    expect(asked[0]?.path).toBe('/api/screenings/0b7c/discard');
    expect(asked[0]?.request.body).toContain('Talia Marlowe');
  });
});
