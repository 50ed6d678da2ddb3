import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import type { Directory } from '../../people/directory.ts';
import type { Person } from '../../people/person.ts';
import type { Config } from '../config.ts';

/** Who a bearer token belongs to: a person, or why nobody is let in. The reason is for the log; the person reads one sentence. */
export type SignedIn = { readonly person: Person } | { readonly refusedBecause: string };

/** Turns the `Authorization` header into a person of the directory, as it stands at this moment. */
export type SignIn = (authorization: string | undefined) => Promise<SignedIn>;

const HELD = 2000;
/** How long a checked signature is taken as read, so that a key Microsoft withdraws holds no longer than this. */
const REMEMBERED_MS = 5 * 60_000;
const LEEWAY_S = 60;
const LONGEST_S = 24 * 60 * 60;

const claimsSchema = z.looseObject({
  exp: z.number(),
  tid: z.string(),
  oid: z.string().toLowerCase(),
  ver: z.string(),
  scp: z.string(),
  azp: z.string(),
});
type Claims = z.infer<typeof claimsSchema>;

/**
 * The one way to sign in: a version 2 user token of our tenant, RS256, for this API and its scope (design D6). The token
 * says who; the directory says in which role, on every request. A signature once checked is remembered for five minutes at
 * most, and never beyond the token's own end.
 */
export function makeSignIn(
  settings: Config['signIn'],
  directory: Directory,
  clock: Clock,
  keys?: JWTVerifyGetKey,
): SignIn {
  const keySet = keys ?? createRemoteJWKSet(new URL(settings.jwksUrl), { cooldownDuration: 5_000 });
  const verified = new Map<string, { readonly claims: Claims; readonly until: number }>();
  const claimsOf = async (token: string): Promise<Claims> => {
    const now = clock.now().epochMilliseconds;
    const held = verified.get(token);
    if (held !== undefined && now < held.until) return held.claims;
    verified.delete(token);
    const { payload } = await jwtVerify(token, keySet, {
      algorithms: ['RS256'],
      issuer: settings.issuer,
      audience: [...settings.audiences],
      clockTolerance: LEEWAY_S,
      requiredClaims: ['exp', 'nbf', 'iat'],
      currentDate: new Date(now),
    });
    const claims = claimsSchema.parse(payload);
    if (verified.size >= HELD) verified.clear();
    verified.set(token, { claims, until: now + REMEMBERED_MS });
    return claims;
  };
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > 8192) return { refusedBecause: 'no-token' };
    try {
      return personFor(await claimsOf(token), settings, directory, clock);
    } catch (fault) {
      return { refusedBecause: codeOf(fault) };
    }
  };
}

function codeOf(fault: unknown): string {
  if (fault instanceof z.ZodError) return `claim-${String(fault.issues[0]?.path[0])}`;
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'token-not-verified';
}

function personFor(claims: Claims, settings: Config['signIn'], directory: Directory, clock: Clock): SignedIn {
  const fault = claimFault(claims, settings, clock.now().epochMilliseconds / 1000);
  if (fault !== null) return { refusedBecause: fault };
  const person = directory.bySignIn(claims.oid);
  return person?.active === true ? { person } : { refusedBecause: 'not-in-the-directory' };
}

function claimFault(claims: Claims, settings: Config['signIn'], nowS: number): string | null {
  if (claims.exp + LEEWAY_S < nowS) return 'expired';
  if (claims.exp > nowS + LONGEST_S) return 'too-long';
  if (claims.tid.toLowerCase() !== settings.tenant) return 'wrong-tenant';
  if (claims.ver !== '2.0') return 'wrong-version';
  if (!claims.scp.split(' ').includes('access_as_user')) return 'wrong-scope';
  if (claims['roles'] !== undefined || claims['idtyp'] === 'app') return 'app-only';
  return settings.clients.includes(claims.azp) ? null : 'wrong-client';
}
