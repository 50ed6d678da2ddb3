import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarLtrFilled, CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { ChatFilled, ChatRegular } from '@fluentui/react-icons/svg/chat';
import { ShieldTaskFilled, ShieldTaskRegular } from '@fluentui/react-icons/svg/shield-task';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { teamsAddress, type TeamsPlace } from './teams-address.ts';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    width: '72px',
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalXS,
    '@media (max-width: 640px)': {
      flexDirection: 'row',
      order: 2,
      width: '100%',
      padding: 0,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    minHeight: '56px',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'none',
    '& svg': { width: '24px', height: '24px' },
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { flex: '1 1 0', minHeight: '52px' },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '14px',
      bottom: '14px',
      width: '3px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (max-width: 640px)': {
        left: '30%',
        right: '30%',
        top: '0',
        bottom: 'auto',
        width: 'auto',
        height: '3px',
      },
    },
  },
  badge: { position: 'absolute', top: '6px', left: '50%', marginLeft: '6px' },
});

const ITEMS: readonly {
  view: NonNullable<TeamsPlace['view']>;
  words: string;
  icon: ReactElement;
  filled: ReactElement;
}[] = [
  { view: 'chat', words: 'Chat', icon: <ChatRegular />, filled: <ChatFilled /> },
  { view: 'safeguard', words: 'Safeguard', icon: <ShieldTaskRegular />, filled: <ShieldTaskFilled /> },
  { view: 'calendar', words: 'Calendar', icon: <CalendarLtrRegular />, filled: <CalendarLtrFilled /> },
];

/** Chat, the Safeguard tab and the calendar: at the side, or along the bottom of a narrow screen. */
export function Rail({ place, unread }: { place: TeamsPlace; unread: number }) {
  const styles = useStyles();
  return (
    <nav className={styles.rail} aria-label="Apps">
      {ITEMS.map(({ view, words, icon, filled }) => {
        const here = place.view === view;
        return (
          <Link
            key={view}
            href={teamsAddress({ ...place, view })}
            className={mergeClasses(styles.item, here && styles.chosen)}
            aria-current={here ? 'page' : undefined}
          >
            {here ? filled : icon}
            {words}
            {view === 'chat' && unread > 0 ? (
              <CounterBadge
                className={styles.badge}
                count={unread}
                size="small"
                color="danger"
                aria-label={`${unread} unread`}
              />
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}
