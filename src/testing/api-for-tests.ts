import express, { type Express } from 'express';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { bundledBankHolidays } from '../kernel/bank-holidays.ts';
import type { Person } from '../people/person.ts';
import { makeApi, type RequestLine } from '../server/http/api.ts';
import { makeDoors } from '../server/http/doors.ts';
import { securityHeaders } from '../server/http/headers.ts';
import { makeSignIn } from '../server/http/sign-in.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

/** The real API on a small world, with an issuer of its own. */
export interface ApiForTests {
  readonly web: Express;
  readonly world: SmallWorld;
  readonly lines: RequestLine[];
  readonly faults: unknown[];
  /** A token as the real issuer would give this person, or with claims, header and key changed. */
  token(
    person: Person,
    claims?: JWTPayload,
    header?: Record<string, unknown>,
    key?: CryptoKey,
  ): Promise<string>;
}

const TENANT = '11111111-1111-4111-8111-111111111111';
const AUDIENCE = '22222222-2222-4222-8222-222222222222';
const CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const ISSUER = `https://login.example/${TENANT}/v2.0`;

/** Opens the API; the clock stands on Tuesday 24 November 2026, 10:00. */
export async function apiForTests(): Promise<ApiForTests> {
  const world = await smallWorld();
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] });
  const settings = {
    issuer: ISSUER,
    jwksUrl: 'https://login.example/keys',
    audiences: [AUDIENCE],
    tenant: TENANT,
    clients: [CLIENT],
  };
  const lines: RequestLine[] = [];
  const faults: unknown[] = [];
  const web = express();
  web.use(securityHeaders([]));
  web.use(
    makeApi({
      doors: makeDoors(world.app, () => bundledBankHolidays),
      signIn: makeSignIn(settings, world.app.directory, world.clock, keys),
      log: (line) => lines.push(line),
      fault: (_quote, fault) => faults.push(fault),
    }),
  );
  const token: ApiForTests['token'] = (person, claims = {}, header = {}, key = privateKey) => {
    const now = Math.floor(world.clock.now().epochMilliseconds / 1000);
    const whole = {
      iss: ISSUER,
      aud: AUDIENCE,
      tid: TENANT,
      oid: person.oid,
      ver: '2.0',
      scp: 'access_as_user',
      azp: CLIENT,
      iat: now,
      nbf: now,
      exp: now + 3600,
      ...claims,
    };
    return new SignJWT(whole).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(key);
  };
  return { web, world, lines, faults, token };
}
