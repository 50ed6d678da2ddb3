import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import express, { type Request, type Response as Answer, type Router } from 'express';

const compressed = promisify(gzip);
const WORDS = /^(text\/|application\/(json|javascript))/;
const OF_A_CONNECTION = [
  ...['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'vary', 'date'],
];
const ASKED_WITH = ['authorization', 'content-type', 'accept'];

interface Passed {
  readonly status: number;
  readonly headers: readonly [string, string][];
  readonly body: Buffer;
}

/**
 * What stands before the product where it is deployed (docs/deploy.md), as far as a page can tell: it passes requests on
 * and compresses words by gzip. Scripts that never change are kept compressed. Both pages come through it.
 */
export function gateway(upstream: string): Router {
  const kept = new Map<string, Passed>();
  const router = express.Router();
  router.use(express.raw({ type: () => true, limit: '1mb' }));
  router.use(async (request, response) => {
    const { originalUrl } = request;
    const passed = kept.get(originalUrl) ?? (await passedOn(upstream, request));
    if (passed.headers.some(([name, value]) => name === 'cache-control' && value.includes('immutable'))) {
      kept.set(originalUrl, passed);
    }
    answer(response, passed);
  });
  return router;
}

async function passedOn(upstream: string, request: Request): Promise<Passed> {
  const headers = ASKED_WITH.flatMap((name) => {
    const value = request.get(name);
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  const { method, originalUrl } = request;
  const sent = Buffer.isBuffer(request.body) ? { body: new Uint8Array(request.body) } : {};
  const given = await fetch(`${upstream}${originalUrl}`, { method, headers, redirect: 'manual', ...sent });
  const body = Buffer.from(await given.arrayBuffer());
  const kept = [...given.headers].filter(([name]) => !OF_A_CONNECTION.includes(name));
  if (!WORDS.test(given.headers.get('content-type') ?? ''))
    return { status: given.status, headers: kept, body };
  return {
    status: given.status,
    headers: [...kept, ['content-encoding', 'gzip'], ['vary', 'Accept-Encoding']],
    body: await compressed(body),
  };
}

function answer(response: Answer, { status, headers, body }: Passed): void {
  response.status(status);
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
