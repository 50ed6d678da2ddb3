import { useDeferredValue } from 'react';
import { languagePrompts } from '../../../src/instrument/language-prompts.ts';
import { makeStyles, token } from '../../parts/look.ts';
import { formWords } from '../../words/form-words.ts';

const useStyles = makeStyles({
  prompts: {
    margin: '4px 0 0',
    padding: '4px 8px',
    borderLeft: `3px solid ${token('colorNeutralStrokeAccessible')}`,
    color: token('colorNeutralForeground2'),
  },
  list: { margin: 0, padding: '0 0 0 16px' },
});

/** Beneath a box: words in it that may put the blame on the child, and what to think of instead. It never blocks. */
export default function LanguagePrompts({ text }: { text: string }) {
  const styles = useStyles();
  const prompts = languagePrompts(useDeferredValue(text));
  if (prompts.length === 0) return null;
  return (
    <div role="note" className={styles.prompts}>
      {formWords.prompts}
      <ul className={styles.list}>
        {prompts.map(({ phrase, prompt }) => (
          <li key={phrase}>
            “{phrase}”: {prompt}
          </li>
        ))}
      </ul>
    </div>
  );
}
