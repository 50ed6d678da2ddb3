import { issuerAddresses } from './issuer.ts';
import { GRAPH_CLIENT } from './training-ids.ts';
import { clientToken, newFolder, openTrial, remove, request, type Trial } from './trial.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial(newFolder());
});
afterEach(async () => {
  await trial.close();
  remove(trial.folder);
});

async function order(fault: object): Promise<string> {
  const { status, body } = await trial.ask('POST', '/local/faults', { target: 'graph', ...fault });
  expect(status).toBe(201);
  return (body as { id: string }).id;
}
async function struck(id: string): Promise<number> {
  return ((await trial.ask('GET', `/local/faults/${id}?wait=1`)).body as { hits: number }).hits;
}
async function subjects(): Promise<string[]> {
  const { body } = await trial.ask('GET', '/local/mail');
  return (body as { messages: { subject: string }[] }).messages.map((each) => each.subject);
}
const draft = (subject = 'One') => trial.graph('POST', '/messages', { subject });
const drafts = { match: { method: 'POST', path: '/messages$' } };

test('a held answer waits until it is released; held before, the effect has not happened', async () => {
  const id = await order({ ...drafts, action: 'hold' });
  const answer = draft();
  expect(await struck(id)).toBe(1);
  expect(await subjects()).toEqual([]);
  await trial.ask('DELETE', `/local/faults/${id}`);
  expect((await answer).status).toBe(201);
  expect(await subjects()).toEqual(['One']);
});

test('held after, the effect is done before anybody hears of it', async () => {
  const id = await order({ ...drafts, action: 'hold', when: 'after' });
  const answer = draft();
  expect(await struck(id)).toBe(1);
  expect(await subjects()).toEqual(['One']);
  await trial.ask('DELETE', '/local/faults');
  expect((await answer).body).toMatchObject({ subject: 'One', isDraft: true });
});

test('a request held before whose caller has died never arrives', async () => {
  const id = await order({ ...drafts, action: 'hold' });
  const dying = new AbortController();
  const { graphSecret } = trial.standIns.secrets;
  const authorization = await clientToken(issuerAddresses(trial.base).token, GRAPH_CLIENT, graphSecret);
  const answer = fetch(`${trial.base}/graph/v1.0/users/safeguarding@northmere.example/messages`, {
    method: 'POST',
    headers: { authorization },
    body: '{"subject":"One"}',
    signal: dying.signal,
  });
  await struck(id);
  dying.abort();
  await expect(answer).rejects.toThrow();
  await trial.ask('GET', '/local/people');
  await trial.ask('DELETE', `/local/faults/${id}`);
  expect(await subjects()).toEqual([]);
});

test('a lost answer has its effect, and the caller hears nothing', async () => {
  const id = await order({ ...drafts, action: 'lose' });
  await expect(draft()).rejects.toThrow();
  expect(await subjects()).toEqual(['One']);
  expect(await struck(id)).toBe(1);
});

test('a failed request has no effect, and says when to try again', async () => {
  await order({ ...drafts, action: 'fail', status: 429, retryAfter: 2 });
  const { status, headers, body } = await draft();
  expect(status).toBe(429);
  expect(headers.get('retry-after')).toBe('2');
  expect(body).toMatchObject({ error: { code: 'TooManyRequests' } });
  expect(await subjects()).toEqual([]);
});

test('failed after, the effect is done although the answer says otherwise', async () => {
  await order({ ...drafts, action: 'fail', when: 'after', status: 504 });
  expect((await draft()).status).toBe(504);
  expect(await subjects()).toEqual(['One']);
});

test('a delayed answer comes, later', async () => {
  const started = performance.now();
  await order({ ...drafts, action: 'delay', ms: 300 });
  expect((await draft()).status).toBe(201);
  expect(performance.now() - started).toBeGreaterThanOrEqual(295);
});

test('a fault strikes as often as it is told to, and the next request goes through', async () => {
  const id = await order({ ...drafts, action: 'fail', times: 2 });
  const statuses = [(await draft()).status, (await draft()).status, (await draft()).status];
  expect(statuses).toEqual([503, 503, 201]);
  expect(await struck(id)).toBe(2);
});

test('only what matches by method, path and body is struck', async () => {
  await order({ match: { method: 'POST', body: '"subject":"Two"' }, action: 'fail' });
  expect((await draft('One')).status).toBe(201);
  expect((await trial.graph('GET', '/messages')).status).toBe(200);
  expect((await draft('Two')).status).toBe(503);
});

test('the path is matched decoded, after the root of the stand-in', async () => {
  await order({ match: { path: '^/users/safeguarding@northmere\\.example/messages$' }, action: 'fail' });
  expect((await draft()).status).toBe(503);
});

test('tokens can be refused on demand, in the shape of a token endpoint', async () => {
  await order({ target: 'graph-token', action: 'fail' });
  const { status, body } = await request(
    `${trial.base}/issuer/11111111-1111-4111-8111-111111111111/oauth2/v2.0/token`,
    'POST',
    '',
  );
  expect(status).toBe(503);
  expect((body as { error: unknown }).error).toBe('TrainingFault');
});

test('the keys of the sign-in stand-in can be kept back', async () => {
  await order({ target: 'sign-in', match: { path: 'keys' }, action: 'fail' });
  const keys = '/issuer/11111111-1111-4111-8111-111111111111/discovery/v2.0/keys';
  expect((await trial.ask('GET', keys)).status).toBe(503);
  expect((await trial.ask('GET', keys)).status).toBe(200);
});

test.each([
  ['an unknown action', { action: 'explode' }],
  ['a target that is not there', { target: 'moon', action: 'hold' }],
  ['a path that is no pattern', { match: { path: '(' }, action: 'hold' }],
  ['an answer lost before there is one', { action: 'lose', when: 'before' }],
])('a fault with %s is refused with what is wrong', async (_what, fault) => {
  const { status, body } = await trial.ask('POST', '/local/faults', { target: 'graph', ...fault });
  expect(status).toBe(400);
  expect((body as { message: string }).message).not.toBe('');
});

test('a fault that was removed is not there any more', async () => {
  const id = await order({ ...drafts, action: 'hold' });
  await trial.ask('DELETE', `/local/faults/${id}`);
  expect((await trial.ask('GET', `/local/faults/${id}`)).status).toBe(404);
});
