import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import type { Me } from '../../src/contracts/people.ts';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
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
import { begunJudgement, judgementOf, type JudgementForm } from './judgement-form.ts';
import { forgetJudgement, keepJudgement, keptJudgement } from './kept-judgements.ts';
import { FlagFields, ResponseField } from './response-fields.tsx';
import { ReturnForm } from './return-form.tsx';
import { ScoreFields } from './score-fields.tsx';
import { placesOf, stillNeeded, type Needed } from './still-needed.ts';
import { WhatIsSent } from './what-is-sent.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** A screening that was completed, so that there is something to judge. */
export type CompletedView = ScreeningView & { completion: NonNullable<ScreeningView['completion']> };

function useJudgement(view: CompletedView) {
  const api = useApi();
  const told = useTold();
  const [, go] = useLocation();
  const judged = view.completion.outcome;
  const [submissionId] = useState(() => crypto.randomUUID());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [needed, setNeeded] = useState<readonly Needed[]>([]);
  const form = useForm<JudgementForm>({
    defaultValues: begunJudgement(keptJudgement(view.id), judged),
  });
  const { getValues, setError, clearErrors } = form;
  useEffect(() => () => keepJudgement(view.id, getValues()), [view.id, getValues]);

  const point = (places: readonly Needed[]) => {
    setNeeded(places);
    places.forEach(({ at, sentence }, place) =>
      setError(at, { type: 'needed', message: sentence }, { shouldFocus: place === 0 }),
    );
  };
  const signOff = form.handleSubmit(async (values) => {
    setTrouble(null);
    const missing = stillNeeded(values, judged);
    point(missing);
    if (missing.length > 0) return;
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
    point(placesOf(reply.trouble));
  });
  const press = () => {
    clearErrors();
    void signOff();
  };
  return { form, press, trouble, needed };
}

function Outstanding({ needed }: { needed: readonly Needed[] }) {
  const styles = useStyles();
  if (needed.length === 0) return null;
  return (
    <Notice intent="warning" title={signOffWords.incomplete} urgent>
      <ul className={styles.list}>
        {needed.map(({ at, sentence }) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The manager's judgement, the two decisions, what will be sent, and the two ways out. */
export function SignOffForm({ view, me }: { view: CompletedView; me: Me }) {
  const styles = useStyles();
  const { form, press, trouble, needed } = useJudgement(view);
  const [returning, setReturning] = useState(false);
  const judged = view.completion.outcome;
  const busy = form.formState.isSubmitting;
  if (returning) return <ReturnForm id={view.id} onStop={() => setReturning(false)} />;
  return (
    <FormProvider {...form}>
      <div className={styles.form}>
        <Panel title={signOffWords.judgement}>
          <ScoreFields judged={judged} me={me} />
          <ResponseField judged={judged} answers={answersOf(view)} />
          <FlagFields judged={judged} />
          <ComplexFields me={me} />
        </Panel>
        <Panel title={signOffWords.decisions}>
          <DecisionFields judged={judged} me={me} />
        </Panel>
        <WhatIsSent id={view.id} me={me} />
        {trouble && (
          <div>
            <TroubleNotice trouble={trouble} />
            <p className={styles.words}>{signOffWords.kept}</p>
          </div>
        )}
        <Outstanding needed={needed} />
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
