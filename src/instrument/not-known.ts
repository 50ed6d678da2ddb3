import type { Answers } from './answers.ts';
import type { ScreenedChild } from './child-of.ts';
import type { Findings, GateId } from './findings.ts';
import type { Instrument } from './instrument.ts';
import { listed } from './in-words.ts';
import { itemOf, itemsOf } from './instruments.ts';
import { isPatternAsked } from './open-items.ts';
import { hasNoRank, textOf } from './read-answer.ts';
import type { Suggestion } from './suggestion.ts';

const GATES: readonly GateId[] = ['Q1', 'Q2', 'Q3'];

/**
 * What the score was suggested without: the signs that are not explored or not known, the gate and pattern questions
 * with no answer that counts, and the age or learning disability that would have raised the score to a floor. Beside a
 * low score it says how little that score may rest on (domain 6.4).
 */
export function notKnownIn(
  instrument: Instrument,
  answers: Answers,
  findings: Findings,
  child: ScreenedChild,
): Suggestion['notKnown'] {
  const withGaps = instrument.letters
    .map(({ label }, index) => ({ label, gaps: findings.letters[index]?.gaps ?? 0 }))
    .filter(({ gaps }) => gaps > 0);
  return {
    count: withGaps.reduce((sum, { gaps }) => sum + gaps, 0),
    letters: withGaps.sort((one, other) => other.gaps - one.gaps).map(({ label }) => label),
    questions: [
      ...(child.age === null ? [AGE] : []),
      ...(textOf(answers, 'child.learningDisability') === 'not_known' ? [LEARNING_DISABILITY] : []),
      ...GATES.filter((id) => hasNoRank(findings.gates[id])).map((id) => itemOf(instrument, id)?.text ?? id),
      ...patternsNotKnown(instrument, answers, findings),
    ],
  };
}

const AGE = "The child's age. No rule for a child under 13 was applied.";
const LEARNING_DISABILITY = 'Whether the child has a learning disability. No rule for it was applied.';

function patternsNotKnown(
  instrument: Instrument,
  answers: Answers,
  { pattern }: Findings,
): readonly string[] {
  if (!isPatternAsked(instrument, answers)) return [];
  const asked = itemsOf(instrument).filter((item) => item.kind === 'pattern');
  const open = asked.filter(({ id }) => hasNoRank(pattern[id]));
  if (open.length === asked.length) return [`All ${asked.length} questions about the pattern.`];
  return open.length === 0
    ? []
    : [
        `${open.length} of the ${asked.length} questions about the pattern: ${listed(
          instrument,
          open.map(({ id }) => id),
        )}.`,
      ];
}

/** What is not known, in sentences for the outcome and the referral; empty when every question has an answer that counts. */
export function notKnownWords({ count, letters, questions }: Suggestion['notKnown']): readonly string[] {
  const signs = count === 1 ? '1 sign is' : `${count} signs are`;
  const under = letters.length === 1 ? 'under' : 'most first, under';
  return count === 0
    ? questions
    : [`${signs} not explored or not known, ${under}: ${letters.join('; ')}.`, ...questions];
}
