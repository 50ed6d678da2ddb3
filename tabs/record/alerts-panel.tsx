import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { useTold } from '../api/reading.tsx';
import { Due } from '../parts/due.tsx';
import { Panel } from '../parts/panel.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { useAction } from '../parts/use-action.ts';
import { recordWords } from '../words/record-words.ts';
import { momentInWords } from '../words/when.ts';
import { screeningName } from './reading-a-screening.ts';

const useStyles = makeStyles({
  alert: { display: 'grid', gap: tokens.spacingVerticalXXS },
  words: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  act: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

type Alert = ScreeningView['alerts'][number];

function OneAlert({ alert }: { alert: Alert }) {
  const styles = useStyles();
  return (
    <div className={styles.alert}>
      <p className={styles.words}>
        <strong>{alert.why}.</strong> {recordWords.raised(momentInWords(alert.raisedAt))}
      </p>
      <p className={styles.words}>
        {alert.acknowledgedAt !== null ? (
          recordWords.acknowledged(alert.acknowledgedBy ?? '', momentInWords(alert.acknowledgedAt))
        ) : (
          <>
            {recordWords.toBeAcknowledged} <Due due={alert.due} />
          </>
        )}
      </p>
      <p className={styles.quiet}>{recordWords.told}</p>
      <ul className={styles.list}>
        {alert.told.map(({ name, state }) => (
          <li key={name}>
            {name}: {state}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Acknowledge({ view }: { view: ScreeningView }) {
  const styles = useStyles();
  const api = useApi();
  const told = useTold();
  const { run, busy, trouble } = useAction(api.acknowledgeAlert, (next) =>
    told(screeningName(view.id), next),
  );
  return (
    <div className={styles.act}>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void run(view.id)}>
        {busy ? recordWords.acknowledging : recordWords.acknowledge}
      </Button>
      <p className={styles.quiet}>{recordWords.acknowledgeMeans}</p>
    </div>
  );
}

/** Who was told of this screening, who has confirmed it, and the way to confirm it. */
export function AlertsPanel({ view }: { view: ScreeningView }) {
  const styles = useStyles();
  if (view.alerts.length === 0) return null;
  const isDanger = view.alerts.some(({ cause }) => cause === 'immediate-danger');
  return (
    <Panel title={recordWords.alerts}>
      {isDanger && (
        <p className={styles.words}>
          <strong>{recordWords.dangerNow}</strong>
        </p>
      )}
      {view.alerts.map((alert) => (
        <OneAlert key={alert.alert} alert={alert} />
      ))}
      {view.may.acknowledge && <Acknowledge view={view} />}
    </Panel>
  );
}
