import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';

/** Reads a JSON body of at most so many bytes. One that is not UTF-8 is refused: its letters would come back as others. */
export function jsonBody(limit: number): RequestHandler {
  return express.json({
    limit,
    strict: true,
    verify: (_request, _response, body, encoding) => {
      if (encoding !== 'utf-8') throw unreadable(415);
      if (!isUtf8(body)) throw unreadable(400);
    },
  });
}

/** Whether anywhere in what was sent a key is named `__proto__`: readers drop it without a word, so it is never taken. */
export function holdsPrototype(sent: unknown): boolean {
  if (typeof sent !== 'object' || sent === null) return false;
  return Object.hasOwn(sent, '__proto__') || Object.values(sent).some(holdsPrototype);
}

function unreadable(status: number): Error {
  return Object.assign(new Error('not UTF-8'), { status, expose: true });
}
