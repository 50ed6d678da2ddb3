import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import type { Answers } from '../../src/instrument/answers.ts';
import { answersText } from '../../src/instrument/answers-text.ts';
import type { MissingAnswer } from '../../src/kernel/refusal.ts';
import { useApi } from '../api/api-context.ts';
import type { Trouble } from '../api/reply.ts';
import { mergeClasses } from '../parts/look.ts';
import { Notice } from '../parts/notice.tsx';
import { PlainButton } from '../parts/plain-button.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { checkWords } from '../words/check-words.ts';
import { useCheckStyles } from './check-styles.ts';
import { useDraft } from './draft-context.ts';
import { keepJustRead } from './just-read.ts';
import { goToStillNeeded, Missing } from './still-open.tsx';

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface CompleteProps {
  readonly view: ScreeningView;
  readonly answers: Answers;
  /** What is still needed: pressed all the same, it leads there. */
  readonly missing: readonly MissingAnswer[];
  readonly goToQuestion: (item: string) => void;
  readonly reopen: () => void;
}

function Refusal({
  trouble,
  goToQuestion,
  reopen,
}: Pick<CompleteProps, 'goToQuestion' | 'reopen'> & { trouble: Trouble }) {
  if (trouble.kind === 'out-of-date') {
    return (
      <Notice
        intent="warning"
        urgent
        title={checkWords.changedTitle}
        action={{ words: checkWords.reopen, act: reopen }}
      >
        {trouble.because}
      </Notice>
    );
  }
  if (trouble.kind !== 'answers-incomplete') return <TroubleNotice trouble={trouble} />;
  return (
    <Missing missing={trouble.missing ?? []} title={trouble.because} refused goToQuestion={goToQuestion} />
  );
}

/**
 * Completing: everything is saved first, then which answers this page shows is sent with the revision they were saved at.
 * Pressed again after a lost answer it is still the same submission, so the screening is completed once.
 */
export function Complete({ view, answers, missing, goToQuestion, reopen }: CompleteProps) {
  const styles = useCheckStyles();
  const api = useApi();
  const draft = useDraft();
  const [, go] = useLocation();
  const [submissionId] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<'waiting' | 'completing' | 'not-saved' | Trouble>('waiting');

  async function complete() {
    if (missing.length > 0) return goToStillNeeded();
    setState('completing');
    if (!(await draft.saveNow())) return setState('not-saved');
    const request = {
      submissionId,
      instrumentVersion: view.instrumentVersion,
      revision: draft.revision(),
      shown: await digestOf(answersText(answers)),
    };
    const reply = await api.completeScreening(view.id, request);
    if (!reply.ok) return setState(reply.trouble);
    keepJustRead(reply.value);
    go(`/screenings/${view.id}/outcome`, { replace: true });
  }

  return (
    <>
      {state === 'not-saved' && (
        <Notice intent="error" title={checkWords.notSavedTitle}>
          {checkWords.notSaved}
        </Notice>
      )}
      {typeof state === 'object' && <Refusal trouble={state} goToQuestion={goToQuestion} reopen={reopen} />}
      <div className={mergeClasses(styles.actions, styles.bar)}>
        <PlainButton look="primary" busy={state === 'completing'} onClick={() => void complete()}>
          {state === 'completing' ? checkWords.completing : checkWords.complete}
        </PlainButton>
        <span className={styles.quiet}>
          {missing.length > 0 ? checkWords.missingTitle(missing.length) : checkWords.afterwards}
        </span>
      </div>
    </>
  );
}
