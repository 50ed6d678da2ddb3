import { makeStyles, token } from '../parts/look.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { hostWords } from '../words/host-words.ts';

const useStyles = makeStyles({
  page: {
    maxWidth: '560px',
    padding: '16px',
    fontSize: token('fontSizeBase300'),
    lineHeight: token('lineHeightBase300'),
  },
  heading: { margin: 0, fontSize: token('fontSizeBase500'), lineHeight: token('lineHeightBase500') },
});

/** Shown where no application frames the page, so that nobody meets a blank one. */
export function OpenInTeams({
  because,
  again = () => location.reload(),
}: {
  because: string;
  again?: () => void;
}) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>{hostWords.openInTeams}</h1>
      <p>{because}</p>
      <p>{hostWords.whatNext}</p>
      <PlainButton look="primary" onClick={again}>
        {hostWords.tryAgain}
      </PlainButton>
    </main>
  );
}
