import { makeStyles, tokens } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import type { Me } from '../../src/contracts/people.ts';
import type { ReferralPreview } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { Read } from '../api/reading.tsx';
import { Facts } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { Panel } from '../parts/panel.tsx';
import { signOffWords } from '../words/sign-off-words.ts';
import type { JudgementForm } from './judgement-form.ts';

const useStyles = makeStyles({
  words: { margin: 0 },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  sections: {
    maxHeight: '360px',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

function Referral({ preview }: { preview: ReferralPreview }) {
  const styles = useStyles();
  return (
    <>
      {preview.to.length === 0 && <Notice intent="error">{signOffWords.nobody}</Notice>}
      <Facts
        rows={[
          [signOffWords.to, preview.to.join(', ')],
          [signOffWords.subject, preview.subject],
          [signOffWords.attachment, preview.attachment],
          [signOffWords.text, preview.text],
        ]}
      />
      <p className={styles.words}>{signOffWords.judgementAdded}</p>
      <details>
        <summary className={styles.summary}>{signOffWords.sections}</summary>
        <div role="region" aria-label={signOffWords.sections} tabIndex={0} className={styles.sections}>
          {preview.sections.map(({ heading, lines }) => (
            <div key={heading}>
              <h3 className={styles.heading}>{heading}</h3>
              {lines.map((line, place) => (
                <p key={`${place} ${line}`} className={styles.line}>
                  {line}
                </p>
              ))}
            </div>
          ))}
        </div>
      </details>
    </>
  );
}

/** What will leave the product when this judgement is signed, and to whom: shown before it is sent. */
export function WhatIsSent({ id, me }: { id: string; me: Me }) {
  const styles = useStyles();
  const api = useApi();
  const [meeting, referral, chairId] = useWatch<JudgementForm, ['meeting', 'referral', 'chairId']>({
    name: ['meeting', 'referral', 'chairId'],
  });
  const chair = meeting === 'yes' ? me.chairs.find((one) => one.id === chairId) : undefined;
  return (
    <Panel title={signOffWords.sent}>
      {referral === '' && meeting === '' && <p className={styles.words}>{signOffWords.sentLater}</p>}
      {referral === 'no' && <p className={styles.words}>{signOffWords.sentNothing}</p>}
      {chair && <p className={styles.words}>{signOffWords.sentMeeting(chair.name)}</p>}
      {referral === 'yes' && (
        <Read of={{ name: ['referral', id], read: () => api.referralPreview(id) }}>
          {(preview) => <Referral preview={preview} />}
        </Read>
      )}
    </Panel>
  );
}
