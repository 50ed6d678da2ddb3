import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { Read, Readings } from '../api/reading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { useWide } from '../parts/use-wide.ts';
import { AsAnswered } from '../record/as-answered.tsx';
import { OutcomePanel } from '../record/outcome-panel.tsx';
import { screeningName } from '../record/reading-a-screening.ts';
import { RecordHead } from '../record/record-head.tsx';
import { signOffWords } from '../words/sign-off-words.ts';
import type { CompletedView } from './judgement-form.ts';
import { SignOffForm } from './sign-off-form.tsx';

const WIDE = '@media (min-width: 1024px)';
const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  record: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    outlineOffset: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [WIDE]: {
      position: 'sticky',
      top: tokens.spacingVerticalM,
      maxHeight: 'calc(100vh - 32px)',
      overflowY: 'auto',
    },
  },
});

const isCompleted = (view: ScreeningView): view is CompletedView => view.completion !== null;

function Judging({ view }: { view: CompletedView }) {
  const styles = useStyles();
  const api = useApi();
  const wide = useWide();
  // What scrolls by itself has to be reached with the keyboard.
  const scrolls = wide ? { role: 'region', tabIndex: 0, 'aria-label': signOffWords.recordRegion } : {};
  return (
    <div className={styles.both}>
      <div {...scrolls} className={styles.record}>
        <Panel title={signOffWords.record}>
          <RecordHead view={view} named />
        </Panel>
        <OutcomePanel outcome={view.completion.outcome} />
        <AsAnswered view={view} folded={!wide} />
      </div>
      <Read of={{ name: ['me'], read: api.me }}>{(me) => <SignOffForm view={view} me={me} />}</Read>
    </div>
  );
}

function Reading({ id }: { id: string }) {
  const api = useApi();
  return (
    <Read of={{ name: screeningName(id), read: () => api.readScreening(id) }}>
      {(view) =>
        view.may.signOff && isCompleted(view) ? (
          <Judging view={view} />
        ) : (
          <Notice intent="warning" title={signOffWords.notWaiting}>
            {signOffWords.notWaitingWhy}
          </Notice>
        )
      }
    </Read>
  );
}

/** Where a manager, or a deputy in their place, judges a completed screening: the record beside the judgement. */
export default function SignOffPage({ id }: { id: string }) {
  const back = <FluentLink href={`#/screenings/${id}`}>{signOffWords.toRecord}</FluentLink>;
  return (
    <Page title={signOffWords.title} actions={back}>
      <Readings>
        <Reading id={id} />
      </Readings>
    </Page>
  );
}
