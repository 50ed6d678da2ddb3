import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonView } from '../../src/contracts/people.ts';
import { useApi } from '../api/api-context.ts';
import { signOffWords } from '../words/sign-off-words.ts';
import { DayField, SelectField, TextField } from './fields.tsx';

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

/** Which specialist lead was consulted, when, and what they advised. `leads` are those who neither filled it in nor sign it off. */
export function Consultation({ leads, why }: { leads: readonly PersonView[]; why: string }) {
  const styles = useStyles();
  const today = useApi().today() ?? undefined;
  return (
    <fieldset className={styles.consultation}>
      <legend className={styles.legend}>{signOffWords.consultation}</legend>
      <p className={styles.words}>{why}</p>
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
