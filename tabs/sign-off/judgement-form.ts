import type { Outcome, ScreeningView, SignOffRequest } from '../../src/contracts/screenings.ts';
import type { DueView } from '../../src/contracts/steps.ts';

/** A screening that was completed, so that there is something to judge. */
export type CompletedView = ScreeningView & { completion: NonNullable<ScreeningView['completion']> };

/** The manager's judgement while it is written. Nothing is chosen for them but the directive's own default at 2 and 3. */
export interface JudgementForm {
  finalScore: '' | '0' | '1' | '2' | '3';
  reason: string;
  leadId: string;
  consultedOn: string;
  advice: string;
  response: '' | SignOffRequest['response'];
  flagResponses: Record<string, string>;
  complexities: SignOffRequest['complexities'];
  complexityReason: string;
  meeting: '' | 'yes' | 'no';
  meetingWhyNot: string;
  referral: '' | 'yes' | 'no';
  referralWhyNot: string;
  whyAtZero: string;
  chairId: string;
}

/** The screening as it was suggested, and the strategy discussion it requires: what a judgement is held against. */
export type Judged = Pick<Outcome, 'score' | 'flags'> & {
  /** By when a discussion must be held that is required already and still to be held. */
  readonly discussion: DueView | null;
};

/** What a completed screening is judged on. */
export function judgedOf({ completion, steps }: CompletedView): Judged {
  const { score, flags } = completion.outcome;
  const open = steps.filter(({ kind, state }) => kind === 'hold-strategy-meeting' && state === 'ready');
  const [first] = open.sort((one, other) =>
    (one.due.passesAt ?? '9') < (other.due.passesAt ?? '9') ? -1 : 1,
  );
  return { score, flags, discussion: first?.due ?? null };
}

/** Answered in the screening itself, before it can be completed. */
const ANSWERED_ALREADY = 'CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED';

/** The flags whose response is asked for at sign-off. */
export function flagsToAnswer({ flags }: Pick<Judged, 'flags'>): Outcome['flags'] {
  return flags.filter(({ flag }) => flag !== ANSWERED_ALREADY);
}

/** A judgement not yet made. At 2 and 3 a meeting and a referral are what the directive expects, so they stand at yes. */
export function emptyJudgement(judged: Judged): JudgementForm {
  const expected = judged.score >= 2 ? 'yes' : '';
  return {
    finalScore: '',
    reason: '',
    leadId: '',
    consultedOn: '',
    advice: '',
    response: '',
    flagResponses: Object.fromEntries(flagsToAnswer(judged).map(({ flag }) => [flag, ''])),
    complexities: [],
    complexityReason: '',
    meeting: expected,
    meetingWhyNot: '',
    referral: expected,
    referralWhyNot: '',
    whyAtZero: '',
    chairId: '',
  };
}

/** A judgement begun earlier, on what is suggested now: flags that were raised since have their own empty place. */
export function begunJudgement(kept: JudgementForm | undefined, judged: Judged): JudgementForm {
  const empty = emptyJudgement(judged);
  return { ...empty, ...kept, flagResponses: { ...empty.flagResponses, ...kept?.flagResponses } };
}

/** How the final score stands to the suggested one; null until it is chosen. */
export function differenceOf(
  { finalScore }: Pick<JudgementForm, 'finalScore'>,
  { score }: Pick<Judged, 'score'>,
): 'same' | 'raised' | 'lowered' | null {
  if (finalScore === '') return null;
  const final = Number(finalScore);
  if (final === score) return 'same';
  return final > score ? 'raised' : 'lowered';
}

/** The higher of the suggested and the final score: lowering takes no duty away. */
export function governingScore(
  { finalScore }: Pick<JudgementForm, 'finalScore'>,
  { score }: Pick<Judged, 'score'>,
): number {
  return Math.max(score, Number(finalScore));
}

/** Whether it must be decided if there is a meeting: at 1 to 3, and wherever a discussion is required already. */
export function isMeetingToDecide(form: Pick<JudgementForm, 'finalScore'>, judged: Judged): boolean {
  return governingScore(form, judged) > 0 || judged.discussion !== null;
}

/** Whether a specialist lead must have been consulted: before a score is lowered, and in every complex case. */
export function isConsultationNeeded(
  form: Pick<JudgementForm, 'finalScore' | 'complexities'>,
  judged: Judged,
): boolean {
  return differenceOf(form, judged) === 'lowered' || form.complexities.length > 0;
}

type Decision = NonNullable<SignOffRequest['strategyMeeting']>;

function decisionOf(decision: '' | 'yes' | 'no', whyNot: string): Decision | null {
  if (decision === 'yes') return { decision };
  return decision === 'no' && whyNot.trim() !== '' ? { decision, reason: whyNot.trim() } : null;
}

const textOrNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** The judgement as it is sent; what does not apply is left out. */
export function judgementOf(
  form: JudgementForm,
  judged: Judged,
): Omit<SignOffRequest, 'submissionId' | 'completionNumber'> {
  const difference = differenceOf(form, judged);
  const atZero = governingScore(form, judged) === 0 && form.referral === 'yes';
  return {
    finalScore: Number(form.finalScore) as SignOffRequest['finalScore'],
    reason: difference === 'same' ? null : textOrNull(form.reason),
    consultation: isConsultationNeeded(form, judged)
      ? { specialistLeadId: form.leadId, on: form.consultedOn, advice: form.advice.trim() }
      : null,
    response: form.response as SignOffRequest['response'],
    complexities: form.complexities,
    complexityReason: form.complexities.includes('other') ? textOrNull(form.complexityReason) : null,
    chairId: form.meeting === 'yes' ? textOrNull(form.chairId) : null,
    strategyMeeting: decisionOf(form.meeting, form.meetingWhyNot),
    maseReferral: decisionOf(form.referral, form.referralWhyNot),
    referralReasonAtZero: atZero ? textOrNull(form.whyAtZero) : null,
    flagResponses: Object.fromEntries(
      flagsToAnswer(judged).map(({ flag }) => [flag, (form.flagResponses[flag] ?? '').trim()]),
    ),
  };
}
