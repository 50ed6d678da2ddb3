import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { Me, PersonView } from '../../src/contracts/people.ts';
import { Notice } from '../parts/notice.tsx';
import { complexityWords, signOffWords } from '../words/sign-off-words.ts';
import { Consultation } from './consultation.tsx';
import { ChoiceField, SelectField, TextField } from './fields.tsx';
import {
  differenceOf,
  governingScore,
  isMeetingToDecide,
  type Judged,
  type JudgementForm,
} from './judgement-form.ts';

const useStyles = makeStyles({
  boxes: { display: 'grid', margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  decision: { display: 'grid', gap: tokens.spacingVerticalS },
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const COMPLEXITIES = Object.keys(complexityWords) as JudgementForm['complexities'];
const YES_NO = [
  { value: 'yes', words: signOffWords.yes },
  { value: 'no', words: signOffWords.no },
];

interface ComplexProps {
  readonly judged: Judged;
  readonly me: Me;
  readonly leads: readonly PersonView[];
}

/** Why the case is complex, if it is. A chair who cannot chair a complex case is taken out again. */
export function ComplexFields({ judged, me, leads }: ComplexProps) {
  const styles = useStyles();
  const { setValue, getValues } = useFormContext<JudgementForm>();
  const { field } = useController<JudgementForm, 'complexities'>({ name: 'complexities' });
  const finalScore = useWatch<JudgementForm, 'finalScore'>({ name: 'finalScore' });
  const lowered = differenceOf({ finalScore }, judged) === 'lowered';
  const change = (each: (typeof COMPLEXITIES)[number], isSo: boolean) => {
    const next = COMPLEXITIES.filter((one) => (one === each ? isSo : field.value.includes(one)));
    field.onChange(next);
    const isLead = me.specialistLeads.some(({ id }) => id === getValues('chairId'));
    if (next.length > 0 && !isLead) setValue('chairId', '');
  };
  return (
    <>
      <fieldset className={styles.boxes}>
        <legend className={styles.legend}>{signOffWords.complex}</legend>
        <p className={styles.words}>{signOffWords.complexWhy}</p>
        {COMPLEXITIES.map((each, place) => (
          <Checkbox
            key={each}
            ref={place === 0 ? field.ref : null}
            label={complexityWords[each]}
            checked={field.value.includes(each)}
            onChange={(_event, { checked }) => change(each, checked === true)}
          />
        ))}
      </fieldset>
      {field.value.includes('other') && (
        <TextField name="complexityReason" label={signOffWords.complexityReason} rows={2} />
      )}
      {field.value.length > 0 && !lowered && (
        <Consultation leads={leads} why={signOffWords.consultationComplex} />
      )}
    </>
  );
}

function Chair({ me }: { me: Me }) {
  const complex = useWatch<JudgementForm, 'complexities'>({ name: 'complexities' }).length > 0;
  const chairs = complex ? me.specialistLeads : me.chairs;
  return (
    <SelectField
      name="chairId"
      label={signOffWords.chair}
      hint={complex ? signOffWords.chairComplex : undefined}
      nothing={signOffWords.chooseChair}
      options={chairs.map(({ id, name, jobTitle }) => [id, `${name}, ${jobTitle}`])}
    />
  );
}

const TODAY = ['SAME_DAY', 'IMMEDIATE_DANGER'];

/** Deciding against a meeting while a discussion is required: by when it is, or was, and that the reason is wanted. */
function WhyNoMeeting({ judged: { flags, discussion } }: { judged: Judged }) {
  const today = flags.some(({ flag }) => TODAY.includes(flag));
  return (
    <>
      {discussion !== null && (
        <Notice intent="warning">
          {discussion.overdue && !discussion.unknown
            ? signOffWords.discussionOverdue(discussion.words)
            : today
              ? signOffWords.discussionToday
              : signOffWords.discussionDue(discussion.words)}
        </Notice>
      )}
      <TextField name="meetingWhyNot" label={signOffWords.whyNoMeeting} hint={signOffWords.whyNotHint} />
    </>
  );
}

/** Whether there is a strategy meeting and a referral: both decided at 1 to 3, "no" with its reason (directive D14). */
export function DecisionFields({ judged, me }: { judged: Judged; me: Me }) {
  const styles = useStyles();
  const [finalScore, meeting, referral] = useWatch<JudgementForm, ['finalScore', 'meeting', 'referral']>({
    name: ['finalScore', 'meeting', 'referral'],
  });
  const required = governingScore({ finalScore }, judged) > 0;
  const decide = isMeetingToDecide({ finalScore }, judged);
  const atZero = decide ? signOffWords.meetingAtZero : signOffWords.decisionsAtZero;
  return (
    <>
      <p className={styles.words}>{required ? signOffWords.decisionsNeeded : atZero}</p>
      <div className={styles.decision}>
        <ChoiceField name="meeting" label={signOffWords.meeting} required={decide} choices={YES_NO} />
        {meeting === 'no' && decide && <WhyNoMeeting judged={judged} />}
        {meeting === 'yes' && <Chair me={me} />}
      </div>
      <div className={styles.decision}>
        <ChoiceField
          name="referral"
          label={signOffWords.referral(me.borough.panelName)}
          required={required}
          choices={YES_NO}
        />
        {referral === 'no' && required && (
          <TextField
            name="referralWhyNot"
            label={signOffWords.whyNoReferral}
            hint={signOffWords.whyNotHint}
          />
        )}
        {referral === 'yes' && !required && <TextField name="whyAtZero" label={signOffWords.whyAtZero} />}
      </div>
    </>
  );
}
