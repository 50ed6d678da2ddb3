import { useLocation } from 'wouter';
import { pageWords } from '../words/page-words.ts';
import { makeStyles, token } from './look.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    padding: '6px 16px',
    fontSize: token('fontSizeBase300'),
    lineHeight: token('lineHeightBase300'),
    backgroundColor: token('colorNeutralBackground1'),
    borderBottom: `1px solid ${token('colorNeutralStroke2')}`,
  },
  name: { fontWeight: token('fontWeightSemibold') },
  place: {
    padding: '2px 0',
    color: token('colorNeutralForeground2'),
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    '&[aria-current="page"]': {
      color: token('colorNeutralForeground1'),
      fontWeight: token('fontWeightSemibold'),
      boxShadow: `0 2px 0 ${token('colorCompoundBrandStroke')}`,
    },
    ':focus-visible': { outline: `2px solid ${token('colorStrokeFocus2')}` },
  },
});

const PLACES = [
  ['/', pageWords.myWork],
  ['/screenings', pageWords.screenings],
] as const;

/** The way around the tab: the same on every page. */
export function Places() {
  const styles = useStyles();
  const [at] = useLocation();
  return (
    <nav aria-label={pageWords.places} className={styles.bar}>
      <span className={styles.name}>{pageWords.product}</span>
      {PLACES.map(([path, words]) => (
        <a
          key={path}
          href={`#${path}`}
          aria-current={at === path ? 'page' : undefined}
          className={styles.place}
        >
          {words}
        </a>
      ))}
    </nav>
  );
}
