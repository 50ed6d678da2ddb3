import type { Response } from 'express';
import type { RefusalBody } from '../../contracts/refusals.ts';
import type { Refusal, RefusalKind } from '../../kernel/refusal.ts';

/** The HTTP status of each kind of expected "no". */
export const refusalStatus: Readonly<Record<RefusalKind, number>> = {
  'not-signed-in': 401,
  'not-permitted': 403,
  'not-found': 404,
  'not-valid': 400,
  'too-large': 413,
  'answers-incomplete': 422,
  'reason-needed': 422,
  'out-of-date': 409,
  'already-done': 409,
  'not-now': 503,
  'instrument-retired': 409,
};

/** Sends a refusal: the status of its kind unless another is given, its sentence, and the reference the person can quote. */
export function answerRefusal(
  response: Response,
  refusal: Refusal,
  quote: string,
  status = refusalStatus[refusal.kind],
): void {
  const { kind, because, ...more } = refusal;
  const body = { refusal: { kind, because, quote, ...more } } as RefusalBody;
  response.status(status).json(body);
}

/** Sends what a person reads when something broke that nobody expected: no detail, what to do, the reference to quote. */
export function answerUnexpected(response: Response, quote: string): void {
  const because = `Something went wrong on our side and nothing was changed. Try again; if it happens again, tell the administrator and quote ${quote}.`;
  const body: RefusalBody = { refusal: { kind: 'unexpected', because, quote } };
  response.status(500).json(body);
}
