import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { systemClock } from '../../kernel/clock.ts';
import { startPostgres, type PostgresForTests } from '../../testing/postgres.ts';
import { aScreening } from '../../testing/records-for-tests.ts';
import { postgresPlace, sqlitePlace, type StorePlace } from '../../testing/store-places.ts';
import { plainCodec } from './codec.ts';
import { closeDataFolder } from './data-folder-lock.ts';
import { migrations } from './migrations.ts';
import { openStore } from './open-store.ts';

let server: PostgresForTests;
jest.setTimeout(120_000);

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop(), 60_000);

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});

function start(mode: string, { where }: StorePlace, n = '') {
  const script = join(process.cwd(), 'src/testing/store-child.ts');
  const child = spawn(process.execPath, [script, mode, where.dataDir, where.databaseUrl ?? '', n], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const gone = once(child, 'exit').then(() => children.delete(child));
  const said: string[] = [];
  const lines = createInterface(child.stdout);
  const hears = (count: number) =>
    new Promise<string>((resolve) => {
      const heard = () => said.length >= count && resolve(said[count - 1] ?? '');
      lines.on('line', heard);
      heard();
    });
  lines.on('line', (line) => said.push(line));
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { pid: child.pid ?? 0, said, hears, gone, kill };
}

describe('one data folder', () => {
  let place: StorePlace;
  beforeEach(() => (place = sqlitePlace()));
  afterEach(() => place.remove());

  it('is held by one process: a second is refused and told which, until the first is killed', async () => {
    const first = start('hold', place);
    expect(await first.hears(1)).toBe('open');
    await expect(place.open(systemClock)).rejects.toThrow(
      new RegExp(
        `already running on the data folder .*process ${first.pid}, started .*, at here.*Nothing was changed`,
      ),
    );
    await first.kill();
    const store = await place.open(systemClock);
    const second = start('hold', place);
    expect(await second.hears(1)).toContain(`process ${process.pid}`);
    await second.gone;
    await store.close();
  });

  it('is held by one of two that start at the same moment', async () => {
    for (let round = 0; round < 2; round += 1) {
      const both = [start('hold', place), start('hold', place)];
      const answers = await Promise.all(both.map(({ hears }) => hears(1)));
      expect(answers.filter((answer) => answer === 'open')).toHaveLength(1);
      expect(answers.filter((answer) => answer.includes('already running'))).toHaveLength(1);
      await Promise.all(both.map(({ kill }) => kill()));
    }
  });

  it('can be opened again by the process that closed it', async () => {
    for (let round = 0; round < 3; round += 1) await (await place.open(systemClock)).close();
  });
});

test('a data folder is made where there is none, for this account alone', async () => {
  const place = sqlitePlace();
  const dataDir = join(place.where.dataDir, 'a/b');
  const store = await openStore({ dataDir, codec: plainCodec(), clock: systemClock });
  await store.within(({ screenings }) => screenings.add(aScreening()));
  const modeOf = (path: string) => statSync(path).mode & 0o777;
  expect(modeOf(dataDir)).toBe(0o700);
  const files = readdirSync(dataDir);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect([file, modeOf(join(dataDir, file))]).toEqual([file, 0o600]);
  await store.close();
  await place.remove();
});

test('a data folder that was open to other accounts is closed to them, and that is said', () => {
  const place = sqlitePlace();
  chmodSync(place.where.dataDir, 0o777);
  expect(closeDataFolder(place.where.dataDir)).toContain('was open to other accounts');
  expect(statSync(place.where.dataDir).mode & 0o777).toBe(0o700);
  expect(closeDataFolder(place.where.dataDir)).toBeNull();
  rmSync(place.where.dataDir, { recursive: true });
});

describe('a store that cannot be opened says what to look at', () => {
  const open = (where: StorePlace['where']) =>
    openStore({ ...where, codec: plainCodec(), clock: systemClock });

  it('when the database is damaged, and lets the folder go again', async () => {
    const place = sqlitePlace();
    const file = join(place.where.dataDir, 'safeguard.sqlite');
    writeFileSync(file, 'this is not a database '.repeat(500));
    await expect(open(place.where)).rejects.toThrow(/DATA_DIR cannot be used .*restore the newest backup/);
    rmSync(file);
    await (await open(place.where)).close();
    await place.remove();
  });

  it('when the folder cannot be written to', async () => {
    const place = sqlitePlace();
    const file = join(place.where.dataDir, 'a-file');
    writeFileSync(file, '');
    await expect(open({ dataDir: join(file, 'data') })).rejects.toThrow(/cannot be written to/);
    await place.remove();
  });

  it('when the server is not there, without its password', async () => {
    const databaseUrl = 'postgres://safeguard:hunter2@127.0.0.1:1/none';
    const fault = await open({ dataDir: '', databaseUrl }).catch((refused: Error) => refused);
    expect(String(fault)).toMatch(/DATABASE_URL names cannot be used \(ECONNREFUSED\)/);
    expect(JSON.stringify(fault) + String((fault as Error).stack)).not.toContain('hunter2');
  });

  it('when the server would forget what it acknowledged', async () => {
    const place = await postgresPlace(server);
    const name = new URL(place.where.databaseUrl ?? '').pathname.slice(1);
    await place.run(`alter database ${name} set synchronous_commit = off`);
    await expect(open(place.where)).rejects.toThrow(/synchronous_commit switched off/);
  });
});

describe.each([
  ['SQLite', () => Promise.resolve(sqlitePlace()), 16],
  ['PostgreSQL', () => postgresPlace(server), 5],
])('on %s, a process that is killed', (_name, newPlace, kills) => {
  let place: StorePlace;
  beforeEach(async () => {
    place = await newPlace();
  });
  afterEach(() => place.remove());

  it('while it saves loses nothing it acknowledged, and leaves nothing half saved', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round += 1) {
      const writer = start('write', place);
      await writer.hears(2 + ((round * 37) % 60));
      await writer.kill();
      acknowledged.push(...writer.said.slice(1));
    }
    const store = await place.open(systemClock);
    const rows = await place.run(`
      select id, (select count(*) from next_steps where screening_id = screenings.id) as steps,
        (select count(*) from audit_entries where screening_id = screenings.id) as entries from screenings`);
    const whole = new Set(rows.map(({ id }) => String(id)));
    expect(acknowledged.length).toBeGreaterThan(kills);
    expect(acknowledged.filter((id) => !whole.has(id))).toEqual([]);
    expect(rows.filter(({ steps, entries }) => Number(steps) !== 3 || Number(entries) !== 1)).toEqual([]);
    await store.close();
  });

  it('while it brings the schema up to date leaves the old one or the new one', async () => {
    const dialect = place.where.databaseUrl ? 'postgres' : 'sqlite';
    const last = [...(migrations[0]?.statements(dialect) ?? [])].length - 1;
    for (const n of [0, 5, last]) {
      await start('migrate', place, String(n)).gone;
      expect(await tablesOf(place)).not.toContain('screenings');
    }
    const store = await place.open(systemClock);
    expect(await tablesOf(place)).toContain('audit_entries');
    await store.close();
  }, 60_000);
});

test('several instances that start at once on an empty PostgreSQL database bring it up to date together', async () => {
  const place = await postgresPlace(server);
  const stores = await Promise.all([1, 2, 3].map(() => place.open(systemClock)));
  for (const store of stores) await store.ready();
  expect(await place.run('select name from migrations')).toHaveLength(migrations.length);
  for (const store of stores) await store.close();
});

async function tablesOf({ where, run }: StorePlace): Promise<readonly string[]> {
  const tables = where.databaseUrl
    ? await run(`select tablename as name from pg_tables where schemaname = 'public'`)
    : await run(`select name from sqlite_master where type = 'table'`);
  return tables.map(({ name }) => String(name));
}
