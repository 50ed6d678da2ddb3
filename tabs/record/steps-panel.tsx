import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StepView } from '../../src/contracts/steps.ts';
import { Due } from '../parts/due.tsx';
import { Panel } from '../parts/panel.tsx';
import { recordWords } from '../words/record-words.ts';
import { TakeOver } from './take-over.tsx';

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

function OneStep({ step }: { step: StepView }) {
  const styles = useStyles();
  const red = isNotDelivered(step);
  return (
    <li className={mergeClasses(styles.step, red && styles.failed)}>
      <span className={styles.title}>{step.title}</span>
      <span className={red ? styles.red : undefined}>{step.stateWords}</span>
      {!isOver(step) && (
        <span className={styles.quiet}>
          {recordWords.owner(step.owner)} <Due due={step.due} />
        </span>
      )}
      {step.mayResolve && <TakeOver step={step} />}
    </li>
  );
}

/** Everything the pathway requires of this screening: what was not delivered first, then by date, then what is over. */
export function StepsPanel({ steps }: { steps: readonly StepView[] }) {
  const styles = useStyles();
  const shown = steps.filter((step) => !ofTheAlert(step));
  const open = shown.filter((step) => !isOver(step)).sort((a, b) => (first(a) < first(b) ? -1 : 1));
  const over = shown.filter(isOver);
  return (
    <Panel title={recordWords.next}>
      {shown.length === 0 && <span className={styles.quiet}>{recordWords.nothingNext}</span>}
      {open.length > 0 && (
        <ol className={styles.list}>
          {open.map((step) => (
            <OneStep key={step.id} step={step} />
          ))}
        </ol>
      )}
      {over.length > 0 && (
        <details open={open.length === 0}>
          <summary className={styles.summary}>{recordWords.finished(over.length)}</summary>
          <ol className={styles.list}>
            {over.map((step) => (
              <OneStep key={step.id} step={step} />
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}
