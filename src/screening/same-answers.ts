import type { Answers } from '../instrument/answers.ts';

/** Whether two sets of answers say the same to the same items, in whatever order either was written. */
export function sameAnswers(left: Answers, right: Answers): boolean {
  return isSame(left, right);
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isStructured(left) || !isStructured(right)) return false;
  const keys = Object.keys(left);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
  );
}

function isStructured(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
