import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { Read, Readings } from '../api/reading.tsx';
import { Due } from '../parts/due.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reference } from '../parts/reference.tsx';
import { AlertsPanel } from '../record/alerts-panel.tsx';
import { discussionDue } from '../record/discussion-due.ts';
import { OutcomePanel } from '../record/outcome-panel.tsx';
import { useScreeningReading } from '../record/reading-a-screening.ts';
import { StepsPanel } from '../record/steps-panel.tsx';
import { outcomeWords } from '../words/outcome-words.ts';
import { takeJustRead } from './just-read.ts';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (min-width: 1024px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  next: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalL },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  due: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

function Title({ view: { reference, childName } }: { view: ScreeningView }) {
  return (
    <>
      {outcomeWords.title} <Reference>{childName === null ? reference : `${reference},`}</Reference>{' '}
      {childName}
    </>
  );
}

function Outcome({ view }: { view: ScreeningView }) {
  const styles = useStyles();
  const discussion = discussionDue(view);
  const toRecord = <FluentLink href={`#/screenings/${view.id}`}>{outcomeWords.toRecord}</FluentLink>;
  if (view.completion === null) {
    return (
      <Notice intent="info">
        {outcomeWords.noOutcome} <a href={`#/screenings/${view.id}`}>{outcomeWords.openScreening}</a>
      </Notice>
    );
  }
  return (
    <Page title={<Title view={view} />} actions={toRecord}>
      <div className={styles.both}>
        <OutcomePanel outcome={view.completion.outcome} />
        <div className={styles.next}>
          {discussion !== null && (
            <Panel title={discussion.label}>
              <Due due={discussion.due} className={styles.due} />
              <p className={styles.quiet}>
                {discussion.due.passesAt === view.referralDue?.passesAt
                  ? outcomeWords.discussionFrom
                  : outcomeWords.discussionSooner}
              </p>
            </Panel>
          )}
          <AlertsPanel view={view} />
          <StepsPanel view={view} />
        </div>
      </div>
    </Page>
  );
}

function Reading({ id }: { id: string }) {
  const [first] = useState(() => takeJustRead(id));
  return <Read of={useScreeningReading(id, first)}>{(view) => <Outcome view={view} />}</Read>;
}

/** What came out: the directive's words for the score, why, what it does not say, and what happens next by when. */
export default function OutcomePage({ id }: { id: string }) {
  return (
    <Readings>
      <Reading id={id} />
    </Readings>
  );
}
