import { setTimeout as after } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Site } from './site.ts';
import { readTimings, watchForQuestion, type QuestionSeen, type Timings } from './watch.ts';

/** How fast the computer and the line are; null is this computer as it is. */
export interface Profile {
  readonly timesSlower: number;
  readonly bitsPerSecond: number;
  readonly latencyMs: number;
}

/** What one opening of a page came to. */
export type Visit = QuestionSeen & Timings;

const PATIENCE_MS = 30_000;
const SCREEN = { width: 1366, height: 900 };

/**
 * Opens a page in its frame, as somebody who has never opened it, and waits for its first question. The time begins when
 * the frame asks for the page: the host stands there already. `look` may look at the page before it is closed.
 */
export async function visit(
  browser: Browser,
  site: Site,
  which: keyof Site['frames'],
  profile: Profile | null,
  look?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'en-GB', reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const seen = questionIn(context);
    await context.addInitScript(watchForQuestion);
    const page = await context.newPage();
    await page.goto(site.host);
    await slowDown(context, page, profile);
    await page.evaluate((framed) => globalThis.frame(framed), site.frames[which]);
    const question = await seen;
    const frame = page.frames().find((one) => one.parentFrame() !== null);
    if (frame === undefined) throw new Error('Nothing is framed.');
    await frame.waitForLoadState('networkidle');
    const timings = await frame.evaluate(readTimings, question.stoodAt);
    if (profile !== null && timings.quickest < profile.latencyMs) {
      throw new Error(`The slow line was not slow: something came after ${timings.quickest} ms.`);
    }
    await look?.(page);
    return { ...question, ...timings };
  } finally {
    await context.close();
  }
}

function questionIn(context: BrowserContext): Promise<QuestionSeen> {
  const { promise, resolve, reject } = Promise.withResolvers<QuestionSeen>();
  promise.catch(() => undefined);
  context.on('weberror', (fault) => reject(fault.error()));
  AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', () => {
    reject(new Error(`No question could be answered within ${PATIENCE_MS / 1000} seconds.`));
  });
  void context.exposeBinding('questionSeen', (_source, seen: QuestionSeen) => resolve(seen));
  return promise;
}

async function slowDown(context: BrowserContext, page: Page, profile: Profile | null): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (profile === null) return;
  const { timesSlower, bitsPerSecond, latencyMs } = profile;
  await session.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bitsPerSecond / 8,
    uploadThroughput: bitsPerSecond / 8,
  });
  await holdDocuments(session, latencyMs);
}

/** Chromium slows whatever a framed page asks for, but not the asking for that page: it waits here as long as the rest does. */
async function holdDocuments(session: CDPSession, latencyMs: number): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void after(latencyMs).then(() => session.send('Fetch.continueRequest', { requestId }));
  });
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
}
