import { makeStyles } from './look.ts';

const useStyles = makeStyles({ whole: { whiteSpace: 'nowrap' } });

/** A reference, which is never broken at its hyphen. */
export function Reference({ children }: { children: string }) {
  return <span className={useStyles().whole}>{children}</span>;
}
