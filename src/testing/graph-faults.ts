import fc from 'fast-check';
import { nowText, secondsAfter, type Clock } from '../kernel/clock.ts';
import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import type { FakeGraph, GraphCall, GraphFault } from './fake-graph.ts';

/** Where the process dies: a test throws it where a kill would come. */
export class Killed extends Error {}

/** What may go wrong with one call after another; most go well. Once a schedule is over, everything does. */
export const faultSchedule = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('refused' as const),
        status: fc.constantFrom(500, 502, 503, 504),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('refused' as const),
        status: fc.constant(429),
        retryAfter: fc.integer({ min: 0, max: 120 }).map(String),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'lost' as const }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('accepted' as const), status: fc.constantFrom(0, 0, 504) }),
    },
  ),
  { maxLength: 14 },
);

/** Plays a schedule to a fake, and gives the calls that came before the time we were asked to wait for. */
export function play(
  graph: FakeGraph,
  clock: Clock,
  schedule: readonly (GraphFault | undefined)[],
): GraphCall[] {
  const left = [...schedule];
  const tooEarly: GraphCall[] = [];
  let notBefore = '';
  graph.fault = (call) => {
    if (call.at < notBefore) tooEarly.push(call);
    const fault = left.shift();
    if (fault?.kind === 'refused' && fault.retryAfter !== undefined) {
      notBefore = secondsAfter(nowText(clock), Number(fault.retryAfter));
    }
    return fault;
  };
  return tooEarly;
}

/** Tries as the worker does: again after passing trouble, not before its time, and again after being killed. */
export async function untilDone<T>(
  clock: { turn(seconds: number): void },
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      return await work();
    } catch (trouble) {
      if (trouble instanceof Killed) continue;
      if (!(trouble instanceof ProviderTrouble) || !trouble.passing) throw trouble;
      clock.turn(trouble.retryAfterSeconds ?? 5);
    }
  }
  throw new Error('It was never done.');
}
