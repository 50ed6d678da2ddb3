import { bundledBankHolidays } from '../kernel/bank-holidays.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { sutton } from '../people/borough.ts';
import type { NextStep } from './next-step.ts';
import { nextStepsFor, type PathwayContext, type PathwayEvent } from './pathway-v1.ts';

const at = '2026-11-24T10:00:00.000Z';
const context: PathwayContext = {
  screeningId: 'screening',
  at,
  people: {
    practitionerId: 'practitioner',
    inTurn: ['manager', 'deputy', 'lead'],
    managerId: 'manager',
    administratorIds: ['administrator'],
  },
  borough: sutton,
  holidays: bundledBankHolidays,
};
const completed: Extract<PathwayEvent, { kind: 'completed' }> = {
  kind: 'completed',
  number: 1,
  score: 2,
  flags: [],
  referralReceivedAt: '2026-11-23T09:00:00.000Z',
  standing: [],
};

const kinds = (steps: readonly NextStep[]) => [...new Set(steps.map(({ work }) => work.kind))].sort();
const due = (steps: readonly NextStep[], kind: string): Deadline | undefined =>
  steps.find(({ work }) => work.kind === kind)?.deadline;

const ALERT = ['acknowledge-alert', 'escalate-alert', 'notify-manager'];
const DISCUSS = ['hold-strategy-meeting', 'open-safety-plan'];

describe('what must follow when a screening is completed', () => {
  it.each([
    ['0 without a flag: only the manager’s sign-off', { score: 0 }, ['sign-off']],
    ['0 with a flag: an alert too', { score: 0, flags: ['NOT_ENOUGH_KNOWN'] }, [...ALERT, 'sign-off']],
    [
      '0 and very worried: consult as well',
      { score: 0, flags: ['LOW_SCORE_HIGH_CONCERN_CONSULT'] },
      [...ALERT, 'consult-on-low-score', 'sign-off'],
    ],
    [
      '0 in immediate danger: a discussion and a safety plan',
      { score: 0, flags: ['IMMEDIATE_DANGER'] },
      [...ALERT, ...DISCUSS, 'sign-off'],
    ],
    ['1: alert, discussion, safety plan, sign-off', { score: 1 }, [...ALERT, ...DISCUSS, 'sign-off']],
    ['2: the same', { score: 2 }, [...ALERT, ...DISCUSS, 'sign-off']],
    ['3: the same', { score: 3 }, [...ALERT, ...DISCUSS, 'sign-off']],
  ] as const)('score %s', (_sentence, change, expected) => {
    const event = { ...completed, ...change } as typeof completed;
    expect(kinds(nextStepsFor(event, context))).toEqual([...expected].sort());
  });

  it.each([
    ['at 3 within the hour', { score: 3 }, at, '2026-11-24T11:00:00.000Z'],
    [
      'at 2 within the hour, also at night',
      { score: 2 },
      '2026-11-24T23:30:00.000Z',
      '2026-11-25T00:30:00.000Z',
    ],
    [
      'under 13 with a harm sign within the hour',
      { score: 2, flags: ['SAME_DAY'] },
      at,
      '2026-11-24T11:00:00.000Z',
    ],
    [
      'at 0 within the hour when the practitioner is very worried',
      { score: 0, flags: ['LOW_SCORE_HIGH_CONCERN_CONSULT'] },
      at,
      '2026-11-24T11:00:00.000Z',
    ],
    [
      'at 1 at 16:30, not sooner than in an hour',
      { score: 1 },
      '2026-11-24T16:30:00.000Z',
      '2026-11-24T17:30:00.000Z',
    ],
    ['at 1 by the end of the same working day', { score: 1 }, at, '2026-11-24T17:00:00.000Z'],
    [
      'at 1 after hours by the end of the next working day',
      { score: 1 },
      '2026-11-24T18:00:00.000Z',
      '2026-11-25T17:00:00.000Z',
    ],
    [
      'at 1 on a Saturday by the end of Monday',
      { score: 1 },
      '2026-11-28T10:00:00.000Z',
      '2026-11-30T17:00:00.000Z',
    ],
  ] as const)('the alert is acknowledged %s', (_sentence, change, when, by) => {
    const steps = nextStepsFor({ ...completed, ...change } as typeof completed, { ...context, at: when });
    expect(due(steps, 'acknowledge-alert')).toEqual({ kind: 'at', at: by });
  });

  it('counts the strategy discussion from the referral, so a late screening finds it already past', () => {
    const steps = nextStepsFor({ ...completed, referralReceivedAt: '2026-11-02T09:00:00.000Z' }, context);
    expect(due(steps, 'hold-strategy-meeting')).toEqual({ kind: 'day', day: '2026-11-05' });
  });

  it('asks for the discussion on the same day for a child under 13 with a harm sign', () => {
    const steps = nextStepsFor({ ...completed, flags: ['SAME_DAY'] }, context);
    expect(due(steps, 'hold-strategy-meeting')).toEqual({ kind: 'day', day: '2026-11-24' });
  });

  it.each([
    ['a discussion that was due earlier stays overdue', '2026-11-02T09:00:00.000Z', [], '2026-11-05'],
    [
      'one that danger asked for the day before is due that day',
      completed.referralReceivedAt,
      [{ kind: 'day', day: '2026-11-23' }],
      '2026-11-23',
    ],
  ] as const)('on the same day, too, %s', (_sentence, referralReceivedAt, standing, day) => {
    const flags = ['IMMEDIATE_DANGER'] as const;
    const steps = nextStepsFor({ ...completed, flags, referralReceivedAt, standing }, context);
    expect(due(steps, 'hold-strategy-meeting')).toEqual({ kind: 'day', day });
    expect(due(steps, 'open-safety-plan')).toEqual({ kind: 'day', day });
  });

  it('keeps the record, says so and tells the administrator once when the bank holidays are not known', () => {
    const holidays = { days: new Set<string>(), knownUntil: '2026-11-24' };
    const steps = nextStepsFor(completed, { ...context, holidays });
    expect(due(steps, 'hold-strategy-meeting')?.kind).toBe('unknown');
    expect(due(steps, 'acknowledge-alert')?.kind).toBe('at');
    const told = steps.filter(({ work }) => work.kind === 'tell-holidays-missing');
    expect(told.map(({ dedupeKey }) => dedupeKey)).toEqual(['holidays-missing/2026-11-24/administrator']);
    const sameDay = nextStepsFor({ ...completed, flags: ['SAME_DAY'] }, { ...context, holidays });
    expect(due(sameDay, 'hold-strategy-meeting')).toEqual({ kind: 'day', day: '2026-11-24' });
  });

  const told = (inTurn: readonly string[]) => {
    const steps = nextStepsFor(completed, { ...context, people: { ...context.people, inTurn } });
    const owners = steps.filter(({ work }) => ['sign-off', 'hold-strategy-meeting'].includes(work.kind));
    return {
      now: steps.flatMap(({ work }) => (work.kind === 'notify-manager' ? [work.personId] : [])),
      owner: [...new Set(owners.map(({ owner }) => JSON.stringify(owner)))],
    };
  };

  it.each([
    ['the manager alone while the manager is here', ['manager', 'deputy', 'lead'], ['manager']],
    [
      'the deputy, and the manager on coming back, while the manager is away',
      ['deputy', 'lead', 'manager'],
      ['deputy', 'manager'],
    ],
    ['the deputy when the manager holds the screening or has left', ['deputy', 'lead'], ['deputy']],
    ['the lead when the deputy holds it and the manager is away', ['lead', 'manager'], ['lead', 'manager']],
  ])('tells %s, and gives the first the sign-off', (_sentence, inTurn, now) => {
    expect(told(inTurn)).toEqual({ now, owner: [JSON.stringify({ personId: now[0] })] });
  });

  it('leaves it to the administrators where nobody is left to answer', () => {
    expect(told([])).toEqual({ now: ['administrator'], owner: [JSON.stringify({ role: 'administrator' })] });
  });

  it('waits for the deadline before the next in turn is told, and an hour more before the one after', () => {
    const rungs = nextStepsFor(completed, context).filter(({ work }) => work.kind === 'escalate-alert');
    expect(rungs.map(({ runAfter }) => runAfter)).toEqual([
      '2026-11-24T11:00:00.000Z',
      '2026-11-24T12:00:00.000Z',
    ]);
  });
});

describe('what must follow otherwise', () => {
  it('an answer of immediate danger alerts at once and asks for a discussion that day, before anything is completed', () => {
    const steps = nextStepsFor({ kind: 'danger-answered', number: 1 }, context);
    expect(kinds(steps)).toEqual([...ALERT, 'hold-strategy-meeting'].sort());
    expect(due(steps, 'hold-strategy-meeting')).toEqual({ kind: 'day', day: '2026-11-24' });
  });

  it('a return tells the practitioner and waits for the answer', () => {
    expect(kinds(nextStepsFor({ kind: 'returned', number: 1 }, context))).toEqual([
      'answer-return',
      'tell-returned',
    ]);
  });

  it('a sign-off e-mails the referral, opens the meeting and sets the review three months after completion', () => {
    const event: PathwayEvent = {
      kind: 'signed-off',
      score: 2,
      number: 1,
      referralReceivedAt: completed.referralReceivedAt,
      completedOn: '2026-11-30',
      refer: true,
      discussionStands: false,
      meet: { chairId: 'chair', complex: false },
    };
    const steps = nextStepsFor(event, context);
    expect(kinds(steps)).toEqual([
      'email-referral',
      'hold-strategy-meeting',
      'list-at-panel',
      'open-safety-plan',
      'open-strategy-meeting',
      'review-screening',
    ]);
    expect(due(steps, 'review-screening')).toEqual({ kind: 'day', day: '2027-02-28' });
  });

  it('a sign-off asks for no second discussion and no second safety plan', () => {
    const { referralReceivedAt } = completed;
    const event: PathwayEvent = {
      ...{ kind: 'signed-off', score: 2, number: 1, referralReceivedAt, completedOn: '2026-11-24' },
      ...{ refer: false, discussionStands: true, meet: { chairId: 'chair', complex: false } },
    };
    const keys = (steps: readonly NextStep[], kind: string) =>
      steps.filter(({ work }) => work.kind === kind).map(({ dedupeKey }) => dedupeKey);
    const steps = nextStepsFor(event, context);
    expect(keys(steps, 'hold-strategy-meeting')).toEqual([]);
    expect(keys(steps, 'open-safety-plan')).toEqual(
      keys(nextStepsFor(completed, context), 'open-safety-plan'),
    );
  });

  it('nothing is required twice: every step of every event has its own key', () => {
    const all = [
      ...nextStepsFor({ kind: 'danger-answered', number: 1 }, context),
      ...nextStepsFor(completed, context),
      ...nextStepsFor({ ...completed, number: 2 }, context),
      ...nextStepsFor({ kind: 'returned', number: 1 }, context),
    ].map(({ dedupeKey }) => dedupeKey);
    expect(new Set(all).size).toBe(all.length);
  });
});
