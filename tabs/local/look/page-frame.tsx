import { Link as FluentLink, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { unseen } from './hidden.ts';
import { ThemeMenu } from './theme-menu.tsx';
import { TrainingBanner } from './training-banner.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': {
      columnGap: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    },
  },
  name: { whiteSpace: 'nowrap', '@media (max-width: 640px)': { display: 'none' } },
  links: { display: 'flex', flexGrow: 1, columnGap: tokens.spacingHorizontalXS },
  link: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    ':hover': { textDecorationLine: 'none', backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  here: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  title: unseen,
  main: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

const PLACES = [
  { path: '/', words: 'People' },
  { path: '/mailbox', words: 'Mailbox' },
  { path: '/calendar', words: 'Calendar' },
];

/** The bar and the banner around the start page, the mailbox and the calendar; a title is read aloud, not drawn. */
export function PageFrame({ title, children }: { title?: string; children: ReactNode }) {
  const styles = useStyles();
  const [here] = useLocation();
  return (
    <div className={styles.page}>
      <TrainingBanner />
      <header className={styles.bar}>
        <Text className={styles.name} weight="semibold" size={400}>
          Northmere Council
        </Text>
        <nav className={styles.links} aria-label="Workspace">
          {PLACES.map(({ path, words }) => (
            <Link key={path} href={path} asChild>
              <FluentLink
                className={mergeClasses(styles.link, here === path && styles.here)}
                aria-current={here === path ? 'page' : undefined}
              >
                {words}
              </FluentLink>
            </Link>
          ))}
        </nav>
        <ThemeMenu />
      </header>
      <main className={styles.main}>
        {title ? <h1 className={styles.title}>{title}</h1> : null}
        {children}
      </main>
    </div>
  );
}
