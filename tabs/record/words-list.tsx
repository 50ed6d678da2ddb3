import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXXS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Sentences under a small heading; nothing at all where there are none. */
export function WordsList({ title, words }: { title: string; words: readonly string[] }) {
  const styles = useStyles();
  if (words.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
