import { Router } from 'express';
import type { Clock } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import { answerErrors } from './declined.ts';
import type { Faults } from './faults.ts';
import type { Secrets } from './secrets.ts';
import { expectClient, oauthError, signToken } from './tokens.ts';
import { API_CLIENT, GRAPH_CLIENT, TEAMS_WEB_CLIENT, TRAINING_TENANT } from './training-ids.ts';

/** Whom Graph's tokens are for; the same as at Microsoft. */
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

const PERSON_TOKEN_SECONDS = 70 * 60;

/** Where the sign-in stand-in answers, under the workspace's address. */
export function issuerAddresses(base: string) {
  const tenant = `${base}/issuer/${TRAINING_TENANT}`;
  return {
    issuer: `${tenant}/v2.0`,
    keys: `${tenant}/discovery/v2.0/keys`,
    token: `${tenant}/oauth2/v2.0/token`,
  };
}

/** A person's token for the product's API, as Teams on the web would hand it over: who, not what they may do (design D6). */
export function personToken(base: string, secrets: Secrets, clock: Clock, person: Person) {
  return signToken(secrets.signIn, clock, PERSON_TOKEN_SECONDS, {
    iss: issuerAddresses(base).issuer,
    aud: API_CLIENT,
    tid: TRAINING_TENANT,
    oid: person.oid,
    sub: `sub-${person.oid}`,
    ver: '2.0',
    scp: 'access_as_user',
    azp: TEAMS_WEB_CLIENT,
    azpacr: '0',
    name: person.name,
    preferred_username: person.email,
  });
}

/** The sign-in stand-in: metadata, published keys and app-only tokens for Graph, under `/issuer/<tenant>`. */
export function issuerRouter(base: string, secrets: Secrets, clock: Clock, faults: Faults): Router {
  const { issuer, keys, token } = issuerAddresses(base);
  const router = Router();
  router.post('/oauth2/v2.0/token', faults.inFrontOf('graph-token'), async (req, res) => {
    expectClient(req, GRAPH_CLIENT, secrets.graphSecret);
    const given = await signToken(secrets.signIn, clock, 3600, graphClaims(issuer));
    res.json({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: given.token });
  });
  router.use(faults.inFrontOf('sign-in'));
  router.get('/v2.0/.well-known/openid-configuration', (_req, res) => {
    res.json({
      issuer,
      jwks_uri: keys,
      token_endpoint: token,
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  router.get('/discovery/v2.0/keys', (_req, res) => {
    res.json({ keys: [{ ...secrets.signIn.published, issuer }] });
  });
  router.use(answerErrors(oauthError));
  return router;
}

function graphClaims(issuer: string) {
  return {
    iss: issuer,
    aud: GRAPH_AUDIENCE,
    tid: TRAINING_TENANT,
    azp: GRAPH_CLIENT,
    idtyp: 'app',
    ver: '2.0',
    roles: ['Mail.ReadWrite', 'Mail.Send', 'Calendars.ReadWrite'],
  };
}
