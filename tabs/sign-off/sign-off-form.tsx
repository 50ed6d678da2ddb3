import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import type { Me } from '../../src/contracts/people.ts';
import { useApi } from '../api/api-context.ts';
import { useTold } from '../api/reading.tsx';
import type { Trouble } from '../api/reply.ts';
import { Notice } from '../parts/notice.tsx';
import { Panel } from '../parts/panel.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { answersOf } from '../record/as-answered.tsx';
import { screeningName } from '../record/reading-a-screening.ts';
import { signOffWords } from '../words/sign-off-words.ts';
import { ComplexFields, DecisionFields } from './decision-fields.tsx';
import {
  begunJudgement,
  judgedOf,
  judgementOf,
  type CompletedView,
  type Judged,
  type JudgementForm,
} from './judgement-form.ts';
import { forgetJudgement, keepJudgement, keptJudgement } from './kept-judgements.ts';
import { FlagFields, ResponseField } from './response-fields.tsx';
import { ReturnForm } from './return-form.tsx';
import { ScoreFields } from './score-fields.tsx';
import { NeededInPlace, Outstanding } from './outstanding.tsx';
import { placesOf, stillNeeded } from './still-needed.ts';
import { WhatIsSent } from './what-is-sent.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
});

function useJudgement(view: CompletedView, judged: Judged) {
  const api = useApi();
  const told = useTold();
  const [, go] = useLocation();
  const [submissionId] = useState(() => crypto.randomUUID());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [tried, setTried] = useState(false);
  const form = useForm<JudgementForm>({
    defaultValues: begunJudgement(keptJudgement(view.id), judged),
  });
  const { getValues, setError, setFocus, clearErrors } = form;
  useEffect(() => () => keepJudgement(view.id, getValues()), [view.id, getValues]);

  const signOff = form.handleSubmit(async (values) => {
    const request = {
      submissionId,
      completionNumber: view.completion.number,
      ...judgementOf(values, judged),
    };
    const reply = await api.signOffScreening(view.id, request);
    if (reply.ok) {
      forgetJudgement(view.id);
      told(screeningName(view.id), reply.value);
      go(`/screenings/${view.id}`);
      return;
    }
    setTrouble(reply.trouble);
    placesOf(reply.trouble).forEach(({ at, sentence }, place) =>
      setError(at, { type: 'refused', message: sentence }, { shouldFocus: place === 0 }),
    );
  });
  const press = () => {
    clearErrors();
    setTrouble(null);
    setTried(true);
    const [first] = stillNeeded(getValues(), judged);
    if (first === undefined) void signOff();
    else setFocus(first.at);
  };
  return { form, press, tried, trouble, forgetTrouble: () => setTrouble(null) };
}

/** An alert that the child is in danger is acknowledged by itself, never by signing off. */
function DangerOpen({ view: { id, alerts } }: { view: CompletedView }) {
  const open = alerts.some(
    ({ cause, acknowledgedAt }) => cause === 'immediate-danger' && acknowledgedAt === null,
  );
  if (!open) return null;
  return (
    <Notice intent="error" title={signOffWords.dangerOpen} urgent={false}>
      {signOffWords.dangerFirst} <a href={`#/screenings/${id}`}>{signOffWords.toTheRecord}</a>
    </Notice>
  );
}

interface SignOffFormProps {
  readonly view: CompletedView;
  readonly me: Me;
}

/** The manager's judgement, the two decisions, what will be sent, and the two ways out. */
export function SignOffForm({ view, me }: SignOffFormProps) {
  const styles = useStyles();
  const judged = useMemo(() => judgedOf(view), [view]);
  const { form, press, tried, trouble, forgetTrouble } = useJudgement(view, judged);
  const [returning, setReturning] = useState(false);
  const busy = form.formState.isSubmitting;
  const apart = [me.person.id, view.practitionerPerson.id];
  const leads = me.specialistLeads.filter(({ id }) => !apart.includes(id));
  if (returning) return <ReturnForm id={view.id} onStop={() => setReturning(false)} />;
  return (
    <FormProvider {...form}>
      <div className={styles.form} onChange={forgetTrouble}>
        <DangerOpen view={view} />
        <NeededInPlace judged={judged} tried={tried}>
          <Panel title={signOffWords.judgement}>
            <ScoreFields judged={judged} leads={leads} />
            <ResponseField judged={judged} answers={answersOf(view)} />
            <FlagFields judged={judged} />
            <ComplexFields judged={judged} me={me} leads={leads} />
          </Panel>
          <Panel title={signOffWords.decisions}>
            <DecisionFields judged={judged} me={me} />
          </Panel>
        </NeededInPlace>
        <WhatIsSent id={view.id} me={me} />
        {trouble && (
          <div>
            <TroubleNotice trouble={trouble} />
            <p className={styles.words}>{signOffWords.kept}</p>
          </div>
        )}
        <Outstanding judged={judged} tried={tried} />
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={busy} onClick={press}>
            {busy ? signOffWords.signingOff : signOffWords.signOff}
          </Button>
          <Button onClick={() => setReturning(true)}>{signOffWords.returnInstead}</Button>
        </div>
        <p className={styles.words}>{signOffWords.meaning}</p>
      </div>
    </FormProvider>
  );
}
