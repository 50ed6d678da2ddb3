import { useEffect, useRef } from 'react';
import { makeStyles, token } from '../parts/look.ts';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: token('fontSizeBase500'),
    lineHeight: token('lineHeightBase500'),
    fontWeight: token('fontWeightSemibold'),
    outlineStyle: 'none',
  },
});

/** The heading of the open part of the form: it takes the focus when that part opens, so that it is read out. */
export function Heading({ id, focus = true, children }: { id?: string; focus?: boolean; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h2 id={id} ref={heading} tabIndex={-1} className={useStyles().heading}>
      {children}
    </h2>
  );
}
