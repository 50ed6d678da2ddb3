import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../src/kernel/clock.ts';
import type { BotConfig } from './bot-config.ts';

const FETCH_PATIENCE = 5_000;
const KEYS_KEPT = 24 * 60 * 60 * 1000;
const CLOCK_SKEW_SECONDS = 300;

/** Whether an activity's token holds. `no-keys`: the issuer's keys could not be had, so nothing can be said. */
export type TokenVerdict = 'good' | 'refused' | 'no-keys';

/** Checks the token an activity came with. */
export type TokenCheck = (
  authorization: string | undefined,
  activity: { readonly serviceUrl: string; readonly channelId: string },
) => Promise<TokenVerdict>;

type Keys = ReturnType<typeof createRemoteJWKSet>;

/**
 * Believes a token only when the configured issuer signed it with a key endorsed for the activity's channel, for this bot,
 * bound to the activity's service address, and within its time (five minutes of skew). Made with jose and not with
 * botbuilder, which takes a key without endorsements, waits for keys without end and writes tokens' faults to the console.
 */
export function makeTokenCheck(config: BotConfig, clock: Clock): TokenCheck {
  let keys: Promise<Keys> | undefined;
  const published = () =>
    (keys ??= fetchKeys(config.openIdMetadataUrl).catch((error: unknown) => {
      keys = undefined;
      throw error;
    }));
  return async (authorization, { serviceUrl, channelId }) => {
    const token = /^Bearer +([^\s]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return 'refused';
    try {
      const keySet = await published();
      const { payload, protectedHeader } = await jwtVerify(token, keySet, {
        algorithms: ['RS256'],
        issuer: config.tokenIssuer,
        audience: config.appId,
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: new Date(clock.now().epochMilliseconds),
        requiredClaims: ['exp', 'serviceurl'],
      });
      const bound = payload['serviceurl'] === serviceUrl;
      return bound && isEndorsed(keySet, protectedHeader.kid, channelId) ? 'good' : 'refused';
    } catch (error) {
      return isOfTheToken(error) ? 'refused' : 'no-keys';
    }
  };
}

const endorsedKey = z.looseObject({ endorsements: z.array(z.string()) });

async function fetchKeys(metadataUrl: string): Promise<Keys> {
  const answer = await fetch(metadataUrl, { signal: AbortSignal.timeout(FETCH_PATIENCE) });
  if (!answer.ok) throw new Error(`The bot's issuer answered ${answer.status}.`);
  const { jwks_uri } = z.object({ jwks_uri: z.url() }).parse(await answer.json());
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: FETCH_PATIENCE, cacheMaxAge: KEYS_KEPT });
}

function isEndorsed(keySet: Keys, kid: string | undefined, channelId: string): boolean {
  const key = keySet.jwks()?.keys.find((each) => each.kid !== undefined && each.kid === kid);
  return endorsedKey.safeParse(key).data?.endorsements.includes(channelId) ?? false;
}

function isOfTheToken(error: unknown): boolean {
  const ofTheKeys = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];
  return error instanceof errors.JOSEError && !ofTheKeys.includes(error.code);
}
