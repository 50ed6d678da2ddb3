import { z } from 'zod';
import { nowText, secondsAfter, type Clock, type InstantText } from '../../kernel/clock.ts';
import { exchange } from './exchange.ts';
import type { GraphConfig } from './graph-config.ts';
import { AnsweredTrouble, notUnderstood } from './graph-trouble.ts';

/** The product's own token for Graph: fetched when first needed, and again five minutes before it expires. */
export interface AppToken {
  current(): Promise<string>;
  /** A token other than one that Graph refused. */
  insteadOf(refused: string): Promise<string>;
}

interface Held {
  readonly token: string;
  readonly until: InstantText;
}

const given = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** Asks for app-only tokens by client credentials (design D4). Callers that ask at the same moment share one request. */
export function appToken(config: GraphConfig, clock: Clock): AppToken {
  let held: Held | undefined;
  let asking: Promise<Held> | undefined;

  async function fresh(): Promise<string> {
    asking ??= fetchToken(config, clock).finally(() => (asking = undefined));
    held = await asking;
    return held.token;
  }
  return {
    current: async () => (held !== undefined && nowText(clock) < held.until ? held.token : fresh()),
    insteadOf: async (refused) => (held !== undefined && held.token !== refused ? held.token : fresh()),
  };
}

async function fetchToken(config: GraphConfig, clock: Clock): Promise<Held> {
  const reply = await exchange(config.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: config.clientSecret,
      scope: `${new URL(config.url).origin}/.default`,
    }),
  });
  if (reply.status >= 400) throw new AnsweredTrouble('graph-token', reply, clock);
  try {
    const { access_token: token, expires_in: seconds } = given.parse(JSON.parse(reply.text));
    return { token, until: secondsAfter(nowText(clock), Math.max(seconds - 300, seconds / 2)) };
  } catch {
    throw notUnderstood();
  }
}
