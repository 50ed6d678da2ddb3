import type { Answers } from './answers.ts';
import type { Findings } from './findings.ts';
import type { IndicatorItem, Instrument, Option } from './instrument.ts';
import { itemOf } from './instruments.ts';
import { listed, lowered } from './in-words.ts';
import { isConcern, signOf } from './read-answer.ts';
import { dayInShort } from './days.ts';
import type { Because, Rule, Score } from './suggestion.ts';

/** What there is to explain: the findings, and the score before and after the floors. */
export interface Scored {
  readonly findings: Findings;
  readonly base: Score;
  readonly score: Score;
}

type Reason = readonly [rule: Rule, item: string];

/** The pattern questions whose evidence makes it habitual. */
export const HABITS = ['P1', 'P3', 'P4'] as const;

/**
 * Why the score is what it is: the floor that raised it, then the deciding items, each once. For 2 and 3 these are the
 * current evidence of harm, the gates and the pattern; for 1 the signs of harm and grooming and the gates. At 0 it says
 * what is not recorded, and that this is no reassurance.
 */
export function becauseOf(instrument: Instrument, answers: Answers, scored: Scored): readonly Because[] {
  const said = new Set<string>();
  const because = floorSentence(scored);
  for (const [rule, item] of [...floorReasons(scored), ...baseReasons(scored)]) {
    if (said.has(item)) continue;
    said.add(item);
    because.push({ rule, item, sentence: sentenceOf(instrument, answers, scored.findings, item) });
  }
  return because.length > 0 ? because : [{ rule: 'nothing-recorded', sentence: NOTHING_RECORDED }];
}

const NOTHING_RECORDED =
  'No concern that someone is targeting or grooming the child is recorded. This does not mean that the child is not being exploited.';

function baseReasons({ findings, base }: Scored): readonly Reason[] {
  if (base === 0) return [];
  if (base === 1) {
    return findings.gates.Q2 === 'concern' ? [...suspicions(findings), ['gate', 'Q2']] : suspicions(findings);
  }
  const reasons = findings.harmEvidence.map((id): Reason => ['harm-evidence', id]);
  if (findings.gates.Q2 === 'evidence') reasons.push(['gate', 'Q2']);
  if (findings.offence) {
    reasons.push(['offence', 'Q3'], ...suspicions(findings).map(([, item]): Reason => ['offence', item]));
  }
  for (const id of HABITS) if (findings.pattern[id] === 'evidence') reasons.push(['pattern', id]);
  return reasons;
}

function suspicions({ harmConcern, harmRecent, grooming, gates }: Findings): readonly Reason[] {
  return [
    ...harmConcern.map((id): Reason => ['harm-concern', id]),
    ...harmRecent.map((id): Reason => ['harm-recent', id]),
    ...grooming.map((id): Reason => ['grooming', id]),
    ...(isConcern(gates.Q1) ? [['gate', 'Q1'] satisfies Reason] : []),
  ];
}

function floorSentence({ findings, base, score }: Scored): Because[] {
  if (score === base) return [];
  if (score === 2) return [{ rule: 'F1', sentence: FLOOR_1 }];
  return [{ rule: 'F2', sentence: findings.underThirteen ? FLOOR_2_AGE : FLOOR_2_DISABILITY }];
}

const FLOOR_1 = 'The child is under 13 and there is a sign of harm, so the score is at least 2.';
const FLOOR_2_AGE = 'The child is under 13 and there is a warning sign, so the score is at least 1.';
const FLOOR_2_DISABILITY =
  'The child has a learning disability and there is a warning sign, so the score is at least 1.';

function floorReasons({ findings, base, score }: Scored): readonly Reason[] {
  if (score === base) return [];
  if (score === 1) return [...findings.grooming, ...findings.general].map((id) => ['F2', id]);
  return [...findings.harmConcern, ...findings.harmRecent, ...findings.harmHistoric].map((id) => ['F1', id]);
}

function sentenceOf(instrument: Instrument, answers: Answers, findings: Findings, id: string): string {
  const item = itemOf(instrument, id);
  switch (item?.kind) {
    case 'indicator':
      return `${item.text}: ${signInWords(instrument, answers, id)}${countsAsHarm(findings, item)}.`;
    case 'pattern': {
      const through = findings.harmEvidence.filter((sign) => setsPattern(instrument, sign, id));
      return `${item.text}: evidence${through.length > 0 ? `, because of this sign: ${listed(instrument, through)}` : ''}.`;
    }
    default:
      return gateInWords(findings, id);
  }
}

function countsAsHarm(findings: Findings, { signal, harmIfUnder13 }: IndicatorItem): string {
  const raised = signal !== 'harm' && harmIfUnder13 === true && findings.underThirteen;
  return raised ? ', and counts as harm because the child is under 13' : '';
}

function setsPattern(instrument: Instrument, sign: string, pattern: string): boolean {
  const item = itemOf(instrument, sign);
  return item?.kind === 'indicator' && item.pattern === pattern;
}

function signInWords(instrument: Instrument, answers: Answers, id: string): string {
  const answer = signOf(answers, id);
  const parts = [answer?.strength === 'evidence' ? 'evidence' : 'a concern'];
  const when = labelOf(instrument.recencies, answer?.recency);
  parts.push(when === '' ? 'not said when' : when);
  if (answer?.dateObserved !== undefined) parts.push(dayInShort(answer.dateObserved));
  const source = labelOf(instrument.sources, answer?.source);
  if (source !== '') parts.push(`source: ${source}`);
  return parts.join(', ');
}

function labelOf(options: readonly Option[], code: string | undefined): string {
  const label = options.find((option) => option.code === code)?.label ?? '';
  return lowered(label);
}

function gateInWords({ gates }: Findings, id: string): string {
  if (id === 'Q1') {
    return gates.Q1 === 'evidence'
      ? 'There is evidence that someone is targeting or grooming the child.'
      : 'There is a concern that someone is targeting or grooming the child.';
  }
  if (id === 'Q2') {
    return gates.Q2 === 'evidence'
      ? 'There is evidence that the child has been sexually exploited.'
      : 'There is a concern that the child has been sexually exploited.';
  }
  return 'There is evidence of another offence, and a concern of targeting, grooming or harm with it.';
}

/** Why it is not the next score up, in sentences that follow one another; empty at 3, where there is none. */
export function whyNotNextOf(instrument: Instrument, scored: Scored): readonly string[] {
  switch (scored.score) {
    case 0:
      return whyNot1(instrument, scored.findings);
    case 1:
      return whyNot2(instrument, scored);
    case 2:
      return whyNot3(instrument, scored);
    case 3:
      return [];
  }
}

function whyNot1(instrument: Instrument, findings: Findings): readonly string[] {
  const { general, harmHistoric } = findings;
  return [
    'Not 1 because no concern of targeting or grooming, and no sign of harm in the last 12 months, is recorded.',
    ...warningSigns(instrument, general),
    ...listing(instrument, 'Recorded as harm, more than 12 months ago', harmHistoric),
    ...unlinkedOffence(findings),
  ];
}

function whyNot2(instrument: Instrument, { findings, base }: Scored): readonly string[] {
  const { harmConcern, harmRecent, gates, general } = findings;
  return [
    `Not 2 because ${nothingProven(findings)}`,
    ...listing(instrument, 'A concern, not yet evidence', harmConcern),
    ...(gates.Q2 === 'concern' ? [EXPLOITATION_NOT_PROVEN] : []),
    ...listing(instrument, 'Evidence, but from 6 to 12 months ago', harmRecent),
    // Where the floor made it a 1, the reasons for it name the warning signs already.
    ...(base === 1 ? warningSigns(instrument, general) : []),
    ...unlinkedOffence(findings),
  ];
}

const EXPLOITATION_NOT_PROVEN = 'That the child has been sexually exploited is a concern, not yet evidence.';

function whyNot3(instrument: Instrument, { findings, base }: Scored): readonly string[] {
  if (base < 2) return [`Not 3 because ${nothingProven(findings)}`, ...unlinkedOffence(findings)];
  const suspected = HABITS.filter((id) => findings.pattern[id] === 'concern');
  return [
    'Not 3 because nothing yet gives evidence that it happened more than once, with more than one person or in more than one place.',
    ...listing(instrument, 'A concern, not yet evidence', suspected),
  ];
}

function nothingProven({ gates }: Findings): string {
  return gates.Q3 === 'evidence'
    ? 'no evidence of current exploitation is recorded.'
    : 'no evidence of current exploitation, or of another offence linked to the concern, is recorded.';
}

/** True wherever the offence did not count, also beside a concern that the child has been exploited. */
function unlinkedOffence({ gates }: Findings): readonly string[] {
  return gates.Q3 === 'evidence' ? [UNLINKED] : [];
}

const UNLINKED =
  'There is evidence of another offence. It makes the score 2 only together with a concern of targeting or grooming, or a sign of grooming or harm in the last 12 months. Consider whether they belong together.';

function warningSigns(instrument: Instrument, general: readonly string[]): readonly string[] {
  if (general.length === 0) return [];
  const signs = listed(instrument, general);
  return general.length === 1
    ? [
        `A warning sign is recorded: ${signs}. By itself it does not raise the score. It can be part of exploitation: look at it together with everything else.`,
      ]
    : [
        `Warning signs are recorded: ${signs}. By themselves they do not raise the score. They can be part of exploitation: look at them together.`,
      ];
}

function listing(instrument: Instrument, what: string, ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [`${what}: ${listed(instrument, ids)}.`];
}
