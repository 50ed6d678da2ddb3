import { flagResponses as flagTexts, type Flag } from '../instrument/flags.ts';
import { scoreWords } from '../instrument/score-words.ts';
import type { Score } from '../instrument/suggest-score.ts';
import { dayInWords } from '../kernel/london-day.ts';
import type { Directory } from '../people/directory.ts';
import type { Complexity, Decision, Judgement, Response } from '../screening/judgement.ts';
import type { Fact } from './referral-document.ts';

/** The directive's three responses in its own sense (D3). */
export const responseWords: Readonly<Record<Response, string>> = {
  'no-further-action': 'No further action: no concerns are identified',
  assessment: 'An assessment of risk and need',
  'section-47': 'A child protection enquiry under section 47, with a child and family assessment',
};

/** Why a case is complex, in words (ambiguity A7). */
export const complexityWords: Readonly<Record<Complexity, string>> = {
  'several-children-or-adults': 'Two or more children or suspected adults are linked',
  'position-of-trust': 'A suspected person is in a position of trust',
  trafficking: 'Trafficking is suspected',
  'placed-out-of-area': 'The child is placed out of the area',
  'agencies-disagree': 'Agencies disagree',
  other: 'Another reason',
};

/** A whole judgement as rows of label and value, for the record: what was decided, then what was done about each flag. */
export function judgementRows(judgement: Judgement, suggested: Score, directory: Directory): readonly Fact[] {
  const flags = Object.entries(judgement.flagResponses) as [Flag, string][];
  return [
    ...decisionRows(judgement, suggested, directory),
    ...flags.map(([flag, answer]) => ({ label: flagTexts[flag].title, value: answer })),
  ];
}

/** What was decided at sign-off, as rows of label and value. People are named by role and name. */
export function decisionRows(judgement: Judgement, suggested: Score, directory: Directory): readonly Fact[] {
  const { consultation } = judgement;
  const name = (id: string | null) =>
    id === null ? '' : (directory.person(id)?.name ?? 'Not in the directory any more');
  return [
    { label: 'Suggested by the tool', value: scoreInWords(suggested) },
    { label: 'Final score', value: finalInWords(judgement.finalScore, suggested) },
    ...row('Why it differs', judgement.reason),
    ...(consultation === null
      ? []
      : [
          {
            label: 'Specialist lead consulted',
            value: `${name(consultation.specialistLeadId)}, ${dayInWords(consultation.on)}: ${consultation.advice}`,
          },
        ]),
    { label: 'Response', value: responseWords[judgement.response] },
    {
      label: 'Complex',
      value:
        judgement.complexities.length === 0
          ? 'No'
          : judgement.complexities.map((one) => complexityWords[one]).join('; '),
    },
    ...row('What makes it complex', judgement.complexityReason),
    { label: 'Strategy meeting', value: decisionInWords(judgement.strategyMeeting) },
    ...row('Chaired by', name(judgement.chairId)),
    { label: 'Referral to the panel', value: decisionInWords(judgement.maseReferral) },
    ...row('Why it is referred at 0', judgement.referralReasonAtZero),
  ];
}

/** A final score lower than the suggested one never stands in the words of "no concern recorded". */
function finalInWords(final: Score, suggested: Score): string {
  return final < suggested ? `Lowered to ${final}` : scoreInWords(final);
}

/** A score as it is shown: the words first, then the number. */
export function scoreInWords(score: Score): string {
  return `${scoreWords[score].short} (score ${score})`;
}

function row(label: string, value: string | null): readonly Fact[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

function decisionInWords(decision: Decision | null): string {
  if (decision === null) return 'Not decided: the score does not ask for it';
  return decision.decision === 'yes' ? 'Yes' : `No: ${decision.reason}`;
}
