import { nowText, secondsAfter, type Clock, type InstantText } from '../../kernel/clock.ts';
import { ProviderTrouble } from '../../kernel/provider-trouble.ts';
import { LONGEST_WAIT_SECONDS } from '../../kernel/retry-after.ts';
import {
  tellsAPerson,
  type ClaimedStep,
  type NextStep,
  type StepKind,
  type StepOutcome,
  type StoredStep,
} from '../../pathway/next-step.ts';
import type { HeldStep, HeldStepQueue } from '../store/step-queue.ts';
import { alarm, type Timer } from './alarm.ts';
import { endsProcesses, goesToAPerson, waitSeconds } from './retry.ts';
import { TIMED_OUT, isInDoubt, troubleWords } from './trouble-words.ts';

/** What the worker needs. */
export interface WorkerNeeds {
  readonly queue: HeldStepQueue;
  readonly carryOut: Readonly<Partial<Record<StepKind, (step: ClaimedStep) => Promise<StepOutcome>>>>;
  readonly clock: Clock;
  readonly log: WorkerLog;
  /** Who is told, by name, when a step is given up. */
  readonly whoTakesOver: (step: StoredStep) => Promise<{ readonly personId: string }>;
  /** How often to look for work that another instance recorded; 1 second unless said. */
  readonly pollSeconds?: number;
  readonly timer?: Timer;
  readonly random?: () => number;
}

/** Where the worker writes: ids, kinds and codes only. */
export interface WorkerLog {
  info(fields: object, words: string): void;
  warn(fields: object, words: string): void;
  error(fields: object, words: string): void;
}

/** The running worker. */
export interface Worker {
  /** Looks for work at once: called after a commit. */
  readonly nudge: () => void;
  /** Takes nothing more and waits for what is being done. */
  readonly stop: () => Promise<void>;
}

/** Places for any step, and one more that only what tells a person may take, so that an alert never waits for a hanging call. */
const PLACES = 4;
const ALL_PLACES = PLACES + 1;
const LEASE_SECONDS = 120;
const TRY_WITHIN_SECONDS = 100;

/**
 * Carries out the recorded next steps (design D3): takes up to four at a time, the earliest deadline first, and one alert
 * beside them; and records what became of each. A try is waited for 100 seconds, less than its lease. It is not broken
 * off then and may still be under way when the step is taken up again: its outcome no longer counts, and every step is made
 * to bear being done twice. What passes is tried again; what does not, or does not in time, goes to a named person and
 * stands red on the record: given up, or, where it tells a person something, still tried every quarter of an hour. Nothing
 * that goes wrong with one step, or with the store, ends the worker.
 */
export function startWorker(needs: WorkerNeeds): Worker {
  const { queue, clock, log } = needs;
  const timer = needs.timer ?? wallTimer;
  const running = new Set<Promise<void>>();
  const bell = alarm(timer);
  let stopping = false;

  async function takeMore(): Promise<number> {
    const at = nowText(clock);
    const lease = secondsAfter(at, LEASE_SECONDS);
    const claimed =
      running.size < PLACES
        ? await queue.claim(at, lease, PLACES - running.size)
        : await queue.claim(at, lease, ALL_PLACES - running.size, tellsAPerson);
    for (const step of claimed) {
      const doing = carry(needs, timer, step).finally(() => {
        running.delete(doing);
        bell.ring();
      });
      running.add(doing);
    }
    return claimed.length;
  }

  async function look(): Promise<void> {
    bell.reset();
    if (running.size < ALL_PLACES && (await takeMore()) > 0) return;
    if (running.size < PLACES) await bell.rung(await restMs(needs));
    else await bell.rung(running.size < ALL_PLACES ? pollMs(needs) : null);
  }

  async function work(): Promise<void> {
    while (!stopping) {
      await look().catch(async (fault: unknown) => {
        log.error({ err: fault }, 'the store could not be read for work; trying again');
        await bell.rung(pollMs(needs));
      });
    }
    await Promise.all(running);
  }

  const working = work();
  return {
    nudge: bell.ring,
    async stop() {
      stopping = true;
      bell.ring();
      await working;
    },
  };
}

const wallTimer: Timer = (ms, ring) => {
  const timeout = setTimeout(ring, ms);
  return () => clearTimeout(timeout);
};

function pollMs({ pollSeconds = 1 }: WorkerNeeds): number {
  return pollSeconds * 1000;
}

async function restMs(needs: WorkerNeeds): Promise<number> {
  const next = await needs.queue.nextRunAt();
  const until = next === null ? Infinity : Date.parse(next) - needs.clock.now().epochMilliseconds;
  return Math.min(pollMs(needs), Math.max(until, 1));
}

/** What a try came to, with the fault itself where there was one. */
type Tried =
  | Extract<StepOutcome, { kind: 'done' | 'cannot' }>
  | {
      readonly kind: 'try-again';
      readonly because: string;
      readonly notBefore?: InstantText;
      readonly fault?: unknown;
    };

async function carry(needs: WorkerNeeds, timer: Timer, step: HeldStep): Promise<void> {
  const about = { step: step.id, kind: step.work.kind, attempt: step.attempts };
  try {
    const held = await settle(needs, step, await tried(needs, timer, step));
    if (!held) needs.log.warn(about, 'the step was taken over meanwhile; this try does not count');
  } catch (fault) {
    needs.log.error(
      { ...about, err: fault },
      'what became of a step could not be saved; it is taken up again',
    );
  }
}

async function tried(needs: WorkerNeeds, timer: Timer, step: HeldStep): Promise<Tried> {
  const handler = needs.carryOut[step.work.kind];
  if (handler === undefined) return { kind: 'cannot', because: 'this version of Safeguard cannot do it' };
  if (endsProcesses(step)) return { kind: 'cannot', because: 'Safeguard stopped each time it was tried' };
  try {
    return await inTime(timer, handler(step));
  } catch (fault) {
    return { kind: 'try-again', because: troubleWords(fault), fault };
  }
}

function inTime(timer: Timer, trying: Promise<StepOutcome>): Promise<StepOutcome> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new ProviderTrouble(TIMED_OUT, { passing: true }));
    const cancel = timer(TRY_WITHIN_SECONDS * 1000, late);
    trying.then(resolve, reject).finally(cancel);
  });
}

async function settle(needs: WorkerNeeds, step: HeldStep, outcome: Tried): Promise<boolean> {
  const at = nowText(needs.clock);
  if (outcome.kind === 'done') return needs.queue.done(step, at, outcome.providerRef);
  if (outcome.kind === 'cannot') return giveUp(needs, step, outcome.because, at);
  const { fault } = outcome;
  needs.log.warn(
    {
      step: step.id,
      kind: step.work.kind,
      attempt: step.attempts,
      ...(fault === undefined ? {} : { err: fault }),
    },
    'a step did not work yet',
  );
  const refused = fault instanceof ProviderTrouble && !fault.passing;
  const brokeDown = fault !== undefined && !(fault instanceof ProviderTrouble);
  return refused || goesToAPerson(step, at, brokeDown)
    ? handOver(needs, step, outcome, at)
    : soon(needs, step, outcome, at);
}

type Later = Extract<Tried, { kind: 'try-again' }>;

async function soon(needs: WorkerNeeds, step: HeldStep, tried: Later, at: InstantText): Promise<boolean> {
  const asked = tried.fault instanceof ProviderTrouble ? tried.fault.retryAfterSeconds : null;
  const wait = waitSeconds(step, asked, (needs.random ?? Math.random)());
  const runAfter = tried.notBefore ?? secondsAfter(at, wait);
  return needs.queue.tryAgain(step, runAfter, tried.because, stateAfter(tried));
}

/** What tells a person is late, not given up. Where that person has been told another way (no fault), nobody else has to be. */
async function handOver(needs: WorkerNeeds, step: HeldStep, tried: Later, at: InstantText): Promise<boolean> {
  if (!tellsAPerson.has(step.work.kind)) return giveUp(needs, step, tried.because, at);
  const steps = tried.fault === undefined ? [] : await tellSomebody(needs, step, at, 'late');
  const runAfter = secondsAfter(at, LONGEST_WAIT_SECONDS);
  return needs.queue.tryAgain(step, runAfter, tried.because, stateAfter(tried), { at, steps });
}

function stateAfter({ fault }: Later): 'ready' | 'unknown' {
  return isInDoubt(fault) ? 'unknown' : 'ready';
}

async function giveUp(
  needs: WorkerNeeds,
  step: HeldStep,
  because: string,
  at: InstantText,
): Promise<boolean> {
  needs.log.error({ step: step.id, kind: step.work.kind, attempt: step.attempts }, 'a step was given up');
  const then = await tellSomebody(needs, step, at, String(step.fence));
  return needs.queue.giveUp(step, at, because, then);
}

/**
 * The step that tells a person about one given up, or late. When telling one person fails the next is told of the same
 * thing, and each person once: the record stays red whatever happens.
 */
async function tellSomebody(
  needs: WorkerNeeds,
  step: HeldStep,
  at: InstantText,
  occasion: string,
): Promise<readonly NextStep[]> {
  const { personId } = await needs.whoTakesOver(step).catch((fault: unknown) => {
    needs.log.error({ step: step.id, err: fault }, 'nobody could be named to take the step over');
    return { personId: '' };
  });
  if (personId === '') return [];
  const told = step.work.kind === 'tell-not-delivered' ? step.work : null;
  const about = told
    ? step.dedupeKey.slice(0, -told.personId.length)
    : `${step.id}/not-delivered/${occasion}/`;
  return [
    {
      work: { kind: 'tell-not-delivered', failedStepId: told?.failedStepId ?? step.id, personId },
      owner: { personId },
      deadline: { kind: 'at', at },
      dedupeKey: about + personId,
      runAfter: null,
    },
  ];
}
