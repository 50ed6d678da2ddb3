import { makeStyles, token } from './look.ts';

const useStyles = makeStyles({
  words: { margin: 0, padding: '16px', color: token('colorNeutralForeground3') },
});

/** Says that something is on its way. Nothing spins: it is over in a moment, or the words change. */
export function Loading({ words = 'Loading…' }: { words?: string }) {
  return (
    <p role="status" className={useStyles().words}>
      {words}
    </p>
  );
}
