import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { Declined, rawBody } from './declined.ts';

/** The stand-ins whose answers can be disturbed. */
export const FAULT_TARGETS = ['graph', 'connector', 'bot-token', 'graph-token', 'sign-in'] as const;

/** One of the stand-ins whose answers can be disturbed. */
export type FaultTarget = (typeof FAULT_TARGETS)[number];

const pattern = z.string().refine(isPattern, 'not a regular expression');

/**
 * A fault somebody asks for: which requests, what happens to them (`hold`, `delay`, `fail`, `lose`), whether the effect
 * is done first, and how many requests it strikes. `ms` is milliseconds, `retryAfter` seconds, `code` the protocol's own
 * error code.
 */
export const faultOrder = z
  .strictObject({
    target: z.enum(FAULT_TARGETS),
    match: z
      .strictObject({ method: z.string().optional(), path: pattern.optional(), body: pattern.optional() })
      .default({}),
    action: z.enum(['hold', 'delay', 'fail', 'lose']),
    when: z.enum(['before', 'after']).optional(),
    ms: z.int().min(1).max(600_000).default(1_000),
    status: z.int().min(400).max(599).default(503),
    code: z.string().optional(),
    retryAfter: z.int().min(0).optional(),
    times: z.int().min(1).default(1),
  })
  .refine((order) => order.action !== 'lose' || order.when !== 'before', {
    message: 'an answer can only be lost after the effect is done',
    path: ['when'],
  });

type FaultOrder = z.infer<typeof faultOrder>;

interface Fault {
  readonly id: string;
  readonly order: FaultOrder;
  readonly when: 'before' | 'after';
  left: number;
  hits: number;
  readonly struck: PromiseWithResolvers<null>;
  readonly released: PromiseWithResolvers<null>;
}

/** The faults that are set, and the handler that carries them out in front of a stand-in. */
export interface Faults {
  add(order: FaultOrder): { id: string };
  /** Everything that is set and can still strike or hold. */
  all(): readonly {
    id: string;
    target: FaultTarget;
    action: FaultOrder['action'];
    path: string;
    hits: number;
  }[];
  /** How often it has struck; with `patience` milliseconds, waits that long for the first time. */
  look(id: string, patience: number): Promise<{ id: string; hits: number }>;
  /** Lets every request it holds go on, and removes it. */
  remove(id: string): void;
  removeAll(): void;
  /** Goes in front of a stand-in. A hit counts when the effect is done for `after`, on arrival for `before`. */
  inFrontOf(target: FaultTarget): RequestHandler;
}

/** No faults yet. Faults live in memory: a restarted workspace has none. */
export function makeFaults(): Faults {
  const faults = new Map<string, Fault>();
  const known = (id: string): Fault => {
    const fault = faults.get(id);
    if (!fault) throw new Declined(404, 'NotFound', `There is no fault ${id}.`);
    return fault;
  };
  const remove = (fault: Fault): void => {
    faults.delete(fault.id);
    fault.released.resolve(null);
  };
  return {
    add: (order) => {
      const fault = newFault(order);
      faults.set(fault.id, fault);
      return { id: fault.id };
    },
    all: () =>
      [...faults.values()].map(({ id, order: { target, action, match }, hits }) => {
        return { id, target, action, path: match.path ?? '', hits };
      }),
    look: async (id, patience) => {
      const fault = known(id);
      if (patience > 0) await soonest([fault.struck.promise, fault.released.promise], patience);
      return { id, hits: fault.hits };
    },
    remove: (id) => remove(known(id)),
    removeAll: () => [...faults.values()].forEach(remove),
    inFrontOf: (target) => (req, res, next) => {
      const fault = [...faults.values()].find((each) => strikes(each, target, req));
      if (!fault) {
        next();
        return;
      }
      fault.left -= 1;
      if (fault.when === 'after') {
        disturbAnswer(fault, req, res);
        next();
        return;
      }
      void disturbArrival(fault, res).then((goOn) => goOn && next());
    },
  };
}

function newFault(order: FaultOrder): Fault {
  const when = order.action === 'lose' ? 'after' : (order.when ?? 'before');
  const struck = Promise.withResolvers<null>();
  const released = Promise.withResolvers<null>();
  return { id: randomUUID(), order, when, left: order.times, hits: 0, struck, released };
}

function strikes(fault: Fault, target: FaultTarget, req: Request): boolean {
  const { match } = fault.order;
  return (
    fault.left > 0 &&
    fault.order.target === target &&
    (match.method === undefined || match.method.toUpperCase() === req.method) &&
    (match.path === undefined || pathsOf(req).some((path) => new RegExp(match.path ?? '').test(path))) &&
    (match.body === undefined || new RegExp(match.body).test(rawBody(req)))
  );
}

/** The path after the stand-in's root, decoded, without and with its query. */
function pathsOf(req: Request): string[] {
  try {
    return [req.path, req.url].map(decodeURIComponent);
  } catch {
    return [req.path, req.url];
  }
}

function hit(fault: Fault): void {
  fault.hits += 1;
  fault.struck.resolve(null);
}

/** A request whose caller has gone while it was held never arrives. */
async function disturbArrival(fault: Fault, res: Response): Promise<boolean> {
  hit(fault);
  if (fault.order.action === 'fail') {
    failWith(fault.order, res);
    return false;
  }
  await heldFor(fault, res);
  return !res.destroyed;
}

function disturbAnswer(fault: Fault, req: Request, res: Response): void {
  const end = res.end;
  res.end = ((...answer: Parameters<typeof end>) => {
    res.end = end;
    hit(fault);
    if (fault.order.action === 'lose') req.socket.destroy();
    else if (fault.order.action === 'fail') failWith(fault.order, res);
    else void heldFor(fault, res).then(() => res.destroyed || res.end(...answer));
    return res;
  }) as typeof end;
}

async function heldFor(fault: Fault, res: Response): Promise<void> {
  const gone = new Promise<void>((resolve) => res.once('close', resolve));
  if (fault.order.action === 'hold') await Promise.race([fault.released.promise, gone]);
  else await soonest([gone], fault.order.ms);
}

function failWith(order: FaultOrder, res: Response): void {
  if (order.retryAfter !== undefined) res.set('retry-after', String(order.retryAfter));
  const message = 'The training workspace was asked to fail this request.';
  const code = order.code ?? (order.status === 429 ? 'TooManyRequests' : 'TrainingFault');
  const forTokens = order.target === 'bot-token' || order.target === 'graph-token';
  const body = forTokens ? { error: code, error_description: message } : { error: { code, message } };
  res.status(order.status).json(body);
}

async function soonest(events: Promise<unknown>[], ms: number): Promise<void> {
  const patience = new AbortController();
  const tooLong = wait(ms, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([...events, tooLong]);
  patience.abort();
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
