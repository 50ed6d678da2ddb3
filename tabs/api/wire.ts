import type { RefusalBody } from '../../src/contracts/refusals.ts';
import type { TokenSource } from '../host/token-source.ts';
import { troubleWords } from '../words/trouble-words.ts';
import { londonDayOf } from '../words/london-day.ts';
import type { Reply } from './reply.ts';

const READ_MS = 15_000;
const SEND_MS = 30_000;

/** The one way to the server: a token on every call, a time limit, refusals and lost connections as values. */
export interface Wire {
  read<T>(path: string): Promise<Reply<T>>;
  send<T>(
    method: 'POST' | 'PATCH' | 'PUT',
    path: string,
    body: unknown,
    more?: { readonly keepalive?: boolean },
  ): Promise<Reply<T>>;
  /** Fetches now what the next `read` of the same path will give. */
  readAhead(path: string): void;
  /** The London day by the server's clock, as last heard. */
  today(): string | null;
}

function noAnswer(because: string, quote = ''): Reply<never> {
  return { ok: false, trouble: { kind: 'no-answer', because, quote } };
}

async function replyIn<T>(response: Response): Promise<Reply<T>> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return { ok: true, value: body as T };
  const refusal = (body as Partial<RefusalBody> | undefined)?.refusal;
  if (refusal !== undefined) return { ok: false, trouble: refusal };
  return noAnswer(troubleWords.notOurs(response.status), response.headers.get('x-request-id') ?? '');
}

interface Calling {
  readonly path: string;
  readonly request: RequestInit;
  readonly patience: number;
}
type Fetching = (calling: Calling, token: string) => Promise<Response>;

async function call<T>(tokens: TokenSource, fetching: Fetching, calling: Calling): Promise<Reply<T>> {
  let token: string;
  try {
    token = tokens.inHand() ?? (await tokens.token());
  } catch {
    return { ok: false, trouble: { kind: 'not-signed-in', because: troubleWords.noToken, quote: '' } };
  }
  try {
    const response = await fetching(calling, token);
    if (response.status !== 401) return await replyIn<T>(response);
    const next = await tokens.renew(token).catch(() => null);
    return await replyIn<T>(next === null ? response : await fetching(calling, next));
  } catch (trouble) {
    const isLate = trouble instanceof DOMException && trouble.name === 'TimeoutError';
    return noAnswer(isLate ? troubleWords.tooLate : troubleWords.noConnection);
  }
}

/** A wire to the page's own server. Nothing is kept in the browser, and only ids stand in addresses. */
export function makeWire(tokens: TokenSource, fetched: typeof fetch = (...of) => fetch(...of)): Wire {
  const ahead = new Map<string, Promise<Reply<unknown>>>();
  let day: string | null = null;

  const fetching: Fetching = async ({ path, request, patience }, token) => {
    const response = await fetched(path, {
      ...request,
      signal: request.keepalive ? null : AbortSignal.timeout(patience),
      credentials: 'omit',
      headers: { ...request.headers, authorization: `Bearer ${token}` },
    });
    const date = response.headers.get('date');
    if (date !== null) day = londonDayOf(date);
    return response;
  };
  const reading = <T>(path: string) =>
    call<T>(tokens, fetching, { path, request: { method: 'GET' }, patience: READ_MS });

  return {
    read: <T>(path: string) => {
      const begun = ahead.get(path) as Promise<Reply<T>> | undefined;
      ahead.delete(path);
      return begun ?? reading<T>(path);
    },
    send: (method, path, body, { keepalive = false } = {}) => {
      const headers = { 'content-type': 'application/json' };
      const request = { method, body: JSON.stringify(body), keepalive, headers };
      return call(tokens, fetching, { path, request, patience: SEND_MS });
    },
    readAhead: (path) => void ahead.set(path, reading(path)),
    today: () => day,
  };
}
