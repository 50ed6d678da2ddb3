import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { troubleWords } from '../words/trouble-words.ts';
import { Notice } from './notice.tsx';

interface LaterOptions {
  /** What stands there until it has come. */
  readonly until?: ReactNode;
  /** What is only a help leaves its place empty when it does not come; anything else says so and can be tried again. */
  readonly helpOnly?: boolean;
}

/**
 * Part of a page whose code comes after the first question can be answered. Unlike a lazy page, one that does not come
 * leaves everything around it as it is: words that are being typed are never taken down with it.
 */
export function later<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { until = null, helpOnly = false }: LaterOptions = {},
): ComponentType<Props> {
  const come: { part: ComponentType<Props> | null } = { part: null };
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => come.part);
    const [failed, setFailed] = useState(false);
    const fetchIt = useCallback(() => {
      load().then(
        (file) => {
          come.part = file.default;
          setPart(() => file.default);
        },
        () => setFailed(true),
      );
    }, []);
    useEffect(() => {
      if (Part === null) fetchIt();
    }, [Part, fetchIt]);
    if (Part !== null) return <Part {...props} />;
    if (!failed) return until;
    if (helpOnly) return null;
    return (
      <Notice intent="error" action={{ words: troubleWords.tryAgain, act: fetchIt }}>
        {troubleWords.partNotLoaded}
      </Notice>
    );
  };
}
