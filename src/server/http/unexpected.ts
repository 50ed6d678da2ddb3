import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Refusal } from '../../kernel/refusal.ts';
import { answerRefusal, answerUnexpected } from './refusal-answer.ts';

/** The number a person quotes when they ask for help about this answer; the log has it too. */
export function quoteOf(response: Response): string {
  response.locals['quote'] ??= `E-${globalThis.crypto.randomUUID().slice(0, 8).toUpperCase()}`;
  return String(response.locals['quote']);
}

/** Answers with a refusal, and keeps its kind for the log unless a closer reason is known. */
export function refuse(response: Response, refusal: Refusal, status?: number): void {
  response.locals['because'] ??= refusal.kind;
  answerRefusal(response, refusal, quoteOf(response), status);
}

/** For an address where nothing is: said in words, with every header, instead of Express's own page. */
export const nothingHere: RequestHandler = (_request, response) => {
  refuse(response, { kind: 'not-found', because: 'There is nothing at this address.' });
};

/**
 * For whatever was thrown: a request that cannot be read is refused in words, anything else is told without detail, with
 * a reference that `fault` writes into the log. Express's own page, which says where files lie, is never shown.
 */
export function unexpected(fault: (quote: string, fault: unknown) => void): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const refusal = refusalForRequest(thrown) ?? refusalForStore(thrown);
    if (refusal !== null) {
      refuse(response, refusal, isOtherType(thrown) ? 415 : undefined);
      return;
    }
    fault(quoteOf(response), thrown);
    answerUnexpected(response, quoteOf(response));
  };
}

const NOT_SAVED = 'It could not be saved just now. Keep this page open; it is tried again.';
const MAYBE_SAVED =
  'It is not known whether this was saved. Keep this page open, and look in a minute whether it is there before you send it again.';

const unreadable: Refusal = {
  kind: 'not-valid',
  because: 'What was sent cannot be read as JSON. Nothing was changed.',
  faults: [],
};

/** What Express and its body parser find wrong with a request they throw with a status of 400 to 499 and `expose`. */
function refusalForRequest(thrown: unknown): Refusal | null {
  const ofRequest = thrown instanceof Error && 'expose' in thrown && 'status' in thrown;
  const status = ofRequest ? Number(thrown.status) : 0;
  if (status === 413) {
    return {
      kind: 'too-large',
      because:
        'This is more than can be sent at once (256 KB). Nothing was changed: shorten it and send again.',
    };
  }
  if (status === 404 || thrown instanceof URIError) {
    return { kind: 'not-found', because: 'There is nothing at this address.' };
  }
  return status >= 400 && status < 500 ? unreadable : null;
}

function isOtherType(thrown: unknown): boolean {
  return thrown instanceof Error && 'status' in thrown && thrown.status === 415;
}

function refusalForStore(thrown: unknown): Refusal | null {
  if (!(thrown instanceof Error) || thrown.name !== 'NotSaved') return null;
  const notKnown = 'outcome' in thrown && thrown.outcome === 'not-known';
  return { kind: 'not-now', because: notKnown ? MAYBE_SAVED : NOT_SAVED };
}
