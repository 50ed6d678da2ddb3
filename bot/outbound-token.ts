import { z } from 'zod';
import { secondsAfter, nowText, type Clock, type InstantText } from '../src/kernel/clock.ts';
import { ProviderTrouble } from '../src/kernel/provider-trouble.ts';

/** Whom the bot's own token is for, in the public cloud. */
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com';

const PATIENCE = 5_000;
const SPARE_SECONDS = 60;
const grantedSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });

/** Puts the bot's token on a request to the connector. */
export interface Credentials {
  signRequest<Request extends { headers: { set(name: string, value: string): void } }>(
    request: Request,
  ): Promise<Request>;
}

/**
 * The bot's token by client credentials from a configured address, kept until a minute before it ends. Microsoft's library
 * refuses an issuer without https, so the training workspace is served by this one (design D7).
 */
export function clientCredentials(
  from: { readonly tokenUrl: string; readonly appId: string; readonly appSecret: string },
  clock: Clock,
): Credentials {
  let held: { token: string; until: InstantText } | undefined;
  return {
    signRequest: async (request) => {
      if (held === undefined || nowText(clock) >= held.until) held = await fetchToken(from, clock);
      request.headers.set('authorization', `Bearer ${held.token}`);
      return request;
    },
  };
}

async function fetchToken(
  from: { readonly tokenUrl: string; readonly appId: string; readonly appSecret: string },
  clock: Clock,
) {
  const askedAt = nowText(clock);
  const answer = await fetch(from.tokenUrl, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: from.appId,
      client_secret: from.appSecret,
      scope: `${CONNECTOR_AUDIENCE}/.default`,
    }),
  });
  if (!answer.ok) throw new ProviderTrouble(`bot-token-${answer.status}`, { passing: true });
  const granted = grantedSchema.parse(await answer.json());
  return { token: granted.access_token, until: secondsAfter(askedAt, granted.expires_in - SPARE_SECONDS) };
}
