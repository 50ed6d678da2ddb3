import type { Answer, Answers, IndicatorAnswer } from './answers.ts';
import type { ScreenedChild } from './child-of.ts';
import type { IndicatorItem, Instrument, PatternId, Strength } from './instrument.ts';
import { indicatorsOf } from './instruments.ts';

/** Under this age a child cannot consent in law, and the signs marked for it count as harm. */
export const UNDER_AGE = 13;

/** The gates the scoring rule reads. */
export type GateId = 'Q1' | 'Q2' | 'Q3';

/** How much is known under one letter. */
export interface LetterKnowledge {
  /** No sign under it has been explored. */
  readonly unexplored: boolean;
  /** No sign under it is known to be there or not to be there. */
  readonly unknown: boolean;
  /** How many signs are not explored or not known. */
  readonly gaps: number;
}

/**
 * The named sets of the scoring rule, each a list of indicator ids in the instrument's order. "At least concern" is
 * concern or evidence; an answer without recency counts as current, so that a gap never lowers anything; for a child
 * under 13 a sign marked so counts as harm. When the age is not known, no under-13 rule applies.
 */
export interface Findings {
  /** Harm, evidence, current. */
  readonly harmEvidence: readonly string[];
  /** Harm, evidence, 6 to 12 months ago. */
  readonly harmRecent: readonly string[];
  /** Harm, at least concern, longer ago. */
  readonly harmHistoric: readonly string[];
  /** Harm, exactly concern, current or recent. */
  readonly harmConcern: readonly string[];
  /** Grooming, at least concern, current or recent. */
  readonly grooming: readonly string[];
  /** General, at least concern, current or recent. */
  readonly general: readonly string[];
  /** Not answered reads as not explored. */
  readonly gates: Readonly<Record<GateId, Strength>>;
  /** As answered, except that a sign in `harmEvidence` that names a pattern sets it to evidence. */
  readonly pattern: Readonly<Record<PatternId, Strength>>;
  /** Q3 is evidence, and there is a sign or a concern of grooming or harm with it. */
  readonly offence: boolean;
  readonly underThirteen: boolean;
  readonly learningDisability: boolean;
  /** How many letters the general signs fall under. */
  readonly generalLetters: number;
  /** Something marked for the National Referral Mechanism is at least a concern, however long ago. */
  readonly nrm: boolean;
  /** Something marked for the child protection route is at least a concern, current or recent. */
  readonly routeCP: boolean;
  /** What is known under each letter, in the instrument's order. */
  readonly letters: readonly LetterKnowledge[];
}

/** What the answers say about the child, sorted into the named sets of the scoring rule. */
export function findingsOf(instrument: Instrument, answers: Answers, child: ScreenedChild): Findings {
  const found = nothingFound(instrument, answers, child);
  let generalLetters = 0;
  for (const { item, letter } of signsOf(instrument)) {
    const said = answers[item.id];
    const answer = typeof said === 'object' && 'strength' in said ? said : undefined;
    countWhatIsKnown(found.letters[letter], answer);
    if (answer?.strength !== 'concern' && answer?.strength !== 'evidence') continue;
    sortSign(found, item, answer);
    if (found.general.at(-1) === item.id) generalLetters |= 1 << letter;
  }
  for (; generalLetters > 0; generalLetters &= generalLetters - 1) found.generalLetters += 1;
  found.offence = found.gates.Q3 === 'evidence' && isAnyoneSuspected(found);
  return found;
}

function isAnyoneSuspected({ grooming, harmConcern, harmRecent, gates }: Findings): boolean {
  const signs = grooming.length + harmConcern.length + harmRecent.length;
  return signs > 0 || gates.Q1 === 'concern' || gates.Q1 === 'evidence';
}

interface Sign {
  readonly item: IndicatorItem;
  readonly letter: number;
}

const known = new WeakMap<Instrument, readonly Sign[]>();

function signsOf(instrument: Instrument): readonly Sign[] {
  const kept = known.get(instrument);
  if (kept !== undefined) return kept;
  const codes = instrument.letters.map((letter) => letter.code);
  const signs = indicatorsOf(instrument).map((item) => ({ item, letter: codes.indexOf(item.letter) }));
  known.set(instrument, signs);
  return signs;
}

type Growing<T> = T extends string | number | boolean ? T : { -readonly [K in keyof T]: Growing<T[K]> };

function nothingFound(instrument: Instrument, answers: Answers, child: ScreenedChild): Growing<Findings> {
  const said = (id: GateId | PatternId) => strengthOf(answers[id]);
  return {
    harmEvidence: [],
    harmRecent: [],
    harmHistoric: [],
    harmConcern: [],
    grooming: [],
    general: [],
    gates: { Q1: said('Q1'), Q2: said('Q2'), Q3: said('Q3') },
    pattern: {
      P1: said('P1'),
      P2: said('P2'),
      P3: said('P3'),
      P4: said('P4'),
      P5: said('P5'),
      P6: said('P6'),
      P7: said('P7'),
    },
    offence: false,
    underThirteen: child.age !== null && child.age < UNDER_AGE,
    learningDisability: child.learningDisability,
    generalLetters: 0,
    nrm: false,
    routeCP: false,
    letters: instrument.letters.map(() => ({ unexplored: true, unknown: true, gaps: 0 })),
  };
}

function strengthOf(answer: Answer | undefined): Strength {
  return answer === 'none' || answer === 'not_known' || answer === 'concern' || answer === 'evidence'
    ? answer
    : 'not_explored';
}

function countWhatIsKnown(
  letter: Growing<LetterKnowledge> | undefined,
  answer: IndicatorAnswer | undefined,
): void {
  if (letter === undefined) return;
  const strength = answer?.strength ?? 'not_explored';
  if (strength !== 'not_explored') letter.unexplored = false;
  if (strength === 'not_explored' || strength === 'not_known') letter.gaps += 1;
  else letter.unknown = false;
}

function sortSign(found: Growing<Findings>, item: IndicatorItem, answer: IndicatorAnswer): void {
  const historic = answer.recency === 'historic';
  const signal = found.underThirteen && item.harmIfUnder13 === true ? 'harm' : item.signal;
  if (item.nrm === true) found.nrm = true;
  if (item.routeCP === true && !historic) found.routeCP = true;
  if (signal === 'harm') sortHarm(found, item, answer);
  else if (signal !== 'context' && !historic) found[signal].push(item.id);
}

function sortHarm(found: Growing<Findings>, item: IndicatorItem, answer: IndicatorAnswer): void {
  if (answer.recency === 'historic') found.harmHistoric.push(item.id);
  else if (answer.strength === 'concern') found.harmConcern.push(item.id);
  else if (answer.recency === 'recent') found.harmRecent.push(item.id);
  else {
    found.harmEvidence.push(item.id);
    if (item.pattern !== undefined) found.pattern[item.pattern] = 'evidence';
  }
}
