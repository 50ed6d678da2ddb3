import { Temporal } from 'temporal-polyfill';

/** Where the time comes from, so that a deadline can be tested by turning a clock by hand (`design.md` D10). */
export interface Clock {
  now(): Temporal.Instant;
}

/** The machine's own clock: the only place in the product that asks what time it is. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** An instant as it is stored and sent: UTC ISO text with milliseconds, so that text order is time order. */
export type InstantText = string;

/** The text of an instant, always with three decimals and `Z`. */
export function instantText(instant: Temporal.Instant): InstantText {
  return new Date(instant.epochMilliseconds).toISOString();
}

/** The present moment of a clock as text. */
export function nowText(clock: Clock): InstantText {
  return instantText(clock.now());
}

/** An instant some minutes after another; elapsed time, so clock changes do not bend it. */
export function minutesAfter(at: InstantText, minutes: number): InstantText {
  return secondsAfter(at, minutes * 60);
}

/** An instant some seconds after another. */
export function secondsAfter(at: InstantText, seconds: number): InstantText {
  return new Date(Date.parse(at) + Math.round(seconds * 1000)).toISOString();
}
