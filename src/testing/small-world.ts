import { makeApp, type App, type Asking, type Ports } from '../app.ts';
import type { Answers } from '../instrument/answers.ts';
import { answersText } from '../instrument/answers-text.ts';
import { instrumentV1 } from '../instrument/instrument-v1.ts';
import { withoutClosed } from '../instrument/open-items.ts';
import { bundledBankHolidays } from '../kernel/bank-holidays.ts';
import { nowText, secondsAfter } from '../kernel/clock.ts';
import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import { newId } from '../kernel/reference.ts';
import type { Result } from '../kernel/refusal.ts';
import { sutton } from '../people/borough.ts';
import type { Letter } from '../people/mailer.ts';
import type { Message } from '../people/messenger.ts';
import type { Person } from '../people/person.ts';
import type { ReferralDocument } from '../referral/referral-document.ts';
import type { Judgement } from '../screening/judgement.ts';
import type { Screening } from '../screening/screening.ts';
import { digest } from '../server/digest.ts';
import type { Store } from '../server/store/open-store.ts';
import type { MeetingEvent } from '../strategy-meeting/calendar.ts';
import { clockByHand, type ClockByHand } from './clock-by-hand.ts';
import { completeAnswers } from './complete-answers.ts';
import { directoryOf, people } from './people-for-tests.ts';
import { memoryStore } from './store-for-tests.ts';

/** Everything that has left the product in a test, and the switches by which an edge can fail. */
export interface Outside {
  readonly posted: { to: string; message: Message }[];
  readonly replaced: { to: string; message: Message }[];
  readonly letters: Letter[];
  readonly events: Map<string, MeetingEvent & { cancelled: boolean }>;
  readonly printed: ReferralDocument[];
  /** People who cannot be reached in Teams. */
  readonly withoutTeams: Set<string>;
  mailDown: boolean;
  teamsDown: boolean;
  /** Busy times by e-mail address; an address that is not here cannot be seen. */
  readonly diaries: Map<string, { startAt: string; endAt: string }[]>;
}

/** The whole product on a store in memory, with a clock turned by hand and small fakes of what is outside. */
export interface SmallWorld {
  readonly app: App;
  readonly store: Store;
  readonly clock: ClockByHand;
  readonly outside: Outside;
  /** Does everything the worker would do now, until nothing is left that may run; gives the kinds in order. */
  work(): Promise<readonly string[]>;
}

/** Opens a small world on Tuesday 24 November 2026, 10:00. */
export async function smallWorld(
  at = '2026-11-24T10:00:00.000Z',
  change: Partial<Ports> = {},
): Promise<SmallWorld> {
  const clock = clockByHand(at);
  const store = await memoryStore(clock);
  const outside = nothingOutside();
  const app = makeApp({
    store,
    directory: directoryOf(),
    borough: sutton,
    clock,
    holidays: () => bundledBankHolidays,
    ...fakesOf(outside),
    print: (document) => {
      outside.printed.push(document);
      return Promise.resolve(new TextEncoder().encode(JSON.stringify(document)));
    },
    digest,
    nudge: () => {},
    ...change,
  });
  return { app, store, clock, outside, work: () => workOff(app, store, clock) };
}

function nothingOutside(): Outside {
  const council = Object.values(people).filter(({ agency }) => agency === 'childrens-social-care');
  return {
    posted: [],
    replaced: [],
    letters: [],
    events: new Map(),
    printed: [],
    withoutTeams: new Set(),
    mailDown: false,
    teamsDown: false,
    diaries: new Map(council.map(({ email }) => [email, []])),
  };
}

function fakesOf(outside: Outside): Pick<Ports, 'messenger' | 'mailer' | 'calendar'> {
  const reach = (to: string) => {
    if (outside.teamsDown) throw new ProviderTrouble('answer-lost', { passing: true });
    return !outside.withoutTeams.has(to);
  };
  const gone = { kind: 'unreachable', because: 'the app is not installed' } as const;
  return {
    messenger: {
      async post(to, message) {
        if (!reach(to)) return Promise.resolve(gone);
        outside.posted.push({ to, message });
        return { kind: 'posted', copy: `copy-${outside.posted.length}` };
      },
      async replace(to, copy, message) {
        if (!reach(to)) return Promise.resolve(gone);
        outside.replaced.push({ to, message });
        return { kind: 'posted', copy };
      },
    },
    mailer: {
      async sendOnce(letter, knownDraft, draftMade) {
        if (outside.mailDown) throw new ProviderTrouble('graph-503', { passing: true });
        const draftId = knownDraft ?? `draft of ${letter.key}`;
        await draftMade(draftId);
        if (!outside.letters.some(({ key }) => key === letter.key)) outside.letters.push(letter);
        return { draftId };
      },
    },
    calendar: calendarOf(outside),
  };
}

function calendarOf(outside: Outside): Ports['calendar'] {
  return {
    busyTimes: (emails) =>
      Promise.resolve(
        emails.map((email) => {
          const busy = outside.diaries.get(email);
          return { email, visible: busy !== undefined, busy: busy ?? [] };
        }),
      ),
    createOnce(event) {
      if (!outside.events.has(event.key)) outside.events.set(event.key, { ...event, cancelled: false });
      return Promise.resolve({ eventId: event.key, joinUrl: 'https://teams.example/join' });
    },
    find: (key) => Promise.resolve(outside.events.has(key) ? key : null),
    move(eventId, startAt, endAt) {
      const event = outside.events.get(eventId);
      if (event) outside.events.set(eventId, { ...event, startAt, endAt });
      return Promise.resolve();
    },
    cancel(eventId) {
      const event = outside.events.get(eventId);
      if (event) outside.events.set(eventId, { ...event, cancelled: true });
      return Promise.resolve();
    },
  };
}

async function workOff(app: App, store: Store, clock: ClockByHand): Promise<readonly string[]> {
  const did: string[] = [];
  for (;;) {
    const now = nowText(clock);
    const claimed = await store.queue.claim(now, secondsAfter(now, 120), 4);
    if (claimed.length === 0) return did;
    for (const step of claimed) {
      did.push(step.work.kind);
      try {
        const outcome = await app.carryOut[step.work.kind]?.(step);
        if (outcome?.kind === 'done') await store.queue.done(step, now, outcome.providerRef);
        else await store.queue.giveUp(step, now, outcome?.because ?? 'nobody carries this out', []);
      } catch (trouble) {
        if (!(trouble instanceof ProviderTrouble)) throw trouble;
        await store.queue.tryAgain(step, secondsAfter(now, 60), trouble.code, 'ready');
      }
    }
  }
}

/** Somebody asking through the tab. */
export function asks(by: Person): Asking {
  return { by, from: 'tab' };
}

/** What was granted; a refusal fails the test with its words. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The answers of a screening at a score of 2: evidence of exchange, once. */
export const scoreTwo: Answers = completeAnswers({
  Q1: 'evidence',
  Q2: 'evidence',
  ...Object.fromEntries(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'].map((pattern) => [pattern, 'not_known'])),
  R4: {
    strength: 'evidence',
    recency: 'current',
    source: 'return_interview',
    note: 'Stayed at a flat overnight.',
  },
});

/** A draft with these answers saved. */
export async function drafted(
  world: SmallWorld,
  answers: Answers = scoreTwo,
  by = people.practitioner,
): Promise<Screening> {
  const draft = given(await world.app.startScreening(asks(by)));
  const patches = Object.entries(answers).map(([item, value]) => ({ item, value, baseRevision: 0 }));
  given(await world.app.saveAnswers(asks(by), draft.id, patches));
  return draft;
}

/** A screening completed with these answers. */
export async function completed(
  world: SmallWorld,
  answers: Answers = scoreTwo,
  by = people.practitioner,
): Promise<Screening> {
  const draft = await drafted(world, answers, by);
  given(await world.app.completeScreening(asks(by), draft.id, completion(answers)));
  return draft;
}

/** The request of a check page that shows these answers, saved in one go. */
export function completion(answers: Answers, revision = 1, submissionId = newId()) {
  const shown = digest(answersText(withoutClosed(instrumentV1, answers)));
  return { submissionId, instrumentVersion: instrumentV1.version, revision, shown };
}

/** A judgement that agrees with a score of 2 and decides on both. */
export const agreed: Judgement = {
  finalScore: 2,
  reason: null,
  consultation: null,
  response: 'section-47',
  complexities: [],
  complexityReason: null,
  chairId: 'chair',
  strategyMeeting: { decision: 'yes' },
  maseReferral: { decision: 'yes' },
  referralReasonAtZero: null,
  flagResponses: {},
};

/** A screening at 2, signed off by the manager as agreed. */
export async function signedOff(world: SmallWorld, judgement: Judgement = agreed): Promise<Screening> {
  const screening = await completed(world);
  const request = { submissionId: newId(), completionNumber: 1, judgement };
  given(await world.app.signOffScreening(asks(people.manager), screening.id, request));
  return screening;
}
