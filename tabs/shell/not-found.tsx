import { Notice } from '../parts/notice.tsx';
import { Places } from '../parts/places.tsx';
import { troubleWords } from '../words/trouble-words.ts';

/** A place in the tab that does not exist, with the way back. */
export function NotFound() {
  return (
    <>
      <Places />
      <main>
        <Notice intent="warning" title={troubleWords.notFoundTitle}>
          {troubleWords.notFound} <a href="#/screenings">{troubleWords.toScreenings}</a>
        </Notice>
      </main>
    </>
  );
}
