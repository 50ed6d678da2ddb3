import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** How long a page may take to show what it should, on a machine that does other things too. */
export const PATIENCE_MS = 15_000;

/** How wide and high the screen is. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

const DESK: Screen = { width: 1366, height: 900 };

/**
 * One person's own browser at the training workspace. It keeps every address the browser asked for or stood at, from
 * whatever page or frame, and every error a page reported: nobody else's, and nothing is ever shared between two desks.
 */
export class Desk {
  readonly person: string;
  readonly addresses = new Set<string>();
  readonly errors: string[] = [];
  readonly #url: string;
  readonly #context: BrowserContext;
  #page: Page | undefined;

  private constructor(person: string, url: string, context: BrowserContext) {
    this.person = person;
    this.#url = url;
    this.#context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('request', (request) => this.addresses.add(request.url()));
    context.on('weberror', (error) => this.errors.push(String(error.error())));
    context.on('page', (page) => page.on('framenavigated', (frame) => this.addresses.add(frame.url())));
  }

  /** Sits a person down at the workspace at `url`. */
  static async of(browser: Browser, url: string, person: string, screen = DESK): Promise<Desk> {
    const context = await browser.newContext({
      viewport: screen,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    return new Desk(person, url, context);
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error(`${this.person} has nothing open`);
    return this.#page;
  }

  /** Opens the Teams-like page, closing what was open: `view` is the chat, the Safeguard tab or the calendar. */
  async openTeams(view: 'chat' | 'safeguard' | 'calendar' = 'chat', place = ''): Promise<void> {
    const open = place === '' ? '' : `&open=${encodeURIComponent(place)}`;
    await this.open(`/teams?as=${this.person}&view=${view}${open}`);
  }

  /** Opens a page of the workspace, closing what was open. */
  async open(path: string): Promise<void> {
    const page = await this.#context.newPage();
    await this.#page?.close();
    this.#page = page;
    await page.goto(`${this.#url}${path}`);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Goes to another of the apps at the side. */
  async goTo(app: 'Chat' | 'Safeguard' | 'Calendar'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Apps' }).getByRole('link', { name: app }).click();
  }

  /** Opens a conversation of the chat. */
  async openChat(name: RegExp | string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Chats' }).getByRole('button', { name }).click();
    await this.page.getByRole('region', { name }).waitFor();
  }

  /** Types a message and sends it with the keyboard. */
  async say(words: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: 'Type a message' });
    await box.fill(words);
    await box.press('Enter');
  }

  /** The messages of the conversation on show that contain all of these words, cards included. */
  messages(...words: (string | RegExp)[]): Locator {
    return words.reduce<Locator>(
      (found, hasText) => found.filter({ hasText }),
      this.page.getByRole('log').getByRole('listitem'),
    );
  }

  /** What the product shows in its tab. */
  get tab(): FrameLocator {
    return this.page.getByTitle('Safeguard', { exact: true }).contentFrame();
  }

  /** What the product shows in a dialog. */
  get dialog(): FrameLocator {
    return this.page.getByRole('alertdialog').locator('iframe').contentFrame();
  }

  /** The frame in which a page of the product is shown, once it is there. */
  async frameOf(shown: FrameLocator): Promise<Frame> {
    const frame = await (await shown.owner().elementHandle())?.contentFrame();
    if (!frame) throw new Error('nothing is framed there');
    return frame;
  }

  /** A picture of what is on show, into the folder that `SAFEGUARD_SHOTS` names; nothing without it. */
  async picture(name: string, whole = false): Promise<void> {
    const folder = process.env['SAFEGUARD_SHOTS'];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({
      path: join(folder, `${name}.png`),
      fullPage: whole,
      animations: 'disabled',
    });
  }
}
