import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 1024px)';

function subscribe(changed: () => void): () => void {
  const query = globalThis.matchMedia?.(WIDE);
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
}

/** Whether there is room for things side by side: from 1024 px on. A page magnified to 200% has half its width. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia?.(WIDE).matches ?? true);
}
