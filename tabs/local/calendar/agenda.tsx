import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { dayInWords } from '../../../src/kernel/london-day.ts';
import { hovered, selected } from '../look/selectable.ts';
import { fromTo, today } from '../look/moment.ts';
import { Nothing } from '../look/states.tsx';
import type { CalendarEvent } from '../wire.ts';
import { byDay } from './week.ts';

const useStyles = makeStyles({
  agenda: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  day: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  event: {
    display: 'grid',
    gridTemplateColumns: '110px 1fr',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    marginBottom: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    fontFamily: 'inherit',
    cursor: 'pointer',
    color: 'inherit',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cancelled: { borderLeftColor: tokens.colorNeutralStroke1, color: tokens.colorNeutralForeground3 },
  struck: { textDecorationLine: 'line-through' },
  chosen: selected,
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Every event in order of time, by day. */
export function Agenda(props: {
  events: readonly CalendarEvent[];
  chosen: string | undefined;
  onOpen: (id: string) => void;
}) {
  const styles = useStyles();
  const now = today();
  if (props.events.length === 0) {
    return (
      <Nothing title="No meetings yet">
        Strategy meetings appear here once a chair has picked a time, or made an appointment.
      </Nothing>
    );
  }
  return (
    <div className={styles.agenda}>
      {byDay(props.events).map(({ day, events }) => (
        <section key={day} aria-label={dayInWords(day)}>
          <Text as="h2" weight="semibold" block className={styles.day}>
            {day === now ? 'Today, ' : ''}
            {dayInWords(day)}
          </Text>
          <ul className={styles.list}>
            {events.map((event) => (
              <li key={event.id}>
                <button
                  type="button"
                  className={mergeClasses(
                    styles.event,
                    event.isCancelled && styles.cancelled,
                    event.id === props.chosen && styles.chosen,
                  )}
                  onClick={() => props.onOpen(event.id)}
                >
                  <Text>{fromTo(event.startAt, event.endAt)}</Text>
                  <span className={styles.words}>
                    <Text weight="semibold" className={event.isCancelled ? styles.struck : undefined}>
                      {event.subject}{' '}
                      {event.sensitivity === 'private' ? <LockClosedRegular aria-label="Private" /> : null}
                    </Text>
                    <Text size={200} className={styles.quiet}>
                      {event.isCancelled ? 'Cancelled. ' : ''}
                      {event.attendees.length} invited by {event.organizer.name}
                    </Text>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
