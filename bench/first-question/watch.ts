/** A question as a page first offered it; times are milliseconds since the page was asked for. */
export interface QuestionSeen {
  /** When it stood in the document, visible and enabled. */
  readonly stoodAt: number;
  /** When the frame that shows it had been painted. */
  readonly shownAt: number;
  /** What is asked. */
  readonly label: string;
}

/** What a page was made of when its first question stood there. */
export interface Timings {
  readonly firstPaint: number;
  /** Bytes of the scripts asked for before the question stood there, as they came over the wire. */
  readonly scriptBytes: number;
  /** How long the page itself, or the quickest of its scripts, was on its way. */
  readonly quickest: number;
}

declare global {
  /** The way out of the page, given by Playwright. */
  var questionSeen: (seen: QuestionSeen) => Promise<void>;
}

/**
 * Runs in every page before its own scripts, by itself alone: tells when the first question of a framed page can be
 * answered. It looks whenever the document changes, and takes the time once what changed has been painted.
 */
export function watchForQuestion(): void {
  if (window.parent === window || location.href === 'about:blank') return;
  const isAnswerable = (box: HTMLInputElement) =>
    !box.matches(':disabled') && !box.readOnly && box.checkVisibility({ visibilityProperty: true });
  const observer = new MutationObserver(() => {
    const boxes = document.querySelectorAll<HTMLInputElement>('main :is(input, textarea, select)');
    const question = [...boxes].find(isAnswerable);
    if (question === undefined) return;
    observer.disconnect();
    const stoodAt = performance.now();
    const label = question.labels?.[0]?.textContent ?? '';
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => void globalThis.questionSeen({ stoodAt, shownAt: performance.now(), label });
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

/** Runs in the framed page, by itself alone, once it is quiet. */
export function readTimings(stoodAt: number): Timings {
  const [paint] = performance.getEntriesByName('first-paint');
  const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const scripts = resources.filter(
    ({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime <= stoodAt,
  );
  return {
    firstPaint: paint?.startTime ?? Number.NaN,
    scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    quickest: Math.min(document?.responseEnd ?? 0, ...scripts.map(({ duration }) => duration)),
  };
}
