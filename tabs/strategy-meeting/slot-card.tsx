import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SlotView } from '../../src/contracts/meetings.ts';
import { meetingWords } from '../words/meeting-words.ts';

const useStyles = makeStyles({
  attendance: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
  busy: { color: tokens.colorStatusDangerForeground1 },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const ORDER = ['busy', 'not-visible', 'free'] as const;

/** Who is free at a time, who is busy, whose calendar cannot be seen and whom to ask first, by role. */
export function SlotAttendance({ slot }: { slot: SlotView }) {
  const styles = useStyles();
  const groups = ORDER.map((availability) => ({
    availability,
    who: slot.attendance.filter((one) => one.availability === availability).map((one) => one.who),
  })).filter(({ who }) => who.length > 0);
  return (
    <ul className={styles.attendance}>
      {slot.soon && <li className={styles.late}>{meetingWords.soon}</li>}
      {slot.late && <li className={styles.late}>{meetingWords.late}</li>}
      {slot.askFirst.length > 0 && <li className={styles.late}>{meetingWords.askFirst(slot.askFirst)}</li>}
      {groups.map(({ availability, who }) => (
        <li key={availability} className={mergeClasses(availability === 'busy' && styles.busy)}>
          {meetingWords.attendance(availability, who)}
        </li>
      ))}
    </ul>
  );
}
