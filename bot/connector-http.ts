import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../src/kernel/clock.ts';
import { ProviderTrouble } from '../src/kernel/provider-trouble.ts';
import { retryAfterSeconds } from '../src/kernel/retry-after.ts';

/** The connector said no, and trying the same again will not help. `code` is its own word for why; never its body. */
export class ConnectorRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(`connector-${status}${code === '' ? '' : `-${code}`}`);
    this.name = 'ConnectorRefusal';
    this.status = status;
    this.code = code;
  }
}

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<Options['httpClient']>;
type Outgoing = Parameters<HttpClient['sendRequest']>[0];

/**
 * How botbuilder's calls to the connector go out: each exactly once, given up after `patience` milliseconds. Its own client
 * sends a call up to four times on a lost answer, unseen, so that a card would be posted four times; here the worker
 * decides. Whatever may pass is a `ProviderTrouble`, any other "no" a `ConnectorRefusal`.
 */
export function oneTryClient(patience: number, clock: Clock): HttpClient {
  return {
    sendRequest: async (request) => {
      const { answer, text } = await sendOnce(request, patience);
      if (!answer.ok) throw troubleIn(answer, text, clock);
      return {
        request,
        status: answer.status,
        headers: headersOf(answer, request.headers),
        bodyAsText: text,
      };
    },
  };
}

/** An answer's headers in the form botbuilder's client understands, of which only it has the class. */
function headersOf(answer: Response, form: Outgoing['headers']): Outgoing['headers'] {
  const headers = form.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  answer.headers.forEach((value, name) => headers.set(name, value));
  return headers;
}

async function sendOnce(request: Outgoing, patience: number): Promise<{ answer: Response; text: string }> {
  try {
    const answer = await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson(),
      body: typeof request.body === 'string' ? request.body : null,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    return { answer, text: await answer.text() };
  } catch {
    throw new ProviderTrouble('answer-lost', { passing: true });
  }
}

/** 401 may pass too: the token may have ended on the way. */
const PASSING = [401, 408, 412, 429];

function troubleIn(answer: Response, text: string, clock: Clock): ProviderTrouble | ConnectorRefusal {
  const { status } = answer;
  if (status < 500 && !PASSING.includes(status)) return new ConnectorRefusal(status, codeIn(text));
  return new ProviderTrouble(`connector-${status}`, {
    passing: true,
    retryAfterSeconds: retryAfterSeconds(answer.headers.get('retry-after'), clock),
  });
}

const errorBody = z.looseObject({ error: z.looseObject({ code: z.string() }) });
/** Teams hides some of its words in a message inside the body, under `subCode`. */
const HIDDEN = /MessageWritesBlocked|ConversationBlockedByUser|BotNotInConversationRoster/;

function codeIn(text: string): string {
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) return hidden;
  try {
    const { code } = errorBody.parse(JSON.parse(text)).error;
    return /^\w{1,60}$/.test(code) ? code : '';
  } catch {
    return '';
  }
}
