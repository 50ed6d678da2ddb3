import { useWatch } from 'react-hook-form';
import type { PersonView } from '../../src/contracts/people.ts';
import { HONESTY, scoreWords } from '../../src/instrument/score-words.ts';
import { signOffWords } from '../words/sign-off-words.ts';
import { Consultation } from './consultation.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import { differenceOf, type Judged, type JudgementForm } from './judgement-form.ts';

/** The final score in the directive's words, with what a different one calls for. */
export function ScoreFields({ judged, leads }: { judged: Judged; leads: readonly PersonView[] }) {
  const finalScore = useWatch<JudgementForm, 'finalScore'>({ name: 'finalScore' });
  const difference = differenceOf({ finalScore }, judged);
  return (
    <>
      <ChoiceField
        name="finalScore"
        label={signOffWords.finalScore}
        hint={HONESTY}
        choices={([0, 1, 2, 3] as const).map((score) => ({
          value: String(score),
          words: (
            <>
              {scoreWords[score].short} (<strong>{score}</strong>){' '}
              {score === judged.score && signOffWords.suggestedHere}
            </>
          ),
        }))}
      />
      {difference === 'raised' && <TextField name="reason" label={signOffWords.reasonRaise} />}
      {difference === 'lowered' && (
        <>
          <TextField name="reason" label={signOffWords.reasonLower} />
          <Consultation leads={leads} why={signOffWords.consultationWhy} />
        </>
      )}
    </>
  );
}
