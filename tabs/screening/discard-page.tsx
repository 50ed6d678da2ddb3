import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../api/api-context.ts';
import { useFieldStyles } from '../parts/field-styles.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { checkWords } from '../words/check-words.ts';
import { useCheckStyles } from './check-styles.ts';
import { Heading } from './heading.tsx';
import { TextBox } from './questions/text-box.tsx';

const REASON_LENGTH = 2000;

/** Closing a draft that is not needed, with the reason. */
export default function DiscardPage({ id, back }: { id: string; back: () => void }) {
  const styles = useCheckStyles();
  const field = useFieldStyles();
  const api = useApi();
  const [, go] = useLocation();
  const [reason, setReason] = useState('');
  const { run, busy, trouble } = useAction(api.discardScreening, () => go('/screenings', { replace: true }));
  const [asked, setAsked] = useState(false);
  const isGiven = reason.trim() !== '' && reason.length <= REASON_LENGTH;
  const isMissing = asked && reason.trim() === '';
  const discard = () => {
    setAsked(true);
    if (isGiven) void run(id, { reason: reason.trim() });
    else document.getElementById('discard-reason')?.focus();
  };
  return (
    <div className={styles.page}>
      <Heading>{checkWords.discardTitle}</Heading>
      <p className={styles.quiet}>{checkWords.discardIntro}</p>
      <div>
        <label htmlFor="discard-reason" className={field.label}>
          {checkWords.discardReason}
        </label>
        <TextBox
          id="discard-reason"
          value={reason}
          maxLength={REASON_LENGTH}
          lines={3}
          described={isMissing ? { 'aria-describedby': 'discard-fault', 'aria-invalid': true } : {}}
          onText={setReason}
        />
        {isMissing && (
          <p id="discard-fault" role="alert" className={field.fault}>
            {checkWords.reasonNeeded}
          </p>
        )}
      </div>
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      <div className={styles.actions}>
        <PlainButton look="primary" busy={busy} onClick={discard}>
          {busy ? checkWords.discarding : checkWords.discard}
        </PlainButton>
        <PlainButton onClick={back}>{checkWords.keep}</PlainButton>
      </div>
    </div>
  );
}
