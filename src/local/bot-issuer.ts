import { Router } from 'express';
import type { Clock } from '../kernel/clock.ts';
import { answerErrors } from './declined.ts';
import type { Faults } from './faults.ts';
import type { Secrets } from './secrets.ts';
import { expectClient, oauthError, signToken } from './tokens.ts';
import { BOT_APP } from './training-ids.ts';

/** Whom the bot's outbound tokens are for; the same as at Microsoft. */
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com';

/** Where the Bot Framework stand-in answers, and the service address every activity names. */
export function botAddresses(base: string) {
  return {
    issuer: `${base}/botframework`,
    metadata: `${base}/botframework/.well-known/openidconfiguration`,
    keys: `${base}/botframework/keys`,
    token: `${base}/botframework/token`,
    service: `${base}/connector/`,
  };
}

/** The token an activity travels under on its way to the bot: for this bot only, bound to the service address. */
export async function activityToken(base: string, secrets: Secrets, clock: Clock): Promise<string> {
  const { issuer, service } = botAddresses(base);
  const given = await signToken(secrets.bot, clock, 3600, { iss: issuer, aud: BOT_APP, serviceurl: service });
  return given.token;
}

/** The Bot Framework's issuer: metadata, keys endorsed for Teams, and tokens for the bot's calls to the connector. */
export function botIssuerRouter(base: string, secrets: Secrets, clock: Clock, faults: Faults): Router {
  const { issuer, keys } = botAddresses(base);
  const router = Router();
  router.use(faults.inFrontOf('bot-token'));
  router.get('/.well-known/openidconfiguration', (_req, res) => {
    res.json({
      issuer,
      jwks_uri: keys,
      authorization_endpoint: `${issuer}/unused`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/keys', (_req, res) => {
    res.json({ keys: [{ ...secrets.bot.published, endorsements: ['msteams'] }] });
  });
  router.post('/token', async (req, res) => {
    expectClient(req, BOT_APP, secrets.botSecret);
    const claims = { iss: issuer, aud: CONNECTOR_AUDIENCE, appid: BOT_APP };
    const given = await signToken(secrets.bot, clock, 3600, claims);
    res.json({ token_type: 'Bearer', expires_in: 3599, access_token: given.token });
  });
  router.use(answerErrors(oauthError));
  return router;
}
