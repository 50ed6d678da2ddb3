import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { Due } from '../parts/due.tsx';
import { outlookWords } from '../words/outlook-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  reference: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
});

interface ChooseMeetingProps {
  readonly meetings: readonly MeetingView[];
  readonly onChoose: (id: string) => void;
}

/** The strategy meetings that wait for a date from this person, soonest due first. */
export function ChooseMeeting({ meetings, onChoose }: ChooseMeetingProps) {
  const styles = useStyles();
  const waiting = meetings.filter(({ status, may }) => status === 'needs-date' && may.choose);
  if (waiting.length === 0) return <p className={styles.words}>{outlookWords.none}</p>;
  return (
    <>
      <p className={styles.words}>{outlookWords.whichMeeting}</p>
      <ul className={styles.list}>
        {waiting.map(({ id, reference, due }) => (
          <li key={id} className={styles.one}>
            <span>
              <span className={styles.reference}>{reference}</span>
              <Due due={due} />
            </span>
            <Button aria-label={`${outlookWords.choose} ${reference}`} onClick={() => onChoose(id)}>
              {outlookWords.choose}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
