import { ageOn } from '../child/age.ts';
import type { Answers } from './answers.ts';
import { isRealDay } from './days.ts';
import { UNDER_AGE } from './findings.ts';
import type { AskedWhen, IndicatorItem, Instrument, Item, LetterCode } from './instrument.ts';
import { indicatorsOf, itemsOf } from './instruments.ts';
import { isConcern, signOf, textOf } from './read-answer.ts';

/**
 * What is asked now, in order. The pattern is asked once any harm item or Q2 is a concern or evidence, however long ago;
 * why a letter could not be explored, while nothing under it has been; anything else unless its own condition says not.
 */
export function openItems(instrument: Instrument, answers: Answers): readonly Item[] {
  const patternIsAsked = isPatternAsked(instrument, answers);
  const open = new Set<string>();
  return itemsOf(instrument).filter((item) => {
    const asked = isAsked(instrument, answers, item, open, patternIsAsked);
    if (asked) open.add(item.id);
    return asked;
  });
}

/** The answers without those to items that are no longer asked: the same object when there is nothing to clear. */
export function withoutClosed(instrument: Instrument, answers: Answers): Answers {
  const open = new Set(openItems(instrument, answers).map((item) => item.id));
  if (Object.keys(answers).every((id) => open.has(id))) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([id]) => open.has(id)));
}

function isAsked(
  instrument: Instrument,
  answers: Answers,
  item: Item,
  open: ReadonlySet<string>,
  patternIsAsked: boolean,
): boolean {
  if (item.kind === 'pattern' && !patternIsAsked) return false;
  if (item.kind === 'text' && item.whileUnexplored !== undefined) {
    return isUnexplored(instrument, answers, item.whileUnexplored);
  }
  return item.askedWhen === undefined || isMet(item.askedWhen, answers, open);
}

function isMet({ item, isOneOf }: AskedWhen, answers: Answers, open: ReadonlySet<string>): boolean {
  return open.has(item) && isOneOf.includes(textOf(answers, item));
}

function isUnexplored(instrument: Instrument, answers: Answers, letter: LetterCode): boolean {
  return indicatorsOf(instrument).every(
    (sign) =>
      sign.letter !== letter || (signOf(answers, sign.id)?.strength ?? 'not_explored') === 'not_explored',
  );
}

/** Whether the pattern is asked: once any harm item or Q2 is a concern or evidence, however long ago. */
export function isPatternAsked(instrument: Instrument, answers: Answers): boolean {
  if (isConcern(answers['Q2'])) return true;
  const mayBeUnderAge = mayCountAsUnderAge(answers);
  const isHarm = (sign: IndicatorItem) =>
    sign.signal === 'harm' || (sign.harmIfUnder13 === true && mayBeUnderAge);
  return indicatorsOf(instrument).some((sign) => isHarm(sign) && isConcern(answers[sign.id]));
}

/**
 * Whether the under-13 rules may apply, told without knowing today: by the age on the day of the referral, which is
 * never more than the age at completion. While that day is not given, the pattern is rather asked than left out.
 */
function mayCountAsUnderAge(answers: Answers): boolean {
  const born = textOf(answers, 'child.dateOfBirth');
  const referred = textOf(answers, 'referral.receivedAt').slice(0, 10);
  if (isRealDay(born)) return !isRealDay(referred) || ageOn(born, referred) < UNDER_AGE;
  const estimated = textOf(answers, 'child.estimatedAge');
  return estimated !== '' && Number(estimated) < UNDER_AGE;
}
