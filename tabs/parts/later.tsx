import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { troubleWords } from '../words/trouble-words.ts';
import { Notice } from './notice.tsx';

interface LaterOptions {
  /** What stands there until it has come. */
  readonly until?: ReactNode;
  /** What is only a help leaves its place empty when it does not come; anything else says so and can be tried again. */
  readonly helpOnly?: boolean;
  /** Fetched by `fetchSoon`, before it is first shown. */
  readonly soon?: boolean;
}

const soonNeeded: (() => Promise<void>)[] = [];

/** Fetches every part that is needed soon, and what those need soon in turn, so that none is missing when the connection goes. */
export async function fetchSoon(): Promise<void> {
  while (soonNeeded.length > 0)
    await Promise.allSettled(soonNeeded.splice(0).map((fetchPart) => fetchPart()));
}

/**
 * Part of a page whose code comes after the first question can be answered. Unlike a lazy page, one that does not come
 * leaves everything around it as it is: words that are being typed are never taken down with it.
 */
export function later<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { until = null, helpOnly = false, soon = false }: LaterOptions = {},
): ComponentType<Props> {
  const come: { part: ComponentType<Props> | null } = { part: null };
  const fetchPart = () => load().then((file) => void (come.part = file.default));
  if (soon) soonNeeded.push(fetchPart);
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => come.part);
    const [failed, setFailed] = useState(false);
    const fetchIt = useCallback(() => {
      fetchPart().then(
        () => setPart(() => come.part),
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
