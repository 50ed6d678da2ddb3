import type { Answers } from '../instrument/answers.ts';

const CONCERN = new Set(['concern', 'evidence']);

/**
 * Whether any concern is recorded at all: a sign or question answered "concern" or "evidence", whatever its kind or date,
 * immediate danger, or a high worry. While there is one, "no further action" is refused (directive D3, D12).
 */
export function anyConcern(answers: Answers): boolean {
  if (answers['Q0'] === 'yes' || answers['worry'] === 'high') return true;
  return Object.values(answers).some(
    (answer) =>
      (typeof answer === 'string' && CONCERN.has(answer)) ||
      (typeof answer === 'object' && 'strength' in answer && CONCERN.has(answer.strength)),
  );
}
