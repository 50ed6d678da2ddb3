import { z } from 'zod';
import { bundledBankHolidays } from '../../kernel/bank-holidays.ts';
import { nowText, type Clock, type InstantText } from '../../kernel/clock.ts';
import { isLondonDay } from '../../kernel/london-day.ts';
import type { BankHolidays } from '../../kernel/working-days.ts';

const day = z.string().refine(isLondonDay, 'not a calendar day');
const published = z.object({
  division: z.literal('england-and-wales'),
  events: z.array(z.object({ title: z.string(), date: day })).min(8),
});

/** The list in use: the newest one fetched, else the one that ships. Never a mixture of guesses. */
export interface HolidayList {
  readonly current: () => BankHolidays;
  readonly stop: () => void;
}

/** What keeping the list current needs. */
export interface HolidayNeeds {
  readonly kept: {
    read(): Promise<BankHolidays | null>;
    save(holidays: BankHolidays, at: InstantText): Promise<void>;
  };
  readonly url: string;
  readonly clock: Clock;
  readonly warn: (sentence: string) => void;
  /** A newer list is in use: what could not be counted can be. */
  readonly whenNewer: () => void;
}

const DAILY = 24 * 60 * 60 * 1000;

/**
 * Keeps the bank holidays of England and Wales current from gov.uk, once a day (design D10, domain 7.3). Without the
 * network the newest list known stays in use; a list that ends earlier than the one in use is not taken.
 */
export async function keepHolidaysCurrent(needs: HolidayNeeds): Promise<HolidayList> {
  let list = later(bundledBankHolidays, await needs.kept.read());
  const refresh = async () => {
    try {
      const fetched = await fetchHolidays(needs.url);
      if (later(list, fetched) !== fetched) return;
      list = fetched;
      await needs.kept.save(fetched, nowText(needs.clock));
      needs.whenNewer();
    } catch {
      needs.warn('The bank holidays could not be refreshed from gov.uk; the newest list known stays in use.');
    }
  };
  void refresh();
  const timer = setInterval(() => void refresh(), DAILY);
  timer.unref();
  return { current: () => list, stop: () => clearInterval(timer) };
}

function later(held: BankHolidays, other: BankHolidays | null): BankHolidays {
  return other !== null && other.knownUntil >= held.knownUntil ? other : held;
}

async function fetchHolidays(url: string): Promise<BankHolidays> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error('not answered');
  const { events } = published.parse(await answer.json());
  const days = events.map(({ date }) => date).sort();
  return { days: new Set(days), knownUntil: `${days.at(-1)?.slice(0, 4) ?? ''}-12-31` };
}
