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
  signerId: 'manager',
  filledInBy: ['practitioner'],
  referredOn: '2026-11-20',
  today: '2026-11-24',
  discussionStands: false,
};
const good: Judgement = {
  finalScore: 2,
  reason: null,
  consultation: null,
  response: 'assessment',
  complexities: [],
  complexityReason: null,
  chairId: 'chair',
  strategyMeeting: { decision: 'yes' },
  maseReferral: { decision: 'yes' },
  referralReasonAtZero: null,
  flagResponses: {},
};
const consultation = { specialistLeadId: 'lead', on: '2026-11-24', advice: 'Agrees that it was a mistake.' };
const quiet: JudgedOn = { ...on, suggested: 0, answers: completeAnswers() };
const undecided = { strategyMeeting: null, maseReferral: null, chairId: null };

const table: readonly [string, Partial<Judgement>, Partial<JudgedOn>, string | null][] = [
  ['stands when it agrees and decides both', {}, {}, null],
  ['raising without a reason', { finalScore: 3 }, {}, 'reason'],
  ['raising with a reason', { finalScore: 3, reason: 'More is known since.' }, {}, null],
  ['lowering with a reason alone', { finalScore: 1, reason: 'It was another child.' }, {}, 'consultation'],
  [
    'lowering after asking somebody who is no specialist lead',
    {
      finalScore: 1,
      reason: 'It was another child.',
      consultation: { ...consultation, specialistLeadId: 'manager' },
    },
    {},
    'consultation',
  ],
  [
    'lowering with a reason and a specialist lead',
    { finalScore: 1, reason: 'It was another child.', consultation },
    {},
    null,
  ],
  [
    'lowering after consulting oneself',
    { finalScore: 1, reason: 'It was another child.', consultation },
    { signerId: 'lead' },
    'consultation',
  ],
  [
    'lowering after consulting the lead who filled it in',
    { finalScore: 1, reason: 'It was another child.', consultation },
    { filledInBy: ['practitioner', 'lead'] },
    'consultation',
  ],
  ...(['2026-11-19', '2026-11-25', '1066-10-14'] as const).map((on): (typeof table)[number] => [
    `lowering on a consultation of ${on}, before the referral or after today`,
    { finalScore: 1, reason: 'It was another child.', consultation: { ...consultation, on } },
    {},
    'consultation.on',
  ]),
  [
    'lowering to 0 still decides on meeting and referral',
    { finalScore: 0, reason: 'It was another child.', consultation, ...undecided },
    {},
    'strategyMeeting',
  ],
  ['leaving the referral undecided at 1 to 3', { maseReferral: null }, {}, 'maseReferral'],
  ['a meeting without a chair', { chairId: null }, {}, 'chairId'],
  [
    'a complex case chaired by somebody else than a specialist lead',
    { complexities: ['trafficking'], consultation },
    {},
    'chairId',
  ],
  [
    'a complex case chaired by a specialist lead',
    { complexities: ['trafficking'], chairId: 'lead', consultation },
    {},
    null,
  ],
  [
    'a complex case in which no specialist lead was consulted',
    { complexities: ['trafficking'], chairId: 'lead' },
    {},
    'consultation',
  ],
  [
    'a case that is complex for another reason without the reason',
    { complexities: ['other'], chairId: 'lead', consultation },
    {},
    'complexityReason',
  ],
  [
    'deciding against the meeting with "n/a"',
    { strategyMeeting: { decision: 'no', reason: 'n/a' }, chairId: null },
    {},
    'strategyMeeting.reason',
  ],
  [
    'deciding against the meeting with a sentence',
    { strategyMeeting: { decision: 'no', reason: 'Held this morning with police.' }, chairId: null },
    {},
    null,
  ],
  [
    'answering a flag with a dot',
    { flagResponses: { NRM_CONSIDER: '....... .......' } },
    { flags: ['NRM_CONSIDER'] },
    'flagResponses.NRM_CONSIDER',
  ],
  [
    'leaving the meeting undecided at 0 while a discussion is required',
    { ...undecided, finalScore: 0 },
    { suggested: 0, discussionStands: true },
    'strategyMeeting',
  ],
  ['a chair who has left', { chairId: 'leaver' }, {}, 'chairId'],
  ['a flag without a response', {}, { flags: ['NRM_CONSIDER'] }, 'flagResponses.NRM_CONSIDER'],
  [
    'a flag with its response',
    { flagResponses: { NRM_CONSIDER: 'Referred to the NRM today.' } },
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

  it('of no further action is refused while a discussion is required, as after danger was answered and changed', () => {
    const nothing = { ...good, ...undecided, finalScore: 0, response: 'no-further-action' } as const;
    const meeting = {
      strategyMeeting: { decision: 'no', reason: 'The child was found safe at home.' },
    } as const;
    const stands = { ...quiet, discussionStands: true };
    expect(judgementRefusal({ ...nothing, ...meeting }, stands)?.refusal.kind).toBe('not-permitted');
    expect(judgementRefusal({ ...nothing, ...meeting, response: 'assessment' }, stands)).toBeNull();
  });

  it('is not made by whoever filled the screening in, though another holds it by now', () => {
    const own = { ...on, filledInBy: ['practitioner', 'manager'] };
    expect(judgementRefusal(good, own)?.refusal.kind).toBe('not-permitted');
  });

  it('cannot answer a flag that was not raised', () => {
    const answered = { ...good, flagResponses: { IMMEDIATE_DANGER: 'The child was seen and is safe.' } };
    expect(judgementRefusal(answered, on)?.refusal).toMatchObject({
      kind: 'not-valid',
      faults: [{ path: 'flagResponses.IMMEDIATE_DANGER' }],
    });
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
