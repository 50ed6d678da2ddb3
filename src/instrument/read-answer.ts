import type { Strength } from './instrument.ts';
import type { Answer, Answers, IndicatorAnswer, ProtectiveAnswer, RowAnswer } from './answers.ts';

/** The text, code, day or instant answered to an item; empty when it is not answered so. */
export function textOf(answers: Answers, item: string): string {
  const answer = answers[item];
  return typeof answer === 'string' ? answer : '';
}

/** What is answered to an indicator; undefined is not explored. */
export function signOf(answers: Answers, item: string): IndicatorAnswer | undefined {
  const answer = answers[item];
  return typeof answer === 'object' && 'strength' in answer ? answer : undefined;
}

/** What is answered to a protective factor. */
export function protectiveOf(answers: Answers, item: string): ProtectiveAnswer | undefined {
  const answer = answers[item];
  return typeof answer === 'object' && 'presence' in answer ? answer : undefined;
}

/** Whether anything has been answered: blank text, an empty list, and rows nobody has written in are no answer. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (!Array.isArray(answer)) return true;
  const entries: readonly (string | RowAnswer)[] = answer;
  return entries.some((one) => typeof one === 'string' || Object.values(one).some(isWritten));
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** Whether an answer says nothing either way: not explored, or asked and still not known. */
export function hasNoRank(strength: Strength): boolean {
  return strength === 'not_explored' || strength === 'not_known';
}

/** Whether an indicator, gate or pattern answer is at least a concern. */
export function isConcern(answer: Answer | undefined): boolean {
  const strength = typeof answer === 'object' && 'strength' in answer ? answer.strength : answer;
  return strength === 'concern' || strength === 'evidence';
}
