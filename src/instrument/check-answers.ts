import type { MissingAnswer } from '../kernel/refusal.ts';
import { wasAdult } from './adult.ts';
import type { Answers, IndicatorAnswer } from './answers.ts';
import { faultOf } from './check-answer.ts';
import { isInstant, monthsBetween } from './days.ts';
import { findingsOf } from './findings.ts';
import type { Instrument, Item, LetterCode } from './instrument.ts';
import { openItems } from './open-items.ts';
import { isAnswered, isConcern, signOf, textOf } from './read-answer.ts';
import { suggestScore } from './suggest-score.ts';

/** When and about whom a screening is completed. */
export interface Completing {
  /** The London day. */
  readonly today: string;
  /** The child's age on that day; null when not known. */
  readonly age: number | null;
  /** The instant, where it is known: then a referral cannot have been received later the same day either. */
  readonly now?: string;
}

/**
 * What still keeps a screening from being completed, in the order of the form: what is required and not answered, dates
 * that have not come, answers that contradict each other, a child without age or voice, and at a score of 0 every letter
 * under which nothing is explored and no reason given. Empty when it can be completed.
 */
export function missingAnswers(
  instrument: Instrument,
  answers: Answers,
  completing: Completing,
): readonly MissingAnswer[] {
  const unexplored = lettersToExplore(instrument, answers, completing.age);
  const missing: MissingAnswer[] = [];
  for (const item of openItems(instrument, answers)) {
    const sentence =
      faultOfAnswer(item, answers, completing) ??
      ownRules[item.id]?.(answers) ??
      faultOfLetter(item, answers, unexplored);
    if (sentence !== null) missing.push({ item: item.id, sentence });
  }
  return missing;
}

function faultOfAnswer(item: Item, answers: Answers, completing: Completing): string | null {
  const answer = answers[item.id];
  if (answer === undefined || !isAnswered(answer)) return item.required === true ? notAnswered(item) : null;
  const fault = faultOf(item, answer);
  if (fault !== null) return fault;
  if (item.kind === 'indicator') return faultOfSign(signOf(answers, item.id), answers, completing);
  if ((item.kind === 'day' || item.kind === 'moment') && item.past === true) {
    return faultOfDate(textOf(answers, item.id), completing);
  }
  return null;
}

function notAnswered(item: Item): string {
  switch (item.kind) {
    case 'gate':
    case 'pattern':
      return 'Answer this. If it is not known, say so.';
    case 'text':
      return 'Write an answer.';
    case 'day':
    case 'moment':
      return 'Give the date.';
    default:
      return 'Choose an answer.';
  }
}

function faultOfDate(date: string, { today, now }: Completing): string | null {
  const isLaterToday = isInstant(date) && now !== undefined && Date.parse(date) > Date.parse(now);
  return isLaterToday || date.slice(0, 10) > today ? 'This date has not come yet.' : null;
}

function faultOfSign(
  answer: IndicatorAnswer | undefined,
  answers: Answers,
  completing: Completing,
): string | null {
  if (!isConcern(answer)) return null;
  if (answer?.recency === undefined)
    return 'Say when this was: now or lately, 6 to 12 months ago, or longer ago.';
  const { recency, dateObserved } = answer;
  if (dateObserved === undefined) return null;
  if (dateObserved < textOf(answers, 'child.dateOfBirth')) return 'This date is before the child was born.';
  const months = monthsBetween(dateObserved, completing.today);
  const isOlderThanItsDate = (recency === 'historic' && months < 12) || (recency === 'recent' && months < 6);
  return isOlderThanItsDate
    ? 'The date is more recent than the answer says. Change the one that is wrong.'
    : faultOfDate(dateObserved, completing);
}

/** Rules of single questions that their own kind does not hold. The ids are permanent. */
const ownRules: Readonly<Record<string, (answers: Answers) => string | null>> = {
  'child.dateOfBirth': faultOfAge,
  'voice.dateSeen': (answers) => {
    const seen = textOf(answers, 'voice.dateSeen');
    const isBeforeBirth = seen !== '' && seen < textOf(answers, 'child.dateOfBirth');
    return isBeforeBirth ? 'This date is before the child was born.' : null;
  },
  'voice.childOwnWords': (answers) =>
    has(answers, 'voice.childOwnWords') ||
    has(answers, 'voice.notObtainedReason') ||
    has(answers, 'voice.planToObtain')
      ? null
      : "Write the child's own words. If they were not obtained, say why not and how they will be.",
  'voice.notObtainedReason': (answers) =>
    !has(answers, 'voice.childOwnWords') &&
    !has(answers, 'voice.notObtainedReason') &&
    has(answers, 'voice.planToObtain')
      ? "Say why the child's words were not obtained."
      : null,
  'voice.planToObtain': (answers) =>
    !has(answers, 'voice.childOwnWords') &&
    has(answers, 'voice.notObtainedReason') &&
    !has(answers, 'voice.planToObtain')
      ? "Say who will obtain the child's words, how, and by when."
      : null,
};

function has(answers: Answers, item: string): boolean {
  return isAnswered(answers[item]);
}

function faultOfAge(answers: Answers): string | null {
  const born = textOf(answers, 'child.dateOfBirth');
  const isEstimated = textOf(answers, 'child.ageNotKnown') === 'estimated';
  if (born === '') {
    return isEstimated ? null : 'Give the date of birth. If it is not known, say that the age is estimated.';
  }
  if (isEstimated) return 'There is a date of birth and an estimated age. Clear the one that is wrong.';
  return wasAdult(answers, null)
    ? 'By this date of birth the person was 18 or over when the referral was received. This screening is for children under 18.'
    : null;
}

function lettersToExplore(
  instrument: Instrument,
  answers: Answers,
  age: number | null,
): ReadonlySet<LetterCode> {
  const child = { age, learningDisability: textOf(answers, 'child.learningDisability') === 'yes' };
  const { letters } = findingsOf(instrument, answers, child);
  const unexplored = instrument.letters.filter((_, index) => letters[index]?.unexplored === true);
  if (unexplored.length === 0 || suggestScore(instrument, answers, child).score > 0) return new Set();
  return new Set(unexplored.map(({ code }) => code));
}

function faultOfLetter(item: Item, answers: Answers, unexplored: ReadonlySet<LetterCode>): string | null {
  if (item.kind !== 'text' || item.whileUnexplored === undefined) return null;
  return unexplored.has(item.whileUnexplored) && !has(answers, item.id)
    ? 'Nothing under this letter has been explored. Explore it, or write why it could not be.'
    : null;
}
