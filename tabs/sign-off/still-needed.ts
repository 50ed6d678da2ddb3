import type { FieldPath } from 'react-hook-form';
import { saysWhy } from '../../src/kernel/says-why.ts';
import type { Trouble } from '../api/reply.ts';
import { isGiven } from '../parts/long-text.tsx';
import { neededWords, placeWords } from '../words/sign-off-words.ts';
import {
  differenceOf,
  flagsToAnswer,
  governingScore,
  isConsultationNeeded,
  isMeetingToDecide,
  type Judged,
  type JudgementForm,
} from './judgement-form.ts';

/** A place in the form and what is wrong there. */
export interface Needed {
  readonly at: FieldPath<JudgementForm>;
  readonly sentence: string;
}

function text(at: Needed['at'], value: string, missing: string): readonly Needed[] {
  if (value.trim() === '') return [{ at, sentence: missing }];
  if (!isGiven(value)) return [{ at, sentence: neededWords.tooLong }];
  return saysWhy(value) ? [] : [{ at, sentence: neededWords.tooShort }];
}

function chosen(at: Needed['at'], value: string, missing: string): readonly Needed[] {
  return value === '' ? [{ at, sentence: missing }] : [];
}

function onTheScore(form: JudgementForm, judged: Judged): readonly Needed[] {
  const difference = differenceOf(form, judged);
  return [
    ...chosen('finalScore', form.finalScore, neededWords.finalScore),
    ...(difference === 'raised' || difference === 'lowered'
      ? text('reason', form.reason, neededWords.reason)
      : []),
  ];
}

function onTheConsultation(form: JudgementForm, judged: Judged): readonly Needed[] {
  if (!isConsultationNeeded(form, judged)) return [];
  return [
    ...chosen('leadId', form.leadId, neededWords.leadId),
    ...chosen('consultedOn', form.consultedOn, neededWords.consultedOn),
    ...text('advice', form.advice, neededWords.advice),
  ];
}

function onTheComplexity(form: JudgementForm): readonly Needed[] {
  return form.complexities.includes('other')
    ? text('complexityReason', form.complexityReason, neededWords.complexityReason)
    : [];
}

function onTheDecisions(form: JudgementForm, judged: Judged): readonly Needed[] {
  const required = governingScore(form, judged) > 0;
  const meeting = isMeetingToDecide(form, judged);
  return [
    ...(meeting ? chosen('meeting', form.meeting, neededWords.meeting) : []),
    ...(meeting && form.meeting === 'no'
      ? text('meetingWhyNot', form.meetingWhyNot, neededWords.whyNot)
      : []),
    ...(form.meeting === 'yes' ? chosen('chairId', form.chairId, neededWords.chair) : []),
    ...(required ? chosen('referral', form.referral, neededWords.referral) : []),
    ...(required && form.referral === 'no'
      ? text('referralWhyNot', form.referralWhyNot, neededWords.whyNot)
      : []),
    ...(!required && form.referral === 'yes' ? text('whyAtZero', form.whyAtZero, neededWords.whyAtZero) : []),
  ];
}

/** What a judgement still lacks, in the order of the page. Guidance only: the server holds it against the rules again. */
export function stillNeeded(form: JudgementForm, judged: Judged): readonly Needed[] {
  const consultation = onTheConsultation(form, judged);
  const lowered = differenceOf(form, judged) === 'lowered';
  return [
    ...onTheScore(form, judged),
    ...(lowered ? consultation : []),
    ...chosen('response', form.response, neededWords.response),
    ...flagsToAnswer(judged).flatMap(({ flag }) =>
      text(`flagResponses.${flag}`, form.flagResponses[flag] ?? '', neededWords.flag),
    ),
    ...onTheComplexity(form),
    ...(lowered ? [] : consultation),
    ...onTheDecisions(form, judged),
  ];
}

const PLACES: Readonly<Record<string, Needed['at']>> = {
  finalScore: 'finalScore',
  reason: 'reason',
  consultation: 'leadId',
  'consultation.specialistLeadId': 'leadId',
  'consultation.on': 'consultedOn',
  'consultation.advice': 'advice',
  response: 'response',
  complexityReason: 'complexityReason',
  chairId: 'chairId',
  strategyMeeting: 'meeting',
  'strategyMeeting.reason': 'meetingWhyNot',
  maseReferral: 'referral',
  'maseReferral.reason': 'referralWhyNot',
  referralReasonAtZero: 'whyAtZero',
};

function placeOf(field: string): Needed['at'] | undefined {
  return field.startsWith('flagResponses.') ? (field as Needed['at']) : PLACES[field];
}

/** What a place of the form is called where it is named away from its label. */
export function nameOfPlace(at: Needed['at'], { flags }: Judged): string {
  return placeWords[at] ?? flags.find(({ flag }) => at === `flagResponses.${flag}`)?.title ?? at;
}

/** Where in the form a refusal belongs; empty when it is about the whole. */
export function placesOf(trouble: Trouble): readonly Needed[] {
  if (trouble.kind === 'no-answer') return [];
  const named = trouble.field === undefined ? [] : [{ path: trouble.field, sentence: trouble.because }];
  return [...named, ...(trouble.faults ?? [])].flatMap(({ path, sentence }) => {
    const at = placeOf(path);
    return at === undefined ? [] : [{ at, sentence }];
  });
}
