import { useState } from 'react';

/**
 * The id under which a request is sent: the same for as long as it is about the same state of things, so that a request
 * whose answer was lost can be sent again and is done once; a new one when `about` changes.
 */
export function useSubmissionId(about: string): string {
  const [kept, setKept] = useState(() => ({ about, id: crypto.randomUUID() }));
  if (kept.about === about) return kept.id;
  const next = { about, id: crypto.randomUUID() };
  setKept(next);
  return next.id;
}
