import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { Due } from '../parts/due.tsx';
import { FactStrip } from '../parts/facts.tsx';
import { Reference } from '../parts/reference.tsx';
import { recordWords } from '../words/record-words.ts';
import { statusWords } from '../words/screening-list-words.ts';
import { momentInWords } from '../words/when.ts';
import type { PersonView } from '../../src/contracts/people.ts';
import type { StepView } from '../../src/contracts/steps.ts';
import { discussionDue } from './discussion-due.ts';

const useStyles = makeStyles({
  whole: { whiteSpace: 'nowrap' },
  red: { display: 'block', color: tokens.colorStatusDangerForeground1 },
});

/** A person with the number to ring, where there is one. */
export function PersonToRing({ person: { name, jobTitle, phone } }: { person: PersonView }) {
  const styles = useStyles();
  return (
    <>
      {[name, jobTitle].filter((words) => words !== '').join(', ')}
      {phone !== '' && (
        <>
          ,{' '}
          <FluentLink className={styles.whole} href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </FluentLink>
        </>
      )}
    </>
  );
}

/** What of it is red, by name: what was not delivered, then what is open past its date. */
function attentionOf(steps: readonly StepView[]): readonly string[] {
  const failed = steps.filter(({ state, late }) => state === 'failed' || late);
  const overdue = steps.filter(
    ({ state, due }) => ['ready', 'running', 'unknown'].includes(state) && due.overdue,
  );
  return [
    ...failed.map(({ title }) => recordWords.attentionFailed(title)),
    ...overdue.map(({ title }) => recordWords.attentionOverdue(title)),
  ];
}

function Attention({ what }: { what: readonly string[] }) {
  const styles = useStyles();
  return [...new Set(what)].map((words) => (
    <span key={words} className={styles.red}>
      {words}
    </span>
  ));
}

/** Who and what the record is about, and who to ring; `named` where the page's own heading does not say whose it is. */
export function RecordHead({ view, named = false }: { view: ScreeningView; named?: boolean }) {
  const { completion } = view;
  const discussion = discussionDue(view);
  const attention = attentionOf(view.steps);
  return (
    <FactStrip
      facts={[
        ...(named
          ? ([
              [recordWords.reference, <Reference key="reference">{view.reference}</Reference>],
              [recordWords.child, view.childName ?? recordWords.nameNotGiven],
            ] as const)
          : []),
        [recordWords.status, statusWords[view.status]],
        [recordWords.age, view.age === null ? recordWords.ageNotKnown : String(view.age)],
        [recordWords.practitioner, <PersonToRing key="person" person={view.practitionerPerson} />],
        [recordWords.team, view.team],
        ...(completion ? [[recordWords.completed, momentInWords(completion.at)] as const] : []),
        ...(discussion ? [[discussion.label, <Due key="due" due={discussion.due} />] as const] : []),
        ...(attention.length > 0
          ? [[recordWords.attention, <Attention key="attention" what={attention} />] as const]
          : []),
      ]}
    />
  );
}
