import type { Duplicates } from '../../src/contracts/screenings.ts';
import { makeStyles } from '../parts/look.ts';
import { Notice } from '../parts/notice.tsx';
import { duplicateWords } from '../words/form-words.ts';
import { DUPLICATES, idsOf } from './questions/ids.ts';

const useStyles = makeStyles({
  place: { outlineStyle: 'none', scrollMarginTop: 'calc(var(--bar) + 12px)' },
  list: { margin: '0 0 4px', padding: '0 0 0 16px' },
  link: { whiteSpace: 'nowrap' },
});

/** Other screenings likely about the same child, so that nobody starts beside a colleague. Only pointed out: a person decides. */
export default function DuplicateNotice({ found }: { found: Duplicates['duplicates'] }) {
  const styles = useStyles();
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
