import type { FrameLocator, Locator } from 'playwright-core';
import type { Item } from '../../instrument/instrument.ts';
import { instrumentV1 } from '../../instrument/instrument-v1.ts';
import { itemOf } from '../../instrument/instruments.ts';

/** The screening form as a person meets it: questions by their words, answers by theirs. */
export class ScreeningForm {
  readonly frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.frame = frame;
  }

  /** The question an item asks, with everything that belongs to it. */
  question(id: string): Locator {
    const { text, kind } = asked(id);
    const role = kind === 'gate' || kind === 'pattern' || kind === 'choice' ? 'radiogroup' : 'group';
    return this.frame.getByRole(role, { name: text });
  }

  /** The single box or list that answers a question. */
  box(id: string): Locator {
    const { text, required } = asked(id);
    return this.frame.getByLabel(required ? `${text} (needed)` : text, { exact: true });
  }

  async write(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, words] of Object.entries(answers)) await this.box(id).fill(words);
  }

  /** Chooses an answer by its words in the row. */
  async choose(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, words] of Object.entries(answers)) {
      await this.question(id).getByRole('radio', { name: words, exact: true }).check();
    }
  }

  /** Gives every sign of the open letter that nobody has explored yet the same answer. */
  async exploreRest(words: string): Promise<void> {
    const unexplored = this.frame.getByRole('radio', { name: 'Not explored', exact: true, checked: true });
    for (let left = await unexplored.count(); left > 0; left = await unexplored.count()) {
      const sign = this.frame.getByRole('group').filter({ has: unexplored }).first();
      await sign.getByRole('radio', { name: words, exact: true }).check();
    }
  }

  /** On to the next section, and the heading that stands above it then. */
  async next(): Promise<string> {
    const on = this.frame.getByRole('button', { name: /^Next: / });
    const title = ((await on.textContent()) ?? '').replace('Next: ', '');
    await on.click();
    await this.heading(title).waitFor();
    return title;
  }

  heading(title: string): Locator {
    return this.frame.getByRole('heading', { level: 2, name: title });
  }

  /** Returns when the page says that everything typed is on the server. */
  async saved(): Promise<void> {
    await this.frame
      .getByRole('status')
      .filter({ hasText: /^Saved \d\d:\d\d$/ })
      .waitFor();
  }
}

function asked(id: string): Item {
  const item = itemOf(instrumentV1, id);
  if (item === undefined) throw new Error(`the tool asks nothing as ${id}`);
  return item;
}
