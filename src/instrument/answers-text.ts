import type { Answers } from './answers.ts';

/**
 * Answers as one text that is the same for the same answers, in whatever order they were given, and another for any
 * others. Its SHA-256 says which answers a check page showed, without sending them again.
 */
export function answersText(answers: Answers): string {
  return textOf(answers);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const given = Object.entries(value).filter(([, part]) => part !== undefined);
  given.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${given.map(([key, part]) => `${JSON.stringify(key)}:${textOf(part)}`).join()}}`;
}
