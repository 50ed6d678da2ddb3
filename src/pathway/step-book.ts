import type { InstantText } from '../kernel/clock.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { Role } from '../people/person.ts';
import type { Sight } from '../people/sight.ts';
import type { ClaimedStep, NextStep, StepKind, StoredStep } from './next-step.ts';

/** Open steps as far as they were asked for, with how many there are in all, and how many the person themselves can do. */
export interface OpenWork {
  readonly steps: readonly StoredStep[];
  readonly counted: { readonly all: number; readonly mine: number };
}

/** The recorded next steps, as use cases use them, always inside the transaction of the record they follow from (design D3). */
export interface StepBook {
  /** Records steps and gives them as recorded; one whose dedupe key stands already is left as it is. */
  require(screeningId: string, steps: readonly NextStep[], at: InstantText): Promise<readonly StoredStep[]>;
  ofScreening(screeningId: string): Promise<readonly StoredStep[]>;
  /** The steps of several screenings at once, for lists: all, or those of these kinds. */
  ofScreenings(screeningIds: readonly string[], kinds?: readonly StepKind[]): Promise<readonly StoredStep[]>;
  /**
   * The open steps that the person has to see (`isOpenForPeople`) on what they may open: their own, by name or by role, and
   * all of those they answer for. At most `most`: what could not be delivered first, then what is done here, then the rest,
   * each most overdue first. The counts are of all there are.
   */
  openWork(sight: Sight, roles: readonly Role[], most: number): Promise<OpenWork>;
  step(id: string): Promise<StoredStep | undefined>;
  /** A person's own open steps of a kind. */
  openOf(personId: string, kind: StepKind): Promise<readonly StoredStep[]>;
  /** The open steps whose deadline could not be counted. */
  uncounted(): Promise<readonly StoredStep[]>;
  /** Gives an open step the deadline that could not be counted before. */
  redate(id: string, deadline: Deadline): Promise<void>;
  /** Marks a person's step done, by its dedupe key; nothing happens when it is not open. */
  finish(dedupeKey: string, by: string, at: InstantText): Promise<void>;
  /** Cancels the open steps of these kinds of a screening (all of them, or those whose dedupe key starts with `prefix`). */
  cancel(
    screeningId: string,
    kinds: readonly StepKind[],
    because: string,
    at: InstantText,
    prefix?: string,
  ): Promise<void>;
  /** What somebody still has to do on a screening is somebody else's from now on. */
  reassign(screeningId: string, from: string, to: string): Promise<void>;
  /** A person took a step over that failed or waits for people: `done` by hand, or `ready` again. */
  resolve(id: string, to: 'done' | 'ready', because: string, by: string, at: InstantText): Promise<void>;
  /** Keeps the provider's id of a thing half done (a draft, an event), while the worker holds the step. False when the lease was lost. */
  keepProviderRef(step: ClaimedStep, providerRef: string): Promise<boolean>;
}

/** The recorded next steps, as the worker uses them. Every change needs the fence of the claim. */
export interface StepQueue {
  /** Takes up to `most` steps that may run now, oldest deadline first, and holds each until `leaseUntil`. */
  claim(at: InstantText, leaseUntil: InstantText, most: number): Promise<readonly ClaimedStep[]>;
  /** Each gives false when another worker holds the step by now: then nothing was changed. */
  done(step: ClaimedStep, at: InstantText, providerRef?: string): Promise<boolean>;
  /** Leaves it for a later try; what is to happen meanwhile (somebody else is told) is recorded in the same transaction. */
  tryAgain(
    step: ClaimedStep,
    runAfter: InstantText,
    because: string,
    state: 'ready' | 'unknown',
    meanwhile?: { readonly at: InstantText; readonly steps: readonly NextStep[] },
  ): Promise<boolean>;
  /** Gives up, and records the step that tells a named person in the same transaction. */
  giveUp(step: ClaimedStep, at: InstantText, because: string, then: readonly NextStep[]): Promise<boolean>;
  /** Frees every held step at once: at start, when the process knows that nobody else can hold one. */
  releaseAll(): Promise<number>;
  /** When the next step becomes due to run, if any waits. */
  nextRunAt(): Promise<InstantText | null>;
}
