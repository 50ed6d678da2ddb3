import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { useApi } from '../api/api-context.ts';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { workWords } from '../words/my-work-words.ts';

const useStyles = makeStyles({
  start: { display: 'grid', justifyItems: 'end', gap: tokens.spacingVerticalS },
});

/** Starts a screening and opens it. Asked twice, the server gives the empty one that is there already. */
export function StartScreening() {
  const styles = useStyles();
  const api = useApi();
  const [, go] = useLocation();
  const { run, busy, trouble } = useAction(api.startScreening, ({ id }) => go(`/screenings/${id}`));
  return (
    <div className={styles.start}>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
        {busy ? workWords.starting : workWords.start}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}
