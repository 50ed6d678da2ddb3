import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactNode } from 'react';
import { addDays } from '../../../src/kernel/london-day.ts';
import { dayShort, today } from '../look/moment.ts';
import { useNarrow } from '../look/narrow.ts';
import { Fault, Waiting } from '../look/states.tsx';
import { useCalendar, useDiary } from '../queries.ts';
import type { Person } from '../wire.ts';
import { Agenda } from './agenda.tsx';
import { EventDetail } from './event-detail.tsx';
import { WeekGrid } from './week-grid.tsx';
import { eventsOf, workingWeekOf } from './week.ts';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    height: '100%',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  },
  grow: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0 },
});

function WeekTurner({ days, onTurn }: { days: readonly string[]; onTurn: (day: string) => void }) {
  const first = days[0] ?? today();
  return (
    <>
      <Button size="small" onClick={() => onTurn(today())}>
        Today
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label="Previous week"
        onClick={() => onTurn(addDays(first, -7))}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label="Next week"
        onClick={() => onTurn(addDays(first, 7))}
      />
      <Text weight="semibold">
        {dayShort(first)} to {dayShort(days.at(-1) ?? first)}
      </Text>
    </>
  );
}

function DiaryNote({ diary: { data, isError } }: { diary: ReturnType<typeof useDiary> }) {
  const styles = useStyles();
  const words = isError
    ? 'Busy times could not be read.'
    : data?.visible === false
      ? 'The council cannot see this diary.'
      : '';
  return (
    <Text size={200} className={styles.quiet}>
      {words}
    </Text>
  );
}

/** The calendar of one person or of everybody: the week where there is room, else the list; and the event that is open. */
export function CalendarView({ whose, children }: { whose: Person | undefined; children?: ReactNode }) {
  const styles = useStyles();
  const calendar = useCalendar();
  const narrow = useNarrow();
  const [shape, setShape] = useState<'week' | 'list'>('week');
  const [day, setDay] = useState(today);
  const [openId, open] = useState<string>();
  const events = eventsOf(calendar.data ?? [], whose);
  const chosen = events.find(({ id }) => id === openId);
  const days = workingWeekOf(day);
  const asList = narrow || shape === 'list';
  const diary = useDiary(whose, days[0] ?? day, addDays(days.at(-1) ?? day, 1));
  return (
    <section className={styles.view} aria-label="Calendar">
      {narrow && !children ? null : (
        <div className={styles.bar}>
          {narrow ? null : (
            <TabList
              size="small"
              selectedValue={shape}
              onTabSelect={(_event, { value }) => setShape(value as 'week')}
            >
              <Tab value="week">Week</Tab>
              <Tab value="list">List</Tab>
            </TabList>
          )}
          {asList ? null : <WeekTurner days={days} onTurn={setDay} />}
          {asList ? null : <DiaryNote diary={diary} />}
          <span className={styles.grow} />
          {children}
        </div>
      )}
      {calendar.isError ? (
        <Fault
          title="The calendar could not be read"
          error={calendar.error}
          retry={() => void calendar.refetch()}
        />
      ) : calendar.isPending ? (
        <Waiting words="Opening the calendar" />
      ) : (
        <div className={styles.panes}>
          {narrow && chosen ? null : asList ? (
            <Agenda events={events} chosen={openId} onOpen={open} />
          ) : (
            <WeekGrid
              days={days}
              events={events}
              busy={diary.data?.busy ?? []}
              chosen={openId}
              onOpen={open}
            />
          )}
          {chosen ? <EventDetail key={chosen.id} event={chosen} onClose={() => open(undefined)} /> : null}
        </div>
      )}
    </section>
  );
}
