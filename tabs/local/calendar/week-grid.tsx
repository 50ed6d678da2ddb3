import { makeStyles, mergeClasses, shorthands, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { dayShort, fromTo, today } from '../look/moment.ts';
import type { BusyTime, CalendarEvent } from '../wire.ts';
import { FROM_HOUR, placedOn, TO_HOUR, type Placed } from './week.ts';

const HOUR_PX = 56;
const HOURS = Array.from({ length: TO_HOUR - FROM_HOUR }, (_nothing, at) => FROM_HOUR + at);

const useStyles = makeStyles({
  week: {
    display: 'grid',
    gridTemplateColumns: '56px repeat(5, minmax(0, 1fr))',
    alignContent: 'start',
    overflowY: 'auto',
    minHeight: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dayName: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  now: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  hour: {
    height: `${HOUR_PX}px`,
    paddingRight: tokens.spacingHorizontalS,
    textAlign: 'right',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  day: {
    position: 'relative',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `repeating-linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 0 1px, transparent 1px ${HOUR_PX}px)`,
  },
  busy: {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  event: {
    position: 'absolute',
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textAlign: 'left',
    fontFamily: 'inherit',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cancelled: {
    borderLeftColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'line-through',
  },
  chosen: { boxShadow: tokens.shadow8, ...shorthands.borderColor(tokens.colorCompoundBrandStroke) },
  lock: { flexShrink: 0 },
});

function EventBlock({ placed, chosen, onOpen }: { placed: Placed; chosen: boolean; onOpen: () => void }) {
  const styles = useStyles();
  const { event } = placed;
  return (
    <button
      type="button"
      className={mergeClasses(styles.event, event.isCancelled && styles.cancelled, chosen && styles.chosen)}
      style={{
        top: `${placed.top * HOUR_PX}px`,
        height: `${placed.hours * HOUR_PX - 2}px`,
        left: `calc(${(placed.lane / placed.lanes) * 100}% + 2px)`,
        width: `calc(${100 / placed.lanes}% - 6px)`,
      }}
      onClick={onOpen}
    >
      <Text size={200} weight="semibold" truncate wrap={false} block>
        {event.isCancelled ? 'Cancelled: ' : ''}
        {event.subject}
      </Text>
      <Text size={100} truncate wrap={false} block>
        {fromTo(event.startAt, event.endAt)}{' '}
        {event.sensitivity === 'private' ? (
          <LockClosedRegular className={styles.lock} aria-label="Private" />
        ) : null}
      </Text>
    </button>
  );
}

const BUSY = {
  tentative: 'Tentative',
  busy: 'Busy',
  oof: 'Away',
  workingElsewhere: 'Working elsewhere',
} as const;

function BusyBlock({ placed: { event, top, hours } }: { placed: Placed<BusyTime> }) {
  const place = { top: `${top * HOUR_PX}px`, height: `${hours * HOUR_PX - 2}px` };
  return (
    <div className={useStyles().busy} style={place}>
      {BUSY[event.status]}, {fromTo(event.startAt, event.endAt)}
    </div>
  );
}

/** Monday to Friday, eight to six, as in Outlook; behind the meetings, the time that is taken otherwise. */
export function WeekGrid(props: {
  days: readonly string[];
  events: readonly CalendarEvent[];
  busy: readonly BusyTime[];
  chosen: string | undefined;
  onOpen: (id: string) => void;
}) {
  const styles = useStyles();
  const now = today();
  return (
    <div className={styles.week}>
      <span className={styles.dayName} />
      {props.days.map((day) => (
        <Text key={day} className={mergeClasses(styles.dayName, day === now && styles.now)}>
          {dayShort(day)}
          {day === now ? ', today' : ''}
        </Text>
      ))}
      <div aria-hidden>
        {HOURS.map((hour) => (
          <div key={hour} className={styles.hour}>
            {String(hour).padStart(2, '0')}:00
          </div>
        ))}
      </div>
      {props.days.map((day) => (
        <section key={day} className={styles.day} aria-label={dayShort(day)}>
          {placedOn(day, props.busy).map((placed) => (
            <BusyBlock key={`${placed.event.startAt} ${placed.event.endAt}`} placed={placed} />
          ))}
          {placedOn(day, props.events).map((placed) => (
            <EventBlock
              key={placed.event.id}
              placed={placed}
              chosen={placed.event.id === props.chosen}
              onOpen={() => props.onOpen(placed.event.id)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
