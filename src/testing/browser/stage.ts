import type { Browser } from 'playwright-core';
import type { Answers } from '../../instrument/answers.ts';
import { nowText, systemClock } from '../../kernel/clock.ts';
import { addMonths, londonClockTime, londonDayOf } from '../../kernel/london-day.ts';
import { scoreTwo } from '../small-world.ts';
import { Training } from '../training.ts';
import { openChromium } from './chromium.ts';
import { Desk, type Screen } from './desk.ts';

/** No machine but this one has an address: what a page asks of any other is seen, and fails at once. */
const ONLY_HERE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost';

/** A training workspace of its own with a browser before it, for one file of journeys. */
export class Stage {
  readonly training: Training;
  readonly #browser: Browser;
  readonly #desks: Desk[] = [];

  private constructor(training: Training, browser: Browser) {
    this.training = training;
    this.#browser = browser;
  }

  static async open(): Promise<Stage> {
    const [training, browser] = await Promise.all([Training.open(), openChromium({ args: [ONLY_HERE] })]);
    return new Stage(training, browser);
  }

  /** Sits a person down at a browser of their own; the same person may sit at two. */
  async desk(person: string, screen?: Screen): Promise<Desk> {
    const desk = await Desk.of(this.#browser, this.training.workspace.url, person, screen);
    this.#desks.push(desk);
    return desk;
  }

  /** Everything that any page reported as broken. */
  get errors(): readonly string[] {
    return this.#desks.flatMap(({ person, errors }) => errors.map((error) => `${person}: ${error}`));
  }

  /** What every desk looks like now, for whoever has to find out why a test failed. */
  async pictures(): Promise<void> {
    await Promise.all(
      this.#desks.map((desk, place) => desk.picture(`last-${place}-${desk.person}`).catch(() => undefined)),
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.training.close();
  }
}

/** Two hours ago: when the referrals of these journeys were received. */
export function receivedAt(): string {
  return nowText({ now: () => systemClock.now().subtract({ hours: 2 }) });
}

/** An instant as it is typed into a date-and-time box, London time. */
export function asTyped(at: string): string {
  return `${londonDayOf(at)}T${londonClockTime(at)}`;
}

/** A day of birth of somebody who is 14 or 15, whenever this runs: the 27th of August. */
export function bornOn(): string {
  return `${addMonths(londonDayOf(nowText(systemClock)), -15 * 12).slice(0, 4)}-08-27`;
}

/** The answers of a screening at a score of 2 whose referral was received today, so that its meeting is not late. */
export function answersToday(more: Answers = {}): Answers {
  return { ...scoreTwo, 'referral.receivedAt': receivedAt(), 'child.dateOfBirth': bornOn(), ...more };
}
