import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundledBankHolidays } from '../../kernel/bank-holidays.ts';
import { systemClock } from '../../kernel/clock.ts';
import type { BankHolidays } from '../../kernel/working-days.ts';
import { keepHolidaysCurrent } from './refresh-holidays.ts';

let server: Server;
let answer: string;
beforeEach(async () => {
  server = createServer((_request, response) => response.end(answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const feed = (days: readonly string[]) =>
  JSON.stringify({
    division: 'england-and-wales',
    events: days.map((date) => ({ title: 'Holiday', date, notes: '', bunting: true })),
  });
const eight = (year: number) => Array.from({ length: 8 }, (_, month) => `${year}-0${month + 1}-05`);

/** Starts, and resolves with what was saved or warned of first. */
function refreshed(
  kept: BankHolidays | null = null,
  whenNewer = () => {},
): Promise<{ saved?: BankHolidays; warned?: string; list: BankHolidays }> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return new Promise((resolve, reject) => {
    const list = keepHolidaysCurrent({
      kept: {
        read: () => Promise.resolve(kept),
        save: (saved) => Promise.resolve(void settle({ saved })),
      },
      url,
      clock: systemClock,
      warn: (warned) => void settle({ warned }),
      whenNewer,
    });
    const settle = async (what: { saved?: BankHolidays; warned?: string }) => {
      const { current, stop } = await list;
      stop();
      resolve({ ...what, list: current() });
    };
    list.catch(reject);
  });
}

describe('the list of bank holidays', () => {
  it('is taken from gov.uk when it reaches as far as the one in use, and kept', async () => {
    answer = feed([...eight(2028), ...eight(2029)]);
    const { saved, list } = await refreshed();
    expect(saved?.knownUntil).toBe('2029-12-31');
    expect(list.days.has('2029-05-05')).toBe(true);
  });

  it('says that a newer one is in use, so that what could not be counted is counted', async () => {
    answer = feed([...eight(2028), ...eight(2029)]);
    await new Promise<void>((resolve) => void refreshed(null, resolve));
  });

  it.each(['not json', '{"events":[]}', feed(['2029-02-30', ...eight(2029)])])(
    'stays as it is when gov.uk answers "%.20s"',
    async (text) => {
      answer = text;
      const { warned, list } = await refreshed();
      expect(warned).toContain('newest list known');
      expect(list).toBe(bundledBankHolidays);
    },
  );

  it('begins with the newest one kept', async () => {
    answer = 'down';
    const kept = { days: new Set(['2029-01-01']), knownUntil: '2029-12-31' };
    expect((await refreshed(kept)).list).toBe(kept);
  });
});
