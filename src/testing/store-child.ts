import { systemClock } from '../kernel/clock.ts';
import { plainCodec } from '../server/store/codec.ts';
import { queryBuilders } from '../server/store/engine.ts';
import { migrate } from '../server/store/migrate.ts';
import { migrations } from '../server/store/migrations.ts';
import { openStore } from '../server/store/open-store.ts';
import { postgresEngine } from '../server/store/postgres-engine.ts';
import { sqliteEngine } from '../server/store/sqlite-engine.ts';
import { transactions } from '../server/store/transactions.ts';
import { THAT_DAY, aScreening, aStep } from './records-for-tests.ts';

// A process of its own for tests that kill one. `hold`: keeps the store open. `write`: saves screenings, each with three
// steps and an audit entry, and says the id of each once it is acknowledged. `migrate`: dies before a migration's n-th statement.
const [mode, dataDir = '', databaseUrl = '', n = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

if (mode === 'migrate') {
  const engine = databaseUrl ? postgresEngine(databaseUrl) : sqliteEngine(`${dataDir}/safeguard.sqlite`);
  const within = transactions(engine, queryBuilders(engine.builders), plainCodec());
  const deadly = migrations.map(({ name, statements }) => ({
    name,
    *statements(dialect: 'sqlite' | 'postgres') {
      for (const [place, statement] of [...statements(dialect)].entries()) {
        if (place === Number(n)) process.kill(process.pid, 'SIGKILL');
        yield statement;
      }
    },
  }));
  await migrate(within, systemClock, deadly);
  throw new Error(`there is no statement ${n}`);
}

const codec = plainCodec();
const store = await openStore({ dataDir, databaseUrl, codec, clock: systemClock, address: 'here' }).catch(
  (fault: Error) => {
    say(fault.message);
    process.exit(1);
  },
);
say('open');
if (mode === 'hold') setInterval(() => undefined, 1000);
while (mode === 'write') {
  const screening = aScreening({ childName: 'x'.repeat(3000) });
  const { id } = screening;
  await store.within(async ({ screenings, steps, audit }) => {
    await screenings.add(screening);
    const kinds = ['sign-off', 'email-referral', 'open-safety-plan'] as const;
    await steps.require(
      id,
      kinds.map((kind) => aStep({ kind })),
      THAT_DAY,
    );
    await audit.append([{ at: THAT_DAY, by: 'p', what: 'saved', screeningId: id, from: 'tab', detail: {} }]);
  });
  say(id);
}
