import { Link as FluentLink, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import type { StepView } from '../../src/contracts/steps.ts';
import { Due } from '../parts/due.tsx';
import { Panel } from '../parts/panel.tsx';
import { recordWords } from '../words/record-words.ts';
import { RecordDone, TakeOver } from './take-over.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  failed: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
  },
  follows: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  red: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
});

const isOver = ({ state }: StepView) => state === 'done' || state === 'cancelled';
const isNotDelivered = ({ state, late }: StepView) => state === 'failed' || late;
/** Shown with the alert itself; here only when it was not delivered. */
const ofTheAlert = (step: StepView) =>
  ['notify-manager', 'escalate-alert', 'acknowledge-alert'].includes(step.kind) && !isNotDelivered(step);
const first = (step: StepView) => `${isNotDelivered(step) ? '0' : '1'} ${step.due.passesAt ?? '9'}`;

function OneStep({ step, meeting }: { step: StepView; meeting: ScreeningView['meeting'] }) {
  const styles = useStyles();
  const red = isNotDelivered(step);
  const discussion = step.kind === 'hold-strategy-meeting';
  const words = <span className={red ? styles.red : undefined}>{step.stateWords}</span>;
  return (
    <li className={mergeClasses(styles.step, red && styles.failed)}>
      <span className={styles.title}>{step.title}</span>
      {discussion && !isOver(step) && meeting !== null ? (
        <FluentLink href={`#/meetings/${meeting.id}`}>{step.stateWords}</FluentLink>
      ) : (
        words
      )}
      {discussion && isOver(step) && (
        <span className={styles.quiet}>{recordWords.wasDue(step.due.words)}</span>
      )}
      {!isOver(step) && (
        <span className={styles.quiet}>
          {recordWords.owner(step.owner)} <Due due={step.due} />
        </span>
      )}
      {step.mayResolve && <TakeOver step={step} />}
      {step.mayRecordDone && !step.mayResolve && <RecordDone step={step} />}
    </li>
  );
}

/** What follows from the judgement besides the steps. It stays in sight when every step is done. */
function Follows({ view: { signOff } }: { view: ScreeningView }) {
  const styles = useStyles();
  if (signOff === null || signOff.follows.length === 0) return null;
  return (
    <ul className={styles.follows}>
      {signOff.follows.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function nothingNext({ alerts, signOff }: ScreeningView): string | null {
  if (alerts.some(({ acknowledgedAt }) => acknowledgedAt === null)) return recordWords.alertNext;
  return signOff === null ? recordWords.nothingNext : null;
}

/** Everything the pathway requires of this screening: what was not delivered first, then by date, then what is over. */
export function StepsPanel({ view }: { view: ScreeningView }) {
  const styles = useStyles();
  const shown = view.steps.filter((step) => !ofTheAlert(step));
  const open = shown.filter((step) => !isOver(step)).sort((a, b) => (first(a) < first(b) ? -1 : 1));
  const over = shown.filter(isOver);
  const listed = (steps: readonly StepView[]) => (
    <ol className={styles.list}>
      {steps.map((step) => (
        <OneStep key={step.id} step={step} meeting={view.meeting} />
      ))}
    </ol>
  );
  return (
    <Panel title={recordWords.next}>
      {shown.length === 0 && <span className={styles.quiet}>{nothingNext(view)}</span>}
      <Follows view={view} />
      {open.length > 0 && listed(open)}
      {over.length > 0 && (
        <details open={open.length === 0}>
          <summary className={styles.summary}>{recordWords.finished(over.length)}</summary>
          {listed(over)}
        </details>
      )}
    </Panel>
  );
}
