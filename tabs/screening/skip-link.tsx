import { makeStyles } from '../parts/look.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { formWords } from '../words/form-words.ts';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    top: '4px',
    left: '4px',
    zIndex: 3,
    ':not(:focus)': { clipPath: 'inset(50%)' },
  },
});

/** First on the page for whoever goes by keyboard: past the bars and the sections, to what is asked. */
export default function SkipLink() {
  return (
    <PlainButton
      className={useStyles().skip}
      onClick={() => document.querySelector<HTMLElement>('main h2')?.focus()}
    >
      {formWords.skip}
    </PlainButton>
  );
}
