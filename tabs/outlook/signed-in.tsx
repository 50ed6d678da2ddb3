import { useEffect, useState, type ReactNode } from 'react';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { outlookWords } from '../words/outlook-words.ts';
import { signInTroubleWords, type Outlook } from './outlook.ts';

/** Asks Outlook who is there before anything is read, so that what stands in the way is said in its own words. */
export function SignedIn({ outlook, children }: { outlook: Outlook; children: ReactNode }) {
  const [times, setTimes] = useState(1);
  const [state, setState] = useState<'asking' | 'known' | { because: string }>('asking');
  useEffect(() => {
    outlook.tokens.token().then(
      () => setState('known'),
      (trouble: unknown) => setState({ because: signInTroubleWords(trouble) }),
    );
  }, [outlook, times]);
  if (state === 'known') return children;
  if (state === 'asking') return <Loading words={outlookWords.opening} />;
  const again = () => {
    setState('asking');
    setTimes(times + 1);
  };
  return (
    <main>
      <Notice
        intent="error"
        title={outlookWords.signInTitle}
        action={{ words: outlookWords.tryAgain, act: again }}
      >
        {state.because}
      </Notice>
    </main>
  );
}
