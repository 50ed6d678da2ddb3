import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../kernel/clock.ts';
import type { Directory } from '../../people/directory.ts';
import type { Person } from '../../people/person.ts';
import type { Config } from '../config.ts';

/** Who a bearer token belongs to: a person, or why nobody is let in. The reason is for the log; the person reads one sentence. */
export type SignedIn = { readonly person: Person } | { readonly refusedBecause: string };

/** Turns the `Authorization` header into a person of the directory, as it stands at this moment. */
export type SignIn = (authorization: string | undefined) => Promise<SignedIn>;

const HELD = 2000;

/**
 * The one way to sign in: a version 2 user token of our tenant, RS256, for this API and its scope (design D6). The token
 * says who; the directory says in which role, on every request. A signature once checked is remembered until it expires.
 */
export function makeSignIn(
  settings: Config['signIn'],
  directory: Directory,
  clock: Clock,
  keys?: JWTVerifyGetKey,
): SignIn {
  const keySet = keys ?? createRemoteJWKSet(new URL(settings.jwksUrl), { cooldownDuration: 5_000 });
  const verified = new Map<string, JWTPayload>();
  const payloadOf = async (token: string): Promise<JWTPayload> => {
    const held = verified.get(token);
    if (held !== undefined) return held;
    const { payload } = await jwtVerify(token, keySet, {
      algorithms: ['RS256'],
      issuer: settings.issuer,
      audience: [...settings.audiences],
      clockTolerance: 60,
      requiredClaims: ['exp', 'nbf', 'iat', 'oid', 'tid', 'ver', 'scp'],
      currentDate: new Date(clock.now().epochMilliseconds),
    });
    if (verified.size >= HELD) verified.clear();
    verified.set(token, payload);
    return payload;
  };
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > 8192) return { refusedBecause: 'no-token' };
    try {
      return personFor(await payloadOf(token), settings, directory, clock);
    } catch (fault) {
      return { refusedBecause: codeOf(fault) };
    }
  };
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'token-not-verified';
}

function personFor(
  payload: JWTPayload,
  settings: Config['signIn'],
  directory: Directory,
  clock: Clock,
): SignedIn {
  const fault = claimFault(payload, settings, clock);
  if (fault !== null) return { refusedBecause: fault };
  const person = directory.bySignIn(String(payload['oid']).toLowerCase());
  return person?.active === true ? { person } : { refusedBecause: 'not-in-the-directory' };
}

function claimFault(payload: JWTPayload, settings: Config['signIn'], clock: Clock): string | null {
  const claims = payload as Record<string, unknown>;
  if ((payload.exp ?? 0) * 1000 + 60_000 < clock.now().epochMilliseconds) return 'expired';
  if (claims['tid'] !== settings.tenant) return 'wrong-tenant';
  if (claims['ver'] !== '2.0') return 'wrong-version';
  if (!String(claims['scp']).split(' ').includes('access_as_user')) return 'wrong-scope';
  if (claims['roles'] !== undefined || claims['idtyp'] === 'app') return 'app-only';
  const client = String(claims['azp'] ?? '');
  return settings.clients.length === 0 || settings.clients.includes(client) ? null : 'wrong-client';
}
