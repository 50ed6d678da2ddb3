import type { Trouble } from '../api/reply.ts';
import { troubleWords } from '../words/trouble-words.ts';
import { Notice } from './notice.tsx';

/** Why something could not be shown or done: in words, with what to quote and a way to try again. */
export function TroubleNotice({ trouble, again }: { trouble: Trouble; again?: (() => void) | undefined }) {
  return (
    <Notice intent="error" action={again && { words: troubleWords.tryAgain, act: again }}>
      {trouble.because}
      {trouble.kind === 'no-answer' && ` ${troubleWords.noAnswerNext}`}
      {trouble.quote !== '' && ` ${troubleWords.quote(trouble.quote)}`}
    </Notice>
  );
}
