import { useEffect, useRef, type ReactNode } from 'react';
import { FluentGround } from './fluent-ground.tsx';
import { makeStyles, token } from './look.ts';
import { Places } from './places.tsx';

const useStyles = makeStyles({
  main: {
    boxSizing: 'border-box',
    maxWidth: '1120px',
    padding: '16px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    fontSize: token('fontSizeBase300'),
    lineHeight: token('lineHeightBase300'),
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
  },
  heading: {
    margin: 0,
    fontSize: token('fontSizeBase500'),
    lineHeight: token('lineHeightBase500'),
    fontWeight: token('fontWeightSemibold'),
    outlineStyle: 'none',
  },
});

interface PageProps {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the tab: the way around, a heading that is read out when the page opens, what can be done, and the rest. */
export function Page({ title, actions, children }: PageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <FluentGround>
      <Places />
      <main className={styles.main}>
        <div className={styles.head}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </h1>
          {actions}
        </div>
        {children}
      </main>
    </FluentGround>
  );
}
