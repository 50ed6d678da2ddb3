import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 640px)';

/** Whether the screen is so narrow that one pane at a time is shown. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const watched = window.matchMedia(NARROW);
      watched.addEventListener('change', changed);
      return () => watched.removeEventListener('change', changed);
    },
    () => window.matchMedia(NARROW).matches,
  );
