import type { Activity } from 'botbuilder';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { RefusalKind } from '../src/kernel/refusal.ts';
import { activitySchema, type InboundActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { BotApp } from './bot-app.ts';
import type { BotConfig, BotLog } from './bot-config.ts';
import { makeTokenCheck } from './channel-token.ts';
import { reachChange } from './conversations.ts';
import { activityKey, guardReason } from './guards.ts';
import { makeLinks } from './links.ts';
import { newQuote } from './quote.ts';
import type { TeamsMessenger } from './teams-messenger.ts';
import { makeTurn, wentWrong } from './turn.ts';

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

interface Needs {
  readonly app: BotApp;
  readonly adapter: TeamsAdapter;
  readonly messenger: TeamsMessenger;
  readonly config: BotConfig;
  /** What was answered to the activities that were carried out. */
  readonly handled: {
    answerTo(activityId: string): Promise<Reply | undefined>;
    keep(activityId: string, answer: Reply): Promise<void>;
  };
  readonly log: BotLog;
  readonly publicUrl: string;
  readonly teamsAppId: string;
}

/** The door of `POST /api/messages`, for a body already read as JSON. */
export interface Bot {
  handle(req: Request, res: Response): Promise<void>;
  /** Answers for a body that could not be read as JSON, or is too large, without repeating any of it. */
  readonly unreadable: ErrorRequestHandler;
}

/**
 * The bot behind its door. An activity is believed when its token holds; then, and only then, it passes our own guards,
 * says where its sender can be reached, is taken once, and is carried out as the person of the directory who sent it.
 */
export function makeBot(needs: Needs): Bot {
  const { config, app, log } = needs;
  const holds = makeTokenCheck(config, app.clock);
  const take = makeTaking(needs);
  return {
    handle: async (req, res) => {
      const parsed = activitySchema.safeParse(req.body);
      if (!parsed.success) return refuse(res, log, 400, 'not-an-activity');
      const token = await holds(req.get('authorization'), parsed.data);
      if (token !== 'good') return refuse(res, log, token === 'refused' ? 401 : 503, token);
      const reason = guardReason(parsed.data, config);
      if (reason !== null) return refuse(res, log, 403, reason);
      try {
        const answer = await take(parsed.data, req.body as Activity);
        res.status(answer.status).json(answer.body ?? {});
      } catch (error) {
        res.status(500).json({ refusal: { kind: 'unexpected', because: wentWrong(error, log) } });
      }
    },
    unreadable: (error: { readonly type?: unknown }, _req, res, next) => {
      if (res.headersSent) return next(error);
      const tooLarge = error.type === 'entity.too.large';
      refuse(res, log, tooLarge ? 413 : 400, tooLarge ? 'too-large' : 'not-json');
    },
  };
}

type Taking = (activity: InboundActivity, raw: Activity) => Promise<Reply>;

/**
 * The same activity sent again gets the same answer, and the work is done once: also while it is still under way. Only what
 * was carried out to its end counts as taken: after a fault or a kill Teams sends it again and it is done then, which does
 * no harm even where most of it had been done (each effect is made to be asked for twice).
 */
function makeTaking({ app, adapter, messenger, handled, log, publicUrl, teamsAppId }: Needs): Taking {
  const turn = makeTurn({ app, messenger, log, links: makeLinks(publicUrl, teamsAppId) });
  const carryOut: Taking = async (activity, raw) => {
    const person = app.directory.bySignIn(activity.from.aadObjectId ?? '');
    const change = reachChange(activity);
    if (person !== undefined && change !== null)
      await app.reachedAt(person.id, change.kind === 'here' ? change.address : null);
    const answer = await adapter.receive(raw, (context) => turn(context, activity, person));
    return { status: answer?.status ?? 200, body: answer?.body };
  };
  const once: Taking = async (activity, raw) => {
    const key = activityKey(activity);
    const before = await handled.answerTo(key);
    if (before !== undefined) return before;
    const answer = await carryOut(activity, raw);
    await handled.keep(key, answer).catch((error: unknown) => wentWrong(error, log));
    return answer;
  };
  const underWay = new Map<string, Promise<Reply>>();
  return (activity, raw) => {
    const key = activityKey(activity);
    const work = underWay.get(key) ?? once(activity, raw).finally(() => underWay.delete(key));
    underWay.set(key, work);
    return work;
  };
}

type Refused = { readonly kind: RefusalKind; readonly because: string };
const refusals: Readonly<Record<400 | 401 | 403 | 413 | 503, Refused>> = {
  400: { kind: 'not-valid', because: 'This is not an activity of the Bot Framework.' },
  401: {
    kind: 'not-signed-in',
    because: 'The token is missing, or is not one for this bot and this service.',
  },
  403: {
    kind: 'not-permitted',
    because: 'This bot does not serve that channel, organisation or service address.',
  },
  413: { kind: 'too-large', because: 'This is larger than anything Teams sends to this bot.' },
  503: { kind: 'not-now', because: 'The keys to check the token with could not be had. Try again shortly.' },
};

function refuse(res: Response, log: BotLog, status: keyof typeof refusals, reason: string): void {
  const quote = newQuote();
  log.warn({ quote, status, reason }, 'The bot turned an activity away.');
  res.status(status).json({ refusal: { ...refusals[status], quote } });
}
