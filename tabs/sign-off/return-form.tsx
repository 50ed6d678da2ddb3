import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../api/api-context.ts';
import { isGiven, LongText } from '../parts/long-text.tsx';
import { Panel } from '../parts/panel.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { signOffWords } from '../words/sign-off-words.ts';
import { forgetJudgement } from './kept-judgements.ts';

const useStyles = makeStyles({
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The other way out: the screening goes back to the practitioner, with what has to be added or changed. */
export function ReturnForm({ id, onStop }: { id: string; onStop: () => void }) {
  const styles = useStyles();
  const api = useApi();
  const [, go] = useLocation();
  const [comments, setComments] = useState('');
  const [asked, setAsked] = useState(false);
  const { run, busy, trouble } = useAction(api.returnScreening, () => {
    forgetJudgement(id);
    go(`/screenings/${id}`);
  });
  const returnIt = () => {
    setAsked(true);
    if (isGiven(comments)) void run(id, { comments: comments.trim() });
  };
  return (
    <Panel title={signOffWords.returnTitle}>
      <p className={styles.words}>{signOffWords.returnMeans}</p>
      <LongText
        label={signOffWords.comments}
        required
        rows={5}
        error={asked && !isGiven(comments) ? signOffWords.commentsNeeded : undefined}
        value={comments}
        onChange={setComments}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={returnIt}>
          {busy ? signOffWords.returning : signOffWords.returnIt}
        </Button>
        <Button onClick={onStop}>{signOffWords.stop}</Button>
      </div>
    </Panel>
  );
}
