import type { Answers } from './answers.ts';
import type { ScreenedChild } from './child-of.ts';
import { becauseOf, HABITS, whyNotNextOf } from './explain-score.ts';
import { findingsOf, type Findings } from './findings.ts';
import type { Instrument } from './instrument.ts';
import { itemsOf } from './instruments.ts';
import { notKnownIn } from './not-known.ts';
import { isHarmSuspected, raisedFlags } from './raised-flags.ts';
import { isConcern, protectiveOf } from './read-answer.ts';
import type { Score, Suggestion } from './suggestion.ts';

export type { Because, Rule, Score, Suggestion } from './suggestion.ts';

/**
 * The score the instrument suggests, with its reasons and flags: a classification by the directive's four definitions,
 * never a sum. Strengthening an answer never lowers it; protective factors, denial, gender, ethnicity and worry never
 * change it; "none" and "not known" never lower what evidence says. An aid, not validated: a person decides.
 */
export function suggestScore(instrument: Instrument, answers: Answers, child: ScreenedChild): Suggestion {
  const findings = findingsOf(instrument, answers, child);
  const base = baseOf(findings);
  const score = raisedToFloors(base, findings);
  return {
    score,
    because: becauseOf(instrument, answers, { findings, base, score }),
    whyNotNext: whyNotNextOf(instrument, { findings, base, score }),
    flags: raisedFlags({
      findings,
      base,
      score,
      immediateDanger: answers['Q0'] === 'yes',
      veryWorried: answers['worry'] === 'high',
    }),
    notKnown: notKnownIn(instrument, answers, findings, child),
    strengths: strengthsIn(instrument, answers),
  };
}

function baseOf(findings: Findings): Score {
  const { gates, pattern } = findings;
  if (findings.harmEvidence.length > 0 || gates.Q2 === 'evidence' || findings.offence) {
    const habitual = HABITS.some((id) => pattern[id] === 'evidence');
    return habitual ? 3 : 2;
  }
  const signs = findings.grooming.length + findings.harmConcern.length + findings.harmRecent.length;
  return signs > 0 || isConcern(gates.Q1) || gates.Q2 === 'concern' ? 1 : 0;
}

function raisedToFloors(base: Score, findings: Findings): Score {
  if (base < 2 && findings.underThirteen && isHarmSuspected(findings)) return 2;
  const protectedChild = findings.underThirteen || findings.learningDisability;
  const anySign = findings.general.length + findings.grooming.length > 0;
  return base < 1 && protectedChild && anySign ? 1 : base;
}

function strengthsIn(instrument: Instrument, answers: Answers): readonly string[] {
  const strengths: string[] = [];
  for (const item of itemsOf(instrument)) {
    if (item.kind !== 'protective') continue;
    const presence = protectiveOf(answers, item.id)?.presence;
    if (presence === 'present') strengths.push(item.text);
    if (presence === 'partly') strengths.push(`${item.text} (partly)`);
  }
  return strengths;
}
