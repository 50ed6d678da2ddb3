import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { nowText, type Clock } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import { Declined } from './declined.ts';
import { GRAPH_AUDIENCE } from './issuer.ts';
import type { Secrets } from './secrets.ts';
import { bearerClaims } from './tokens.ts';
import { GRAPH_CLIENT, SAFEGUARDING_MAILBOX } from './training-ids.ts';

/** Whether ids that survive a move between folders are asked for. */
export function prefersImmutableIds(req: Request): boolean {
  return /IdType\s*=\s*"ImmutableId"/i.test(req.get('prefer') ?? '');
}

/** Names the request as Graph does, echoes the caller's own name for it, and says which preference was honoured. */
export const nameRequest: RequestHandler = (req, res, next) => {
  res.set('request-id', randomUUID());
  const theirs = req.get('client-request-id');
  if (theirs !== undefined) res.set('client-request-id', theirs);
  if (prefersImmutableIds(req)) res.set('preference-applied', 'IdType="ImmutableId"');
  next();
};

/** Lets in the product's own app-only token, and nothing else. */
export function expectGraphToken(secrets: Secrets): RequestHandler {
  return async (req, _res, next) => {
    const claims = await bearerClaims(req, secrets.signIn, GRAPH_AUDIENCE);
    if (claims['azp'] !== GRAPH_CLIENT || claims['idtyp'] !== 'app') {
      throw new Declined(403, 'Authorization_RequestDenied', 'This token may not be used here.');
    }
    next();
  };
}

/** Application access is scoped to the safeguarding mailbox: colleagues' are refused, strangers' do not exist. */
export function expectOwnMailbox(people: () => readonly Person[]): RequestHandler {
  return (req, _res, next) => {
    const asked = String(req.params['mailbox']).toLowerCase();
    if (asked === SAFEGUARDING_MAILBOX) {
      next();
      return;
    }
    const known = people().some((each) => each.email === asked || each.oid === asked);
    if (known) throw new Declined(403, 'ErrorAccessDenied', 'Access to this mailbox is not allowed.');
    throw new Declined(404, 'ErrorInvalidUser', 'The requested user is invalid.');
  };
}

/** Graph's error shape. */
export function graphError(clock: Clock) {
  return ({ code, message }: Declined, req: Request, res: { get(name: string): string | undefined }) => ({
    error: {
      code: code === 'InternalServerError' ? 'generalException' : code,
      message,
      innerError: {
        date: nowText(clock).slice(0, 19),
        'request-id': res.get('request-id'),
        'client-request-id': req.get('client-request-id') ?? res.get('request-id'),
      },
    },
  });
}
