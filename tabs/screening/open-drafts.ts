import type { ScreeningView } from '../../src/contracts/screenings.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import type { Api } from '../api/client.ts';
import { Draft } from './draft.ts';

/**
 * The drafts this tab has open. One that still has unsaved words goes on saving while another page is looked at, and is
 * given again when its own page comes back, so that leaving a page loses nothing.
 */
const drafts = new Map<string, Draft>();

const after = (milliseconds: number, act: () => void) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** The draft of a screening just read, or the one with unsaved words that is still open. */
export function draftOf(view: ScreeningView, instrument: Instrument, api: Api): Draft {
  const earlier = drafts.get(view.id);
  if (earlier?.isUnsaved() && earlier.instrument.version === instrument.version) return earlier;
  const draft = new Draft(instrument, view, {
    save: (body, leaving) => api.saveAnswers(view.id, body, leaving),
    after,
  });
  drafts.set(view.id, draft);
  return draft;
}

function unsaved(): readonly Draft[] {
  return [...drafts.values()].filter((draft) => draft.isUnsaved());
}

/** Watches the page: asks before unsaved words are lost, tries to save them when the page goes away or the connection is back. */
export function watchPage(page: Window): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const saveAll = () => unsaved().forEach((draft) => void draft.saveNow());
  page.addEventListener(
    'beforeunload',
    (event) => {
      if (unsaved().length > 0) event.preventDefault();
    },
    { signal },
  );
  page.addEventListener('pagehide', () => unsaved().forEach((draft) => draft.leave()), { signal });
  page.addEventListener('online', saveAll, { signal });
  page.document.addEventListener(
    'visibilitychange',
    () => {
      if (page.document.visibilityState === 'hidden') saveAll();
    },
    { signal },
  );
  return () => watching.abort();
}

watchPage(window);
