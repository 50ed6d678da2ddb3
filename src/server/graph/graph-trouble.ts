import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { ProviderTrouble } from '../../kernel/provider-trouble.ts';
import { retryAfterSeconds } from '../../kernel/retry-after.ts';

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
