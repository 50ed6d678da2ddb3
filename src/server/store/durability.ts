import { sql } from 'kysely';
import type { Within } from './transactions.ts';

/**
 * Refuses a PostgreSQL server that acknowledges what is not on its disk yet: `fsync` or `synchronous_commit` switched
 * off. Nothing acknowledged may be lost (measurements 1).
 */
export async function refuseForgetfulServer(within: Within): Promise<void> {
  const off = await within(async ({ db }) => {
    const asked = sql<{ name: string }>`
      select name from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'off' order by name`;
    return (await asked.execute(db)).rows.map((row) => row.name);
  });
  if (off.length === 0) return;
  throw new Error(
    `The PostgreSQL server has ${off.join(' and ')} switched off, so saved work could be lost in a power cut. ` +
      'Switch it on and start again.',
  );
}
