import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { Read, Readings } from '../api/reading.tsx';
import { Page } from '../parts/page.tsx';
import { Reference } from '../parts/reference.tsx';
import { recordWords } from '../words/record-words.ts';
import { AlertsPanel } from './alerts-panel.tsx';
import { AsAnswered } from './as-answered.tsx';
import { AuditPanel } from './audit-panel.tsx';
import { HandOver } from './hand-over.tsx';
import { JudgementPanel } from './judgement-panel.tsx';
import { MeetingSummary } from './meeting-summary.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { useScreeningReading } from './reading-a-screening.ts';
import { RecordHead } from './record-head.tsx';
import { ReturnsPanel } from './returns-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';

const WIDE = '@media (min-width: 1024px)';
const useStyles = makeStyles({
  record: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [WIDE]: {
      gridTemplateColumns: 'minmax(0, 1fr) 380px',
      gridTemplateRows: 'auto 1fr',
      gridTemplateAreas: '"judged beside" "asked beside"',
    },
  },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
  },
  judged: { [WIDE]: { gridArea: 'judged' } },
  beside: { [WIDE]: { gridArea: 'beside' } },
  asked: { [WIDE]: { gridArea: 'asked' } },
});

function Title({ view: { reference, childName } }: { view: ScreeningView }) {
  return (
    <>
      <Reference>{childName === null ? reference : `${reference},`}</Reference> {childName}
    </>
  );
}

function Record({ view }: { view: ScreeningView }) {
  const styles = useStyles();
  const [, go] = useLocation();
  const waiting = view.alerts.some(({ acknowledgedAt }) => acknowledgedAt === null);
  const judge = view.may.signOff ? (
    <Button appearance="primary" onClick={() => go(`/screenings/${view.id}/sign-off`)}>
      {recordWords.judge}
    </Button>
  ) : undefined;
  return (
    <Page title={<Title view={view} />} actions={judge}>
      <RecordHead view={view} />
      <div className={styles.record}>
        <div className={mergeClasses(styles.part, styles.judged)}>
          {waiting && <AlertsPanel view={view} />}
          <JudgementPanel signOff={view.signOff} />
          {view.completion && <OutcomePanel outcome={view.completion.outcome} />}
        </div>
        <div className={mergeClasses(styles.part, styles.beside)}>
          <StepsPanel view={view} />
          <MeetingSummary view={view} />
          <ReturnsPanel returns={view.returns} />
          {!waiting && <AlertsPanel view={view} />}
        </div>
        <div className={mergeClasses(styles.part, styles.asked)}>
          <AsAnswered view={view} />
          <HandOver view={view} />
          {view.may.readAudit && <AuditPanel id={view.id} />}
        </div>
      </div>
    </Page>
  );
}

function Reading({ id, first }: RecordPageProps) {
  return <Read of={useScreeningReading(id, first)}>{(view) => <Record view={view} />}</Read>;
}

interface RecordPageProps {
  readonly id: string;
  /** Where it has been read already. */
  readonly first?: ScreeningView;
}

/** The record of a screening that is not open for filling in, for everybody who may see it. */
export default function RecordPage(props: RecordPageProps) {
  return (
    <Readings>
      <Reading {...props} />
    </Readings>
  );
}
