import { makeStyles } from '../parts/look.ts';
import { Notice } from '../parts/notice.tsx';
import { duplicateWords } from '../words/form-words.ts';
import type { LikelyDuplicates } from './look-for-duplicates.tsx';
import { DUPLICATES, idsOf } from './questions/ids.ts';

const useStyles = makeStyles({
  place: { outlineStyle: 'none', scrollMarginTop: 'calc(var(--bar) + 12px)' },
  list: { margin: '0 0 4px', padding: '0 0 0 16px' },
  link: { whiteSpace: 'nowrap' },
});

/** Other screenings likely about the same child, so that nobody starts beside a colleague. Only pointed out: a person decides. */
export default function DuplicateNotice({ found, notLooked }: LikelyDuplicates) {
  const styles = useStyles();
  if (notLooked !== null) {
    return (
      <Notice intent="warning" title={duplicateWords.notLooked}>
        {notLooked}
      </Notice>
    );
  }
  if (found.length === 0) return null;
  return (
    <div id={idsOf(DUPLICATES).control} tabIndex={-1} className={styles.place}>
      <Notice intent="warning" urgent title={duplicateWords.title}>
        <ul className={styles.list}>
          {found.map(({ sentence, reference, id }) => (
            <li key={id ?? sentence}>
              {sentence}{' '}
              {id !== null && reference !== null && (
                <a href={`#/screenings/${id}`} className={styles.link}>
                  {duplicateWords.open(reference)}
                </a>
              )}
            </li>
          ))}
        </ul>
        {duplicateWords.goOn}
      </Notice>
    </div>
  );
}
