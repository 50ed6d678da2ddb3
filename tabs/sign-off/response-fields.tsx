import { makeStyles, tokens } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import type { Answers } from '../../src/instrument/answers.ts';
import { isConcern } from '../../src/instrument/read-answer.ts';
import { responseWords, signOffWords } from '../words/sign-off-words.ts';
import { ChoiceField, TextField } from './fields.tsx';
import { flagsToAnswer, governingScore, type Judged, type JudgementForm } from './judgement-form.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Whether anything at all speaks against "no further action". */
export function isConcernRecorded(answers: Answers, { score, flags }: Judged): boolean {
  const danger = answers['Q0'] === 'yes' || answers['worry'] === 'high';
  return danger || score > 0 || flags.length > 0 || Object.values(answers).some(isConcern);
}

/** Which of the directive's three responses; no further action cannot be chosen while a concern is recorded. */
export function ResponseField({ judged, answers }: { judged: Judged; answers: Answers }) {
  const finalScore = useWatch<JudgementForm, 'finalScore'>({ name: 'finalScore' });
  const concern = isConcernRecorded(answers, judged) || governingScore({ finalScore }, judged) > 0;
  return (
    <ChoiceField
      name="response"
      label={signOffWords.response}
      hint={concern ? signOffWords.noFurtherActionWhy : undefined}
      choices={[
        {
          value: 'no-further-action',
          disabled: concern,
          words: responseWords['no-further-action'],
        },
        { value: 'assessment', words: responseWords.assessment },
        { value: 'section-47', words: responseWords['section-47'] },
      ]}
    />
  );
}

/** What was done about each flag, with what the flag asks for beside it. */
export function FlagFields({ judged }: { judged: Judged }) {
  const styles = useStyles();
  const flags = flagsToAnswer(judged);
  if (flags.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{signOffWords.flags}</legend>
      <p className={styles.words}>{signOffWords.flagsWhy}</p>
      {flags.map(({ flag, title, response }) => (
        <TextField key={flag} name={`flagResponses.${flag}`} label={title} hint={response} rows={2} />
      ))}
    </fieldset>
  );
}
