import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { ProviderTrouble } from '../../kernel/provider-trouble.ts';

/** However long a provider asks us to wait, it is asked again after this many seconds (measurements 5.2 rule 7). */
const LONGEST_WAIT_SECONDS = 15 * 60;

/** An answer as it came over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A call that was answered with an error. The code names the status and the provider's own short word for it, never the body. */
export class AnsweredTrouble extends ProviderTrouble {
  readonly status: number;

  constructor(who: string, reply: Reply, clock: Clock) {
    super([who, reply.status, ...errorWord(reply.text)].join('-'), {
      passing: reply.status === 408 || reply.status === 429 || reply.status >= 500,
      retryAfterSeconds: retryAfterSeconds(reply.headers.get('retry-after'), clock),
    });
    this.status = reply.status;
  }
}

/** The call may have had its effect: the network failed, or the time was up, before an answer came. */
export function answerLost(): ProviderTrouble {
  return new ProviderTrouble('answer-lost', { passing: true });
}

/** The answer was not what this provider gives; a gateway in between answers like that for a while. */
export function notUnderstood(): ProviderTrouble {
  return new ProviderTrouble('answer-not-understood', { passing: true });
}

/** How long `Retry-After` asks to wait, in seconds: it is a number of them or a date. Null when it says nothing readable. */
export function retryAfterSeconds(header: string | null, clock: Clock): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : secondsUntil(Date.parse(text), clock);
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), LONGEST_WAIT_SECONDS) : null;
}

function secondsUntil(epochMilliseconds: number, clock: Clock): number {
  if (Number.isNaN(epochMilliseconds)) return NaN;
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
  return Math.ceil(clock.now().until(moment).total('seconds'));
}

const graphError = z.object({ error: z.object({ code: z.string() }) }).transform(({ error }) => error.code);
const tokenError = z.object({ error: z.string() }).transform(({ error }) => error);

function errorWord(text: string): readonly string[] {
  try {
    const word = z.union([graphError, tokenError]).parse(JSON.parse(text));
    return /^[A-Za-z0-9._-]{1,60}$/.test(word) ? [word] : [];
  } catch {
    return [];
  }
}
