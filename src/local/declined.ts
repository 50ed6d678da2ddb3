import type { ErrorRequestHandler, Request, Response } from 'express';
import { z } from 'zod';

/** An expected "no" of a stand-in: an HTTP status, the protocol's own error code and a sentence. */
export class Declined extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, sentence: string) {
    super(sentence);
    this.status = status;
    this.code = code;
  }
}

/** The body as it came over the wire; empty when there was none. */
export function rawBody(req: Request): string {
  return typeof req.body === 'string' ? req.body : '';
}

/** The body as JSON of a given shape. Anything else is declined with what is wrong and where, and changes nothing. */
export function readJson<S extends z.ZodType>(req: Request, schema: S): z.infer<S> {
  return ofShape(parseJson(rawBody(req)), schema);
}

/** What was asked in the address, of a given shape; anything else is declined likewise. */
export function readQuery<S extends z.ZodType>(req: Request, schema: S): z.infer<S> {
  return ofShape(req.query, schema);
}

function ofShape<S extends z.ZodType>(given: unknown, schema: S): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Declined(400, 'BadRequest', z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new Declined(400, 'BadRequest', 'The body is not JSON.');
  }
}

type ErrorShape = (declined: Declined, req: Request, res: Response) => unknown;

/** The last handler of a stand-in: a `Declined` in the protocol's own error shape, a body too large, or a fault of ours. */
export function answerErrors(shape: ErrorShape): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent || res.destroyed) {
      next(error);
      return;
    }
    const declined = asDeclined(error);
    res.status(declined.status).json(shape(declined, req, res));
  };
}

function asDeclined(error: unknown): Declined {
  if (error instanceof Declined) return error;
  const status = (error as { status?: number }).status;
  if (status === 413)
    return new Declined(413, 'RequestEntityTooLarge', 'The body is larger than is accepted.');
  if (status !== undefined && status < 500)
    return new Declined(status, 'BadRequest', 'The request cannot be read.');
  return new Declined(500, 'InternalServerError', error instanceof Error ? error.message : String(error));
}
