import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { nowText, secondsAfter, type Clock, type InstantText } from '../../kernel/clock.ts';
import { ProviderTrouble } from '../../kernel/provider-trouble.ts';
import { newId } from '../../kernel/reference.ts';
import { appToken } from './app-token.ts';
import { atMostAtOnce } from './at-once.ts';
import { exchange } from './exchange.ts';
import type { GraphConfig } from './graph-config.ts';
import { AnsweredTrouble, notUnderstood, type Reply } from './graph-trouble.ts';

type Method = 'GET' | 'POST' | 'PATCH';

/**
 * Microsoft Graph for one mailbox, app-only (design D4). Paths are below `/users/{mailbox}`. Trouble is thrown as
 * `ProviderTrouble`: passing for throttling, 5xx, no answer; not passing for everything else that Graph refuses. Nothing is
 * repeated here but a call whose token was refused: who calls knows what may be done twice. Bodies are never logged.
 */
export interface GraphClient {
  /** A call whose answer is read; one in another shape is passing trouble. */
  ask<T>(method: Method, path: string, answer: z.ZodType<T>, body?: object): Promise<T>;
  /** A call whose answer says nothing more. */
  tell(method: Method, path: string, body?: object): Promise<void>;
}

/** Outlook serves four calls of one app on one mailbox at once, and throttles the fifth. */
const AT_ONCE = 4;

/** A client for the mailbox of the configuration. While Graph has asked us to wait, no call leaves. */
export function graphClient(config: GraphConfig, clock: Clock): GraphClient {
  const token = appToken(config, clock);
  const inTurn = atMostAtOnce(AT_ONCE);
  const wait = askedToWait(clock);
  const mailbox = `${config.url.replace(/\/$/, '')}/users/${encodeURIComponent(config.mailbox)}`;

  async function call(method: Method, path: string, body?: object): Promise<Reply> {
    const send = (bearer: string) => exchange(mailbox + path, requestOf(method, bearer, body));
    const bearer = await token.current();
    const first = await send(bearer);
    const reply = first.status === 401 ? await send(await token.insteadOf(bearer)) : first;
    if (reply.status >= 400) throw new AnsweredTrouble('graph', reply, clock);
    return reply;
  }
  const obediently = (method: Method, path: string, body?: object) =>
    inTurn(() => wait.around(() => call(method, path, body)));
  return {
    async ask(method, path, answer, body) {
      return read(await obediently(method, path, body), answer);
    },
    async tell(method, path, body) {
      await obediently(method, path, body);
    },
  };
}

function requestOf(method: Method, bearer: string, body: object | undefined): RequestInit {
  return {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      'client-request-id': newId(),
      prefer: 'IdType="ImmutableId", outlook.timezone="UTC"',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

function read<T>(reply: Reply, answer: z.ZodType<T>): T {
  try {
    return answer.parse(JSON.parse(reply.text));
  } catch {
    throw notUnderstood();
  }
}

function askedToWait(clock: Clock) {
  let until: InstantText = '';
  const secondsLeft = () => Math.ceil(clock.now().until(Temporal.Instant.from(until)).total('seconds'));
  return {
    async around<T>(call: () => Promise<T>): Promise<T> {
      if (nowText(clock) < until) {
        throw new ProviderTrouble('graph-asked-to-wait', { passing: true, retryAfterSeconds: secondsLeft() });
      }
      try {
        return await call();
      } catch (trouble) {
        if (trouble instanceof AnsweredTrouble && trouble.retryAfterSeconds !== null) {
          const end = secondsAfter(nowText(clock), trouble.retryAfterSeconds);
          if (end > until) until = end;
        }
        throw trouble;
      }
    },
  };
}
