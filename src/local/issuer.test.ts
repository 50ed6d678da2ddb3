import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { systemClock } from '../kernel/clock.ts';
import { issuerAddresses } from './issuer.ts';
import { clientToken, newFolder, openTrial, remove, type Trial } from './trial.ts';
import { API_CLIENT, BOT_APP, GRAPH_CLIENT, TRAINING_TENANT } from './training-ids.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial(newFolder());
});
afterAll(async () => {
  await trial.close();
  remove(trial.folder);
});

async function tokenOf(person: string): Promise<string> {
  const answer = await trial.ask('POST', '/local/token', { person });
  return (answer.body as { token: string }).token;
}

function verify(token: string, base = trial.base) {
  const keys = createRemoteJWKSet(new URL(issuerAddresses(base).keys));
  return jwtVerify(token, keys, { issuer: issuerAddresses(base).issuer, audience: API_CLIENT });
}

test('a person’s token verifies against the published keys and says who they are', async () => {
  const { payload, protectedHeader } = await verify(await tokenOf('amara-okoye'));
  const amara = trial.standIns.known('amara-okoye');
  expect(payload).toMatchObject({ oid: amara.oid, name: 'Amara Okoye', tid: TRAINING_TENANT, ver: '2.0' });
  expect(payload['scp']).toBe('access_as_user');
  expect(payload).not.toHaveProperty('roles');
  expect(protectedHeader.alg).toBe('RS256');
});

test('a person’s token lasts 60 to 75 minutes, and the answer says until when', async () => {
  const { body } = await trial.ask('POST', '/local/token', { person: 'ruth-abernathy' });
  const { token, expiresAt } = body as { token: string; expiresAt: string };
  const { payload } = await verify(token);
  const minutes = ((payload.exp ?? 0) - (payload.iat ?? 0)) / 60;
  expect(minutes).toBeGreaterThanOrEqual(60);
  expect(minutes).toBeLessThanOrEqual(75);
  expect(Temporal.Instant.from(expiresAt).epochMilliseconds).toBe((payload.exp ?? 0) * 1000);
});

test('somebody who is not there is answered with a sentence, and no token', async () => {
  const { status, body } = await trial.ask('POST', '/local/token', { person: 'nobody' });
  expect(status).toBe(404);
  expect((body as { message: string }).message).toContain('Nobody here is called “nobody”');
});

test('the metadata names the issuer, the keys and the token endpoint it really has', async () => {
  const { issuer, keys, token } = issuerAddresses(trial.base);
  const { body } = await trial.ask('GET', `/issuer/${TRAINING_TENANT}/v2.0/.well-known/openid-configuration`);
  expect(body).toMatchObject({ issuer, jwks_uri: keys, token_endpoint: token });
});

test('a Graph token is given to the Graph client with its secret, and to nobody else', async () => {
  const { token } = issuerAddresses(trial.base);
  const { graphSecret } = trial.standIns.secrets;
  expect(await clientToken(token, GRAPH_CLIENT, graphSecret)).not.toBe('Bearer refused');
  expect(await clientToken(token, GRAPH_CLIENT, 'wrong')).toBe('Bearer refused');
  expect(await clientToken(token, BOT_APP, graphSecret)).toBe('Bearer refused');
});

test('a person’s token does not open Graph', async () => {
  const authorization = `Bearer ${await tokenOf('keith-olawale')}`;
  const { status, body } = await trial.graph('GET', '/messages', undefined, { authorization });
  expect(status).toBe(401);
  expect(body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
});

test('a token made before a restart is still good after it', async () => {
  const token = await tokenOf('amara-okoye');
  const again = await openTrial(trial.folder);
  const keys = createRemoteJWKSet(new URL(issuerAddresses(again.base).keys));
  await expect(jwtVerify(token, keys, { audience: API_CLIENT })).resolves.toBeDefined();
  await again.close();
});

test('a token made two hours ago has expired', async () => {
  const folder = newFolder();
  const clock = { now: () => systemClock.now().subtract({ hours: 2 }) };
  const earlier = await openTrial(folder, { clock });
  const { body } = await earlier.ask('POST', '/local/token', { person: 'amara-okoye' });
  await expect(verify((body as { token: string }).token, earlier.base)).rejects.toThrow(/exp/);
  await earlier.close();
  remove(folder);
});
