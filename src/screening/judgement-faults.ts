import type { Answers } from '../instrument/answers.ts';
import type { Flag } from '../instrument/flags.ts';
import type { Score } from '../instrument/suggest-score.ts';
import type { LondonDay } from '../kernel/london-day.ts';
import { refused, type Refusal } from '../kernel/refusal.ts';
import { saysWhy } from '../kernel/says-why.ts';
import type { Directory } from '../people/directory.ts';
import { mayBeChair } from '../people/may.ts';
import { anyConcern } from './any-concern.ts';
import type { Judgement } from './judgement.ts';

/** What a judgement is held against. */
export interface JudgedOn {
  readonly suggested: Score;
  readonly flags: readonly Flag[];
  readonly answers: Answers;
  readonly directory: Directory;
  readonly signerId: string;
  /** Who holds it and who completed it: neither judges it nor is consulted on it. */
  readonly filledInBy: readonly string[];
  /** The London days between which a specialist lead can have been consulted about it: the referral's and today. */
  readonly referredOn: LondonDay;
  readonly today: LondonDay;
  /** A strategy discussion is required already, whatever the score. */
  readonly discussionStands: boolean;
}

/** The higher of the suggested and the final score: lowering a score takes no duty away (directive D14, design 1). */
export function governingScore(judgement: Pick<Judgement, 'finalScore'>, suggested: Score): Score {
  return judgement.finalScore > suggested ? judgement.finalScore : suggested;
}

/** The flags a manager must answer before sign-off: all but the one answered in the screening itself (domain 6.2). */
export function flagsToAnswer(flags: readonly Flag[]): readonly Flag[] {
  return flags.filter((flag) => flag !== 'CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED');
}

type Check = (judgement: Judgement, on: JudgedOn) => Refusal | null;

const reasonNeeded = (field: string, because: string): Refusal => ({ kind: 'reason-needed', field, because });

const scoreChanged: Check = ({ finalScore, reason }, { suggested }) =>
  finalScore !== suggested && reason === null
    ? reasonNeeded('reason', 'Your score differs from the suggested one. Write why.')
    : null;

const consulted: Check = ({ finalScore, complexities, consultation }, on) => {
  if (finalScore >= on.suggested && complexities.length === 0) return null;
  if (consultation === null) {
    return reasonNeeded(
      'consultation',
      'A specialist safeguarding practice lead is consulted before a score is lowered and in every complex case. Record who, when and what they advised.',
    );
  }
  const lead = on.directory.person(consultation.specialistLeadId);
  if (lead?.active !== true || !lead.roles.includes('specialist-lead')) {
    return reasonNeeded(
      'consultation',
      'The person consulted must be a specialist safeguarding practice lead.',
    );
  }
  if (lead.id === on.signerId || on.filledInBy.includes(lead.id)) {
    return reasonNeeded(
      'consultation',
      'Consult a specialist lead who neither filled it in nor signs it off.',
    );
  }
  return consultation.on < on.referredOn || consultation.on > on.today
    ? reasonNeeded('consultation.on', 'Give the day you consulted them: from the referral until today.')
    : null;
};

const complexitySaid: Check = ({ complexities, complexityReason }) =>
  complexities.includes('other') && complexityReason === null
    ? reasonNeeded('complexityReason', 'Write why the case is complex.')
    : null;

const sentences: Check = (judgement) => {
  const { strategyMeeting, maseReferral, consultation, flagResponses } = judgement;
  const written: readonly (readonly [field: string, words: string | null | undefined])[] = [
    ['reason', judgement.reason],
    ['consultation.advice', consultation?.advice],
    ['complexityReason', judgement.complexityReason],
    ['strategyMeeting.reason', strategyMeeting?.decision === 'no' ? strategyMeeting.reason : null],
    ['maseReferral.reason', maseReferral?.decision === 'no' ? maseReferral.reason : null],
    ['referralReasonAtZero', judgement.referralReasonAtZero],
    ...Object.entries(flagResponses).map(([flag, words]) => [`flagResponses.${flag}`, words] as const),
  ];
  const [short] = written.filter(([, words]) => typeof words === 'string' && !saysWhy(words));
  return short === undefined
    ? null
    : reasonNeeded(short[0], 'Write a sentence here. A word or two does not say why.');
};

const notOnesOwn: Check = (_judgement, { signerId, filledInBy }) =>
  filledInBy.includes(signerId)
    ? {
        kind: 'not-permitted',
        because: 'You filled this screening in yourself. Somebody else who answers for it signs it off.',
      }
    : null;

const onlyRaisedFlags: Check = ({ flagResponses }, { flags }) => {
  const other = Object.keys(flagResponses).find((flag) => !flags.some((raised) => raised === flag));
  return other === undefined
    ? null
    : {
        kind: 'not-valid',
        because: 'An answer is given to a flag that this screening does not have. Open it again.',
        faults: [{ path: `flagResponses.${other}`, sentence: 'This flag is not raised.' }],
      };
};

const noFurtherAction: Check = ({ response, finalScore }, on) =>
  response === 'no-further-action' &&
  (finalScore > 0 || on.suggested > 0 || on.flags.length > 0 || on.discussionStands || anyConcern(on.answers))
    ? {
        kind: 'not-permitted',
        because:
          'No further action is only for a screening in which no concern is recorded. Choose an assessment or a section 47 enquiry.',
      }
    : null;

const everyFlagAnswered: Check = ({ flagResponses }, { flags }) => {
  const open = flagsToAnswer(flags).find((flag) => (flagResponses[flag] ?? '').trim() === '');
  return open === undefined
    ? null
    : reasonNeeded(`flagResponses.${open}`, 'Record what was done about every flag.');
};

const bothDecided: Check = (judgement, { suggested, discussionStands }) => {
  const needed = governingScore(judgement, suggested) > 0;
  if ((needed || discussionStands) && judgement.strategyMeeting === null) {
    return reasonNeeded(
      'strategyMeeting',
      'A strategy discussion is required. Decide whether there is a strategy meeting.',
    );
  }
  return needed && judgement.maseReferral === null
    ? reasonNeeded('maseReferral', 'At a score of 1 to 3 decide whether to refer to the panel.')
    : null;
};

const referralAtZero: Check = (judgement, { suggested }) =>
  governingScore(judgement, suggested) === 0 &&
  judgement.maseReferral?.decision === 'yes' &&
  judgement.referralReasonAtZero === null
    ? reasonNeeded('referralReasonAtZero', 'A referral at a score of 0 is possible. Write why it is made.')
    : null;

const chairNamed: Check = ({ strategyMeeting, complexities, chairId }, { directory }) => {
  if (strategyMeeting?.decision !== 'yes') return null;
  const chair = chairId === null ? undefined : directory.person(chairId);
  if (chair === undefined) return reasonNeeded('chairId', 'Name who chairs the strategy meeting.');
  return mayBeChair(chair, complexities.length > 0)
    ? null
    : reasonNeeded(
        'chairId',
        'A complex case is chaired by a specialist safeguarding practice lead. Name one of them.',
      );
};

const CHECKS: readonly Check[] = [
  notOnesOwn,
  onlyRaisedFlags,
  scoreChanged,
  consulted,
  complexitySaid,
  noFurtherAction,
  everyFlagAnswered,
  bothDecided,
  referralAtZero,
  chairNamed,
  sentences,
];

/**
 * The first rule a judgement breaks, as a refusal in words; null when it may stand. Lowering needs a reason and a
 * specialist lead's consultation, raising a reason (A9); no further action is refused while any concern is recorded (D3);
 * at 1 to 3 both decisions are needed, and wherever a discussion is required the one about it (D14, A1); every raised flag
 * has its response, and no other (domain 6.2); in a complex case a specialist lead is consulted and chairs (D6). Whatever
 * is written says why.
 */
export function judgementRefusal(judgement: Judgement, on: JudgedOn): { ok: false; refusal: Refusal } | null {
  for (const check of CHECKS) {
    const refusal = check(judgement, on);
    if (refusal !== null) return refused(refusal);
  }
  return null;
}
