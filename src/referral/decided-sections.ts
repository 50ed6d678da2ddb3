import { adviceFor } from '../instrument/advice.ts';
import { flagResponses as flagTexts, type Flag } from '../instrument/flags.ts';
import { notKnownWords } from '../instrument/not-known.ts';
import { HONESTY } from '../instrument/score-words.ts';
import { instantInWords } from '../kernel/london-day.ts';
import { flagsToAnswer } from '../screening/judgement-faults.ts';
import { decisionRows, scoreInWords } from './judgement-words.ts';
import type { ReferralBlock, ReferralSection } from './referral-document.ts';
import type { Referred } from './referred.ts';

/** Why the tool suggests its score, why not the next, what is not known, the strengths, and the brief advice (directive D11). */
export function reasons({ completion: { suggestion } }: Referred): ReferralSection {
  const list = (text: string, items: readonly string[]): ReferralBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'subheading', text },
          { kind: 'list', items },
        ];
  const because = suggestion.because.map(({ sentence }) => sentence);
  return {
    heading: 'Why: what the suggested score rests on',
    blocks: [
      ...list(`The tool suggests “${scoreInWords(suggestion.score)}” because:`, because),
      ...list('Why it is not the next score:', suggestion.whyNotNext),
      ...list('Not known:', notKnownWords(suggestion.notKnown)),
      ...list('Strengths to build on:', suggestion.strengths),
      ...list('Brief advice:', adviceFor(suggestion.score, suggestion)),
      { kind: 'paragraph', text: HONESTY },
    ],
  };
}

/** The manager's judgement; before sign-off, that it is missing. */
export function judged({ completion, signOff, directory }: Referred): ReferralSection {
  const heading = 'The manager’s judgement';
  if (signOff === null) return { heading, blocks: [{ kind: 'paragraph', text: NOT_SIGNED_OFF }] };
  const { judgement, by, at } = signOff;
  const rows = decisionRows(judgement, completion.suggestion.score, directory);
  const signed = {
    label: 'Signed off',
    value: `${directory.person(by)?.name ?? 'the manager'}, ${instantInWords(at)}`,
  };
  return { heading, blocks: [{ kind: 'facts', rows: [...rows, signed] }] };
}

/** What stands in a preview where the judgement will stand. */
export const NOT_SIGNED_OFF = 'Not signed off yet. The judgement is added here at sign-off.';

/** Every flag, what it asks for, and what was done about it. */
export function flagSections(referred: Referred): readonly ReferralSection[] {
  const { flags } = referred.completion.suggestion;
  if (flags.length === 0) return [];
  const rows = flags.map((flag) => ({
    label: flagTexts[flag].title,
    value: `${flagTexts[flag].response}\n${doneAbout(referred, flag)}`,
  }));
  return [{ heading: 'What is flagged, and what was done', blocks: [{ kind: 'facts', rows }] }];
}

/** What was done about a flag; that nothing is recorded yet is said too. */
export function doneAbout({ signOff }: Referred, flag: Flag): string {
  if (flagsToAnswer([flag]).length === 0) return 'Answered in the screening itself.';
  const done = signOff?.judgement.flagResponses[flag];
  return done === undefined ? 'What was done is not recorded yet.' : `Recorded: ${done}`;
}
