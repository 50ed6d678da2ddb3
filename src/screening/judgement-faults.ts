import type { Answers } from '../instrument/answers.ts';
import type { Flag } from '../instrument/flags.ts';
import type { Score } from '../instrument/suggest-score.ts';
import { refused, type Refusal } from '../kernel/refusal.ts';
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

const lowered: Check = ({ finalScore, consultation }, { suggested, directory }) => {
  if (finalScore >= suggested) return null;
  if (consultation === null) {
    return reasonNeeded(
      'consultation',
      'Before a score is lowered, a specialist safeguarding practice lead is consulted. Record who, when and what they advised.',
    );
  }
  const lead = directory.person(consultation.specialistLeadId);
  return lead?.active === true && lead.roles.includes('specialist-lead')
    ? null
    : reasonNeeded('consultation', 'The person consulted must be a specialist safeguarding practice lead.');
};

const noFurtherAction: Check = ({ response, finalScore }, { suggested, answers, flags }) =>
  response === 'no-further-action' &&
  (finalScore > 0 || suggested > 0 || flags.length > 0 || anyConcern(answers))
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

const bothDecided: Check = (judgement, { suggested }) => {
  if (governingScore(judgement, suggested) === 0) return null;
  if (judgement.strategyMeeting === null) {
    return reasonNeeded(
      'strategyMeeting',
      'At a score of 1 to 3 decide whether there is a strategy meeting.',
    );
  }
  return judgement.maseReferral === null
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
  scoreChanged,
  lowered,
  noFurtherAction,
  everyFlagAnswered,
  bothDecided,
  referralAtZero,
  chairNamed,
];

/**
 * The first rule a judgement breaks, as a refusal in words; null when it may stand. Lowering needs a reason and a
 * specialist lead's consultation, raising a reason (A9); no further action is refused while any concern is recorded (D3);
 * at 1 to 3 both decisions are needed (D14, A1); every flag has its response (domain 6.2); a complex case is chaired by a
 * specialist lead (D6).
 */
export function judgementRefusal(judgement: Judgement, on: JudgedOn): { ok: false; refusal: Refusal } | null {
  for (const check of CHECKS) {
    const refusal = check(judgement, on);
    if (refusal !== null) return refused(refusal);
  }
  return null;
}
