import type { InstantText } from '../../kernel/clock.ts';
import type { BankHolidays } from '../../kernel/working-days.ts';
import type { Within } from './transactions.ts';

/** The newest list of bank holidays fetched from gov.uk, so that a restart without the network still counts right (design D10). */
export interface KeptHolidays {
  read(): Promise<(BankHolidays & { readonly fetchedAt: InstantText }) | null>;
  save(holidays: BankHolidays, at: InstantText): Promise<void>;
}

/** The one list the store keeps; a newer one replaces it. */
export function keptHolidays(within: Within): KeptHolidays {
  return {
    read: () =>
      within(async ({ db }) => {
        const row = await db.selectFrom('bank_holidays').selectAll().executeTakeFirst();
        if (!row) return null;
        const days = new Set(JSON.parse(row.days) as string[]);
        return { days, knownUntil: row.known_until, fetchedAt: row.fetched_at };
      }),
    save: ({ days, knownUntil }, at) =>
      within(async ({ db, write }) => {
        const list = { known_until: knownUntil, days: JSON.stringify([...days].sort()), fetched_at: at };
        await write(
          db
            .insertInto('bank_holidays')
            .values({ id: 1, ...list })
            .onConflict((conflict) => conflict.column('id').doUpdateSet(list)),
        );
      }),
  };
}
