import {
  Avatar,
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { unseen } from '../look/hidden.ts';
import { ThemeMenu } from '../look/theme-menu.tsx';
import type { Person } from '../wire.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalL}`,
  },
  name: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  me: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalXS },
  title: unseen,
  words: { '@media (max-width: 480px)': unseen },
});

/** The organisation's name, the theme and the person at the screen. */
export function TopBar({ person }: { person: Person }) {
  const styles = useStyles();
  const [, go] = useLocation();
  return (
    <header className={styles.bar}>
      <Text className={styles.name} weight="semibold">
        Northmere Council
      </Text>
      <h1 className={styles.title}>Teams as {person.name}</h1>
      <ThemeMenu />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.me}
            iconPosition="after"
            icon={<Avatar name={person.name} size={28} color="colorful" aria-hidden />}
          >
            <span className={styles.words}>{person.name}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>
                {person.name}, {person.jobTitle}
              </MenuGroupHeader>
              <MenuItem onClick={() => go('/')}>Be somebody else</MenuItem>
            </MenuGroup>
            <MenuDivider />
            <MenuItem onClick={() => go('/mailbox')}>Open the mailbox</MenuItem>
            <MenuItem onClick={() => go(`/calendar?whose=${person.id}`)}>Open the calendar</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
