import type { FieldPath } from 'react-hook-form';
import type { Trouble } from '../api/reply.ts';
import { isGiven } from '../parts/long-text.tsx';
import { neededWords } from '../words/sign-off-words.ts';
import {
  differenceOf,
  flagsToAnswer,
  governingScore,
  type Judged,
  type JudgementForm,
} from './judgement-form.ts';

/** A place in the form and what is wrong there. */
export interface Needed {
  readonly at: FieldPath<JudgementForm>;
  readonly sentence: string;
}

function text(at: Needed['at'], value: string, missing: string): readonly Needed[] {
  if (isGiven(value)) return [];
  return [{ at, sentence: value.trim() === '' ? missing : neededWords.tooLong }];
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
    ...(difference === 'lowered'
      ? [
          ...chosen('leadId', form.leadId, neededWords.leadId),
          ...chosen('consultedOn', form.consultedOn, neededWords.consultedOn),
          ...text('advice', form.advice, neededWords.advice),
        ]
      : []),
  ];
}

function onTheDecisions(form: JudgementForm, judged: Judged): readonly Needed[] {
  const required = governingScore(form, judged) > 0;
  return [
    ...(required ? chosen('meeting', form.meeting, neededWords.meeting) : []),
    ...(required && form.meeting === 'no'
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
  return [
    ...onTheScore(form, judged),
    ...chosen('response', form.response, neededWords.response),
    ...flagsToAnswer(judged).flatMap(({ flag }) =>
      text(`flagResponses.${flag}`, form.flagResponses[flag] ?? '', neededWords.flag),
    ),
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

/** Where in the form a refusal belongs; empty when it is about the whole. */
export function placesOf(trouble: Trouble): readonly Needed[] {
  if (trouble.kind === 'no-answer') return [];
  const named = trouble.field === undefined ? [] : [{ path: trouble.field, sentence: trouble.because }];
  return [...named, ...(trouble.faults ?? [])].flatMap(({ path, sentence }) => {
    const at = placeOf(path);
    return at === undefined ? [] : [{ at, sentence }];
  });
}
