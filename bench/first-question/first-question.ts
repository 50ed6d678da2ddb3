import type { Browser, Page } from 'playwright-core';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { openChromium } from '../../src/testing/browser/chromium.ts';
import { ScreeningForm } from '../../src/testing/browser/screening-form.ts';
import { median } from '../median.ts';
import type { Started } from '../started.ts';
import { openSite, type Site } from './site.ts';
import { visit, type Profile, type Visit } from './visit.ts';

/** The medians of some openings of one page. Times are milliseconds since the page was asked for. */
export interface Opening {
  readonly scriptBytes: number;
  readonly firstPaint: number;
  readonly question: number;
}

/** One way to be fast or slow, with both pages under it. */
export type Openings = Readonly<Record<keyof Site['frames'], Opening>>;

/** What the first question took, on this computer as it is and on the slow profile. */
export interface FirstQuestion {
  readonly chromium: string;
  readonly full: Openings;
  readonly slow: Openings;
}

const ROUNDS = 7;

/** A modest laptop on a poor line: the slow profile of the measurements the targets come from. */
const SLOW: Profile = { timesSlower: 4, bitsPerSecond: 1_600_000, latencyMs: 150 };

/** No machine but this one has an address: whatever else a page asks for fails at once. */
const LAUNCH = {
  args: ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost'],
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
};

/**
 * Opens the tab at a new screening's form in real Chromium, framed as Teams frames it, and in turn a page with one Fluent
 * field, framed alike: nothing cached, gzip for both. The product's time holds its page and scripts, its hand-shake with
 * the host, the sign-in of its calls, and reading the screening and the instrument from the server; the host answers at
 * once. First each page is opened once without counting, and into the product's first question an answer is typed, which
 * has to be saved.
 */
export async function measureFirstQuestion(
  started: Started,
  folder: string,
  databaseUrl: string | null,
): Promise<FirstQuestion> {
  const site = await openSite(started, folder, databaseUrl);
  const browser = await openChromium(LAUNCH);
  started.add({ stop: () => browser.close() });
  const proof = await visit(browser, site, 'product', null, answerFirstQuestion);
  const asked = instrumentV1.sections[0]?.items[0]?.text ?? '';
  if (!proof.label.startsWith(asked)) throw new Error(`"${proof.label}" is not the first question.`);
  await visit(browser, site, 'minimal', null);
  return {
    chromium: browser.version(),
    full: await openings(browser, site, null),
    slow: await openings(browser, site, SLOW),
  };
}

async function openings(browser: Browser, site: Site, profile: Profile | null): Promise<Openings> {
  const visits: Record<keyof Site['frames'], Visit[]> = { product: [], minimal: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    visits.product.push(await visit(browser, site, 'product', profile));
    visits.minimal.push(await visit(browser, site, 'minimal', profile));
  }
  return { product: middleOf(visits.product), minimal: middleOf(visits.minimal) };
}

function middleOf(visits: readonly Visit[]): Opening {
  return {
    scriptBytes: median(visits.map(({ scriptBytes }) => scriptBytes)),
    firstPaint: median(visits.map(({ firstPaint }) => firstPaint)),
    question: median(visits.map(({ shownAt }) => shownAt)),
  };
}

async function answerFirstQuestion(page: Page): Promise<void> {
  const form = new ScreeningForm(page.frameLocator('iframe'));
  await form.box('referral.receivedAt').fill('2026-01-05T09:30');
  await form.saved();
}
