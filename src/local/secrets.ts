import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import { openKept } from './kept.ts';

const secretFile = z.object({
  keys: z.record(z.string(), z.record(z.string(), z.unknown())),
  graphSecret: z.string(),
  botSecret: z.string(),
});

/** One issuer's signing key: the private half to sign with, the public half to publish. */
export interface SigningKey {
  readonly kid: string;
  readonly sign: CryptoKey;
  readonly published: JWK;
}

/** What the stand-ins sign with, and the secrets the product must show them. Made once, kept, worth nothing elsewhere. */
export interface Secrets {
  readonly signIn: SigningKey;
  readonly bot: SigningKey;
  readonly graphSecret: string;
  readonly botSecret: string;
}

/** The secrets of this training folder, made at the first start so that tokens survive every later one. */
export async function openSecrets(folder: string): Promise<Secrets> {
  const fresh = { keys: {}, graphSecret: newSecret(), botSecret: newSecret() };
  const kept = openKept(join(folder, 'secrets.json'), secretFile, fresh);
  const [signIn, bot] = await Promise.all([keyOf(kept.value.keys, 'sign-in'), keyOf(kept.value.keys, 'bot')]);
  kept.keep();
  return { signIn, bot, graphSecret: kept.value.graphSecret, botSecret: kept.value.botSecret };
}

async function keyOf(keys: Record<string, JWK>, name: string): Promise<SigningKey> {
  const jwk = (keys[name] ??= await newKey(name));
  const { kty, n, e, kid } = jwk;
  const sign = (await importJWK(jwk, 'RS256')) as CryptoKey;
  return {
    kid: kid ?? name,
    sign,
    published: { kty, n, e, kid, use: 'sig', alg: 'RS256' } as JWK,
  };
}

async function newKey(name: string): Promise<JWK> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(pair.privateKey)), kid: `training-${name}-${randomBytes(4).toString('hex')}` };
}

function newSecret(): string {
  return randomBytes(24).toString('base64url');
}
