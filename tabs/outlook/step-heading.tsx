import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  heading: { margin: 0, outlineStyle: 'none' },
  1: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  2: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface StepHeadingProps {
  readonly level?: 1 | 2;
  readonly id?: string;
  readonly children: string;
}

/**
 * The heading of what comes next. Where the button that led to it is gone, it is read out in its place; while somebody is
 * at work in the pane, or in the appointment beside it, it leaves them there.
 */
export function StepHeading({ level = 2, id, children }: StepHeadingProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
  }, []);
  const Heading = `h${level}` as const;
  return (
    <Heading ref={heading} id={id} tabIndex={-1} className={mergeClasses(styles.heading, styles[level])}>
      {children}
    </Heading>
  );
}
