import { Temporal } from 'temporal-polyfill';
import { minutesAfter, type Clock } from '../../src/kernel/clock.ts';
import { granted } from '../../src/kernel/refusal.ts';
import type { Directory } from '../../src/people/directory.ts';
import type { Person } from '../../src/people/person.ts';
import type { Screening } from '../../src/screening/screening.ts';
import type { MeetingFile } from '../../src/strategy-meeting/meeting-file.ts';
import type { StrategyMeeting } from '../../src/strategy-meeting/meeting.ts';
import { standingOf } from '../../src/strategy-meeting/standing.ts';
import type { BotApp } from '../bot-app.ts';
import type { BotLog } from '../bot-config.ts';
import { makeLinks } from '../links.ts';

/** Monday 23 November 2026, 09:00 in London. */
export const MORNING = '2026-11-23T09:00:00Z';
export const morning: Clock = { now: () => Temporal.Instant.from(MORNING) };

export const links = makeLinks('https://safeguard.example', '6f2b1c64-7c0e-4a3e-9d55-3c1f0f6a8e01');
export const SCREENING_ID = '0b8f6f3e-51a6-4a5e-9f5f-0d6a3c2b1a01';
export const MEETING_ID = '0b8f6f3e-51a6-4a5e-9f5f-0d6a3c2b1a02';

export const amara: Person = {
  id: 'amara-okoye',
  oid: '0a000000-0000-4000-8000-000000000001',
  name: 'Amara Okoye',
  jobTitle: 'Social worker',
  email: 'amara.okoye@northmere.example',
  phone: '020 7946 0001',
  agency: 'childrens-social-care',
  roles: ['practitioner'],
  teams: ['assessment-north'],
  active: true,
};
export const bea: Person = {
  ...amara,
  id: 'bea-lindqvist',
  oid: '0a000000-0000-4000-8000-000000000002',
  name: 'Bea Lindqvist',
  roles: ['manager', 'chair'],
};

/** A screening as the store gives it, child's name and all: none of it may reach a chat. */
export const planted: Screening = {
  id: SCREENING_ID,
  reference: 'SC-7K3QXD',
  status: 'draft',
  childName: 'Zsofia Planted-Name',
  practitionerId: amara.id,
  teamId: 'assessment-north',
  instrumentVersion: 'v1',
  pathwayVersion: 'v1',
  startedAt: MORNING,
  revision: 0,
  changedAt: MORNING,
  referralReceivedAt: null,
  completedAt: null,
  signedOffAt: null,
  suggestedScore: null,
  finalScore: null,
  discardReason: 'Planted discard reason',
  consultedId: null,
};

export const meeting: StrategyMeeting = {
  id: MEETING_ID,
  screeningId: SCREENING_ID,
  reference: 'SC-7K3QXD',
  chairId: bea.id,
  complex: false,
  status: 'needs-date',
  dueBy: { kind: 'day', day: '2026-11-25' },
  offered: [
    slot('2026-11-24T10:00:00.000Z', false),
    slot('2026-11-25T10:00:00.000Z', false),
    slot('2026-11-26T10:00:00.000Z', true),
  ],
  shown: [],
  startAt: null,
  endAt: null,
  pickedThrough: null,
  pickedBy: null,
  eventId: null,
  joinUrl: null,
  lateReason: null,
  sequence: 3,
  cancelReason: null,
  createdAt: MORNING,
};

function slot(startAt: string, late: boolean): StrategyMeeting['offered'][number] {
  const police = { personId: 'police', agency: 'police', availability: 'not-visible' } as const;
  const chair = { personId: bea.id, agency: 'childrens-social-care', availability: 'free' } as const;
  return { startAt, endAt: minutesAfter(startAt, 60), late, soon: false, attendance: [chair, police] };
}

const people = [amara, bea];
const directory: Directory = {
  person: (id) => people.find((each) => each.id === id),
  bySignIn: (oid) => people.find((each) => each.active && each.oid === oid),
  team: () => undefined,
  teams: () => [],
  withRole: () => [],
  everyone: () => people,
};

export const fileOf = (of: StrategyMeeting): MeetingFile => ({
  meeting: of,
  invitees: [],
  standing: standingOf(of, [], directory),
  looking: false,
  may: { choose: true, move: true, cancel: true, confirmSent: false },
});

/** One call the bot made to the product. */
export type Call = readonly [name: keyof BotApp, ...given: unknown[]];

/** A product that grants everything and remembers what it was asked for. */
export function fakeApp(answers: Partial<BotApp> = {}): { app: BotApp; calls: Call[] } {
  const calls: Call[] = [];
  const answering: BotApp = {
    directory,
    clock: morning,
    startScreening: async () => granted(planted),
    myWork: async () => ({ due: [], counted: { all: 0, mine: 0 } }),
    acknowledgeAlert: async () => granted(null),
    glanceAt: async () => undefined,
    glanceAtMeeting: async () => granted(fileOf(meeting)),
    chooseSlot: async (_asking, _id, { startAt }) =>
      granted(fileOf({ ...meeting, startAt, endAt: minutesAfter(startAt, 60), status: 'booking' })),
    moreSlots: async () => granted(fileOf(meeting)),
    reachedAt: async () => undefined,
    ...answers,
  };
  const app = new Proxy(answering, {
    get: (target, name: keyof BotApp) => {
      const found = target[name];
      if (typeof found !== 'function') return found;
      return (...given: unknown[]) => {
        calls.push([name, ...given]);
        return (found as (...all: unknown[]) => unknown)(...given);
      };
    },
  });
  return { app, calls };
}

/** A log that keeps what it was told. */
export function keptLog(): BotLog & { readonly lines: unknown[] } {
  const lines: unknown[] = [];
  const keep = (...said: unknown[]) => void lines.push(said);
  return { lines, warn: keep, error: keep };
}
