import { generateKeyPair, SignJWT, type JWTVerifyGetKey } from 'jose';
import { clockByHand } from '../../testing/clock-by-hand.ts';
import { directoryOf, people } from '../../testing/people-for-tests.ts';
import { makeSignIn } from './sign-in.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const settings = {
  issuer: `https://login.example/${TENANT}/v2.0`,
  jwksUrl: 'https://login.example/keys',
  audiences: ['ours'],
  tenant: TENANT,
  clients: [CLIENT],
};

async function aDoor() {
  const clock = clockByHand('2026-11-24T10:00:00.000Z');
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  let withdrawn = false;
  const keys: JWTVerifyGetKey = () =>
    withdrawn
      ? Promise.reject(Object.assign(new Error('no such key'), { code: 'ERR_JWKS_NO_MATCHING_KEY' }))
      : Promise.resolve(publicKey);
  const signIn = makeSignIn(settings, directoryOf(), clock, keys);
  const now = clock.now().epochMilliseconds / 1000;
  const asks = async (claims: Record<string, unknown> = {}) => {
    const whole = {
      iss: settings.issuer,
      aud: 'ours',
      tid: TENANT,
      oid: people.practitioner.oid,
      ver: '2.0',
      scp: 'openid access_as_user',
      azp: CLIENT,
      iat: now,
      nbf: now,
      exp: now + 3600,
      ...claims,
    };
    const token = await new SignJWT(whole).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    return () => signIn(`Bearer ${token}`);
  };
  return { clock, asks, now, withdraw: () => (withdrawn = true) };
}

it('a token signed with a key that is withdrawn lets nobody in five minutes later', async () => {
  const { clock, asks, withdraw } = await aDoor();
  const ask = await asks();
  expect(await ask()).toEqual({ person: people.practitioner });
  withdraw();
  clock.forward({ minutes: 4 });
  expect(await ask()).toEqual({ person: people.practitioner });
  clock.forward({ minutes: 1 });
  expect(await ask()).toEqual({ refusedBecause: 'ERR_JWKS_NO_MATCHING_KEY' });
});

it.each([
  ['scopes that are no text', { scp: ['access_as_user'] }, 'claim-scp'],
  ['an application that is no text', { azp: [CLIENT] }, 'claim-azp'],
  ['no application', { azp: undefined }, 'claim-azp'],
  ['a person that is no text', { oid: [people.practitioner.oid] }, 'claim-oid'],
  ['no person', { oid: undefined }, 'claim-oid'],
  ['an application we do not know', { azp: '99999999-9999-4999-8999-999999999999' }, 'wrong-client'],
])('a token with %s lets nobody in', async (_what, claims, refusedBecause) => {
  const { asks } = await aDoor();
  expect(await (await asks(claims))()).toEqual({ refusedBecause });
});

it('a token that would hold for more than a day is none of Microsoft’s', async () => {
  const { asks, now } = await aDoor();
  expect(await (await asks({ exp: now + 86_400 }))()).toEqual({ person: people.practitioner });
  expect(await (await asks({ exp: now + 86_401 }))()).toEqual({ refusedBecause: 'too-long' });
});
