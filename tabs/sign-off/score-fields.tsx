import { makeStyles, tokens } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import type { Me } from '../../src/contracts/people.ts';
import { HONESTY, scoreWords } from '../../src/instrument/score-words.ts';
import { useApi } from '../api/api-context.ts';
import { signOffWords } from '../words/sign-off-words.ts';
import { ChoiceField, DayField, SelectField, TextField } from './fields.tsx';
import { differenceOf, type Judged, type JudgementForm } from './judgement-form.ts';

const useStyles = makeStyles({
  words: { margin: 0 },
  consultation: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: `0 ${tokens.spacingHorizontalXS}`, fontWeight: tokens.fontWeightSemibold },
});

function Consultation({ me }: { me: Me }) {
  const styles = useStyles();
  const today = useApi().today() ?? undefined;
  const leads = me.specialistLeads.filter(({ id }) => id !== me.person.id);
  return (
    <fieldset className={styles.consultation}>
      <legend className={styles.legend}>{signOffWords.consultation}</legend>
      <p className={styles.words}>{signOffWords.consultationWhy}</p>
      <SelectField
        name="leadId"
        label={signOffWords.lead}
        nothing={signOffWords.chooseLead}
        options={leads.map(({ id, name, phone }) => [id, `${name}, ${phone}`])}
      />
      <DayField name="consultedOn" label={signOffWords.consultedOn} latest={today} />
      <TextField name="advice" label={signOffWords.advice} />
    </fieldset>
  );
}

/** The final score in the directive's words, with what a different one calls for. */
export function ScoreFields({ judged, me }: { judged: Judged; me: Me }) {
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
          <Consultation me={me} />
        </>
      )}
    </>
  );
}
