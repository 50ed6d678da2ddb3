import type { Findings } from './findings.ts';
import { FLAGS, type Flag } from './flags.ts';
import { hasNoRank, isConcern } from './read-answer.ts';
import type { Score } from './suggestion.ts';

/** Everything a flag looks at: the findings, the score before and after the floors, and two answers that never score. */
export interface Judged {
  readonly findings: Findings;
  readonly base: Score;
  readonly score: Score;
  readonly immediateDanger: boolean;
  readonly veryWorried: boolean;
}

const near3 = ['P1', 'P2', 'P3', 'P4', 'P5', 'P7'] as const;

/** When exactly each flag is raised (the table of the scoring rule). */
const raisedWhen: Readonly<Record<Flag, (judged: Judged) => boolean>> = {
  CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED: ({ score, findings }) =>
    score === 0 && findings.letters.some((letter) => letter.unexplored),
  CLUSTER_REVIEW: ({ base, findings }) => base === 0 && findings.generalLetters >= 3,
  CONSIDER_2: ({ base, findings }) => base === 1 && findings.harmRecent.length > 0,
  CONSIDER_3: ({ base, findings }) => base === 2 && near3.some((id) => isConcern(findings.pattern[id])),
  CONTRADICTION_Q1: ({ findings }) => findings.gates.Q1 === 'none' && findings.grooming.length > 0,
  CP_ROUTE_REGARDLESS_OF_SCORE: ({ findings }) => findings.routeCP,
  IMMEDIATE_DANGER: ({ immediateDanger }) => immediateDanger,
  LOW_SCORE_HIGH_CONCERN_CONSULT: ({ score, veryWorried }) => score <= 1 && veryWorried,
  NOT_ENOUGH_KNOWN: ({ score, findings }) =>
    score === 0 &&
    (hasNoRank(findings.gates.Q1) ||
      hasNoRank(findings.gates.Q2) ||
      findings.letters.some((letter) => letter.unknown)),
  NO_SIGN_RECORDED_FOR_CONCERN: ({ base, findings }) =>
    base === 1 &&
    findings.grooming.length + findings.harmConcern.length === 0 &&
    findings.general.length + findings.harmRecent.length === 0,
  NRM_CONSIDER: ({ findings }) => findings.nrm,
  PAST_EXPLOITATION: ({ findings }) => findings.harmHistoric.length > 0,
  POSSIBLE_OFFENCE_CONSULT_POLICE: ({ base, findings }) =>
    base === 1 && (findings.harmConcern.length > 0 || findings.gates.Q2 === 'concern'),
  SAME_DAY: ({ findings }) => findings.underThirteen && isHarmSuspected(findings),
};

/** Whether any sign of harm is at least a concern, however long ago. */
export function isHarmSuspected(findings: Findings): boolean {
  return (
    findings.harmEvidence.length > 0 ||
    findings.harmConcern.length > 0 ||
    findings.harmRecent.length > 0 ||
    findings.harmHistoric.length > 0
  );
}

/** The flags that are raised, in alphabetical order. */
export function raisedFlags(judged: Judged): readonly Flag[] {
  return FLAGS.filter((flag) => raisedWhen[flag](judged));
}
