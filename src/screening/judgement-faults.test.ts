import { completeAnswers } from '../testing/complete-answers.ts';
import { directoryOf } from '../testing/people-for-tests.ts';
import { anyConcern } from './any-concern.ts';
import { judgementRefusal, type JudgedOn } from './judgement-faults.ts';
import type { Judgement } from './judgement.ts';

const on: JudgedOn = {
  suggested: 2,
  flags: [],
  answers: completeAnswers({ Q1: 'concern' }),
  directory: directoryOf(),
};
const good: Judgement = {
  finalScore: 2,
  reason: null,
  consultation: null,
  response: 'assessment',
  complexities: [],
  chairId: 'chair',
  strategyMeeting: { decision: 'yes' },
  maseReferral: { decision: 'yes' },
  referralReasonAtZero: null,
  flagResponses: {},
};
const consultation = { specialistLeadId: 'lead', on: '2026-11-24', advice: 'Agrees.' };
const quiet: JudgedOn = { ...on, suggested: 0, answers: completeAnswers() };
const undecided = { strategyMeeting: null, maseReferral: null, chairId: null };

const table: readonly [string, Partial<Judgement>, Partial<JudgedOn>, string | null][] = [
  ['stands when it agrees and decides both', {}, {}, null],
  ['raising without a reason', { finalScore: 3 }, {}, 'reason'],
  ['raising with a reason', { finalScore: 3, reason: 'More is known.' }, {}, null],
  ['lowering with a reason alone', { finalScore: 1, reason: 'Mistaken.' }, {}, 'consultation'],
  [
    'lowering after asking somebody who is no specialist lead',
    { finalScore: 1, reason: 'Mistaken.', consultation: { ...consultation, specialistLeadId: 'manager' } },
    {},
    'consultation',
  ],
  [
    'lowering with a reason and a specialist lead',
    { finalScore: 1, reason: 'Mistaken.', consultation },
    {},
    null,
  ],
  [
    'lowering to 0 still decides on meeting and referral',
    { finalScore: 0, reason: 'Mistaken.', consultation, ...undecided },
    {},
    'strategyMeeting',
  ],
  ['leaving the referral undecided at 1 to 3', { maseReferral: null }, {}, 'maseReferral'],
  ['a meeting without a chair', { chairId: null }, {}, 'chairId'],
  [
    'a complex case chaired by somebody else than a specialist lead',
    { complexities: ['trafficking'] },
    {},
    'chairId',
  ],
  [
    'a complex case chaired by a specialist lead',
    { complexities: ['trafficking'], chairId: 'lead' },
    {},
    null,
  ],
  ['a chair who has left', { chairId: 'leaver' }, {}, 'chairId'],
  ['a flag without a response', {}, { flags: ['NRM_CONSIDER'] }, 'flagResponses.NRM_CONSIDER'],
  [
    'a flag with its response',
    { flagResponses: { NRM_CONSIDER: 'Referred.' } },
    { flags: ['NRM_CONSIDER'] },
    null,
  ],
  [
    'the unexplored letters, which are answered in the screening itself',
    {},
    { flags: ['CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED'] },
    null,
  ],
];

describe('a judgement', () => {
  it.each(table)('%s', (_sentence, change, changeOn, field) => {
    const refusal = judgementRefusal({ ...good, ...change }, { ...on, ...changeOn })?.refusal;
    expect(refusal === undefined ? null : 'field' in refusal && refusal.field).toBe(field);
  });

  it('of no further action stands only where no concern at all is recorded', () => {
    const nothing = { ...good, ...undecided, finalScore: 0, response: 'no-further-action' } as const;
    expect(judgementRefusal(nothing, quiet)).toBeNull();
    const concerns = [
      { Q1: 'concern' },
      { A1: { strength: 'concern', recency: 'historic' } },
      { worry: 'high' },
      { Q0: 'yes' },
      { P1: 'evidence' },
    ] as const;
    for (const concern of concerns) {
      const answers = completeAnswers(concern);
      expect(anyConcern(answers)).toBe(true);
      expect(judgementRefusal(nothing, { ...quiet, answers })?.refusal.kind).toBe('not-permitted');
    }
  });

  it('refers at 0 only with a reason', () => {
    const refers = {
      ...good,
      ...undecided,
      finalScore: 0,
      response: 'assessment',
      maseReferral: { decision: 'yes' },
    } as const;
    expect(judgementRefusal(refers, quiet)?.refusal).toMatchObject({ field: 'referralReasonAtZero' });
    expect(judgementRefusal({ ...refers, referralReasonAtZero: 'Siblings are known.' }, quiet)).toBeNull();
  });
});
