import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { createLocalJWKSet, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Clock } from '../kernel/clock.ts';
import { Declined, rawBody } from './declined.ts';
import type { SigningKey } from './secrets.ts';

/** Signs claims with RS256, valid from now for so many seconds. */
export async function signToken(
  key: SigningKey,
  clock: Clock,
  seconds: number,
  claims: JWTPayload,
): Promise<{ token: string; expiresAt: string }> {
  const now = clock.now();
  const issued = Math.floor(now.epochMilliseconds / 1000);
  const token = await new SignJWT({ ...claims, uti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .setIssuedAt(issued)
    .setNotBefore(issued)
    .setExpirationTime(issued + seconds)
    .sign(key.sign);
  return { token, expiresAt: now.add({ seconds }).toString({ smallestUnit: 'second' }) };
}

/** The claims of the request's bearer token, if this key signed it for this audience; else 401 with why. */
export async function bearerClaims(req: Request, key: SigningKey, audience: string): Promise<JWTPayload> {
  const token = /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1];
  if (token === undefined) throw new Declined(401, 'InvalidAuthenticationToken', 'There is no bearer token.');
  const keys = createLocalJWKSet({ keys: [key.published] });
  try {
    return (await jwtVerify(token, keys, { audience, algorithms: ['RS256'] })).payload;
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    throw new Declined(401, 'InvalidAuthenticationToken', `The bearer token is not accepted: ${why}.`);
  }
}

const clientCredentials = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string().endsWith('/.default'),
});

/** Accepts exactly one client by id and secret, asking by the client-credentials grant; refuses every other grant. */
export function expectClient(req: Request, clientId: string, secret: string): void {
  const asked = clientCredentials.safeParse(Object.fromEntries(new URLSearchParams(rawBody(req))));
  if (!asked.success) {
    throw new Declined(
      400,
      'invalid_request',
      'Only client credentials with a /.default scope are given here.',
    );
  }
  if (asked.data.client_id !== clientId || asked.data.client_secret !== secret) {
    throw new Declined(401, 'invalid_client', 'This client id and secret are not known here.');
  }
}

/** The error shape of a token endpoint (RFC 6749, 5.2). */
export function oauthError(declined: Declined): unknown {
  return { error: declined.code, error_description: declined.message };
}
