import { CompiledQuery, sql } from 'kysely';
import { cableTo, type Cable } from '../../testing/cable.ts';
import { startPostgres, type PostgresForTests } from '../../testing/postgres.ts';
import { plainCodec } from './codec.ts';
import { queryBuilders, type Engine, type OpenTransaction } from './engine.ts';
import { NotSaved } from './not-saved.ts';
import { postgresEngine } from './postgres-engine.ts';
import { sqliteEngine } from './sqlite-engine.ts';
import { transactions, type Within } from './transactions.ts';

let server: PostgresForTests;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop(), 60_000);

const on = (engine: Engine) => transactions(engine, queryBuilders(engine.builders), plainCodec());
const newTable = (within: Within) =>
  within(async ({ db }) => void (await sql`create table notes (id integer primary key)`.execute(db)));
const note = ({ db }: OpenTransaction, id: number) => sql`insert into notes values (${id})`.execute(db);
const notes = (within: Within) =>
  within(async ({ db }) => {
    const { rows } = await sql<{ id: number }>`select id from notes order by id`.execute(db);
    return rows.map(({ id }) => id);
  });
const fault = (working: Promise<unknown>) =>
  working.then(
    () => 'saved',
    (thrown: unknown) => thrown,
  );

describe.each([
  ['SQLite', () => Promise.resolve(sqliteEngine(':memory:'))],
  ['PostgreSQL', async () => postgresEngine(await server.freshDatabase())],
])('a transaction on %s', (_name, newEngine) => {
  let engine: Engine;
  let within: Within;
  beforeEach(async () => {
    engine = await newEngine();
    within = on(engine);
    await newTable(within);
  });
  afterEach(() => engine.close());

  it('that takes too long is not saved, and its caller is told so in words', async () => {
    let goOn = () => {};
    let later: Promise<unknown> = Promise.resolve();
    const slow = within(async (open) => {
      await note(open, 1);
      await new Promise<void>((resolve) => (goOn = resolve));
      later = note(open, 2);
      await later;
    }, 60);
    const thrown = await fault(slow);
    expect(thrown).toBeInstanceOf(NotSaved);
    expect(thrown).toMatchObject({
      outcome: 'not-saved',
      message: expect.stringContaining('This was not saved') as string,
    });
    goOn();
    await new Promise((resolve) => setImmediate(resolve));
    await expect(later).rejects.toThrow('This transaction has ended');
    expect(await notes(within)).toEqual([]);
  });

  it('leaves the database free for the next when it failed', async () => {
    await fault(within(() => Promise.reject(new Error('no'))));
    await within((open) => note(open, 1));
    expect(await notes(within)).toEqual([1]);
  });

  it('that was refused a statement says which rule was broken, not what was written', async () => {
    await within((open) => note(open, 424242));
    const thrown = await fault(within((open) => note(open, 424242)));
    expect(String(thrown)).toMatch(/^StatementRefused|^Error: The database refused a statement/);
    expect(String(thrown)).toMatch(/notes/);
    expect(JSON.stringify(thrown) + String((thrown as Error).stack)).not.toContain('424242');
  });

  it('reads numbers as numbers', async () => {
    await within((open) => note(open, 1));
    const { rows } = await within(({ db }) => sql<object>`select count(*) as n from notes`.execute(db));
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('SQLite', () => {
  it('gives turns in order, and tells whoever waited too long that nothing was begun', async () => {
    const within = on(sqliteEngine(':memory:'));
    await newTable(within);
    let goOn = () => {};
    const first = within(async (open) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      await note(open, 1);
    });
    const impatient = within((open) => note(open, 2), 30);
    const patient = within((open) => note(open, 3));
    expect(await fault(impatient)).toMatchObject({ code: 'store-busy', outcome: 'not-saved' });
    goOn();
    await first;
    await patient;
    expect(await notes(within)).toEqual([1, 3]);
  });

  it('says that nothing was saved when the disk is full, and goes on when it is not', async () => {
    const engine = sqliteEngine(':memory:');
    const within = on(engine);
    await within(({ db }) => sql`create table papers (text text)`.execute(db));
    const limit = (pages: number) =>
      within(({ db }) => db.executeQuery(CompiledQuery.raw(`pragma max_page_count = ${pages}`)));
    await limit(4);
    const full = within(({ db }) => sql`insert into papers values (${'x'.repeat(50_000)})`.execute(db));
    expect(await fault(full)).toMatchObject({ outcome: 'not-saved', code: 'sqlite-13' });
    await limit(4000);
    await within(({ db }) => sql`insert into papers values ('kept')`.execute(db));
    const { rows } = await within(({ db }) => sql`select text from papers`.execute(db));
    expect(rows).toEqual([{ text: 'kept' }]);
  });
});

describe('PostgreSQL at the end of a cable', () => {
  let cable: Cable;
  let engine: Engine;
  let within: Within;
  let direct: Within;
  let directEngine: Engine;
  beforeEach(async () => {
    const url = await server.freshDatabase();
    cable = await cableTo(url);
    engine = postgresEngine(cable.url);
    within = on(engine);
    directEngine = postgresEngine(url);
    direct = on(directEngine);
    await newTable(direct);
  });
  afterEach(async () => {
    await cable.remove();
    await engine.close();
    await directEngine.close();
  });

  it('that is pulled out says that nothing was saved, and works again by itself', async () => {
    await within((open) => note(open, 1));
    cable.pullOut();
    expect(await fault(within((open) => note(open, 2)))).toMatchObject({ outcome: 'not-saved' });
    cable.plugIn();
    await within((open) => note(open, 3));
    expect(await notes(within)).toEqual([1, 3]);
  });

  it.each([
    ['before', []],
    ['after', [1]],
  ] as const)('cut just %s the server hears "commit" says that it is not known', async (when, expected) => {
    cable.cutAt('commit', when);
    const thrown = await fault(within((open) => note(open, 1)));
    expect(thrown).toMatchObject({ outcome: 'not-known' });
    expect(await notes(direct)).toEqual(expected);
  });

  it('that carries nothing any more keeps nobody waiting past their time', async () => {
    await within((open) => note(open, 1));
    cable.hold();
    expect(await fault(within((open) => note(open, 2), 100))).toMatchObject({ outcome: 'not-saved' });
  });

  it('runs two again that lock each other out', async () => {
    await direct(async (open) => {
      await note(open, 1);
      await note(open, 2);
    });
    const lock = ({ db }: OpenTransaction, id: number) =>
      sql`select * from notes where id = ${id} for update`.execute(db);
    let runs = 0;
    const both = Promise.withResolvers<string>();
    const crossing = (one: number, other: number) =>
      direct(async (open) => {
        runs += 1;
        await lock(open, one);
        if (runs === 2) both.resolve('both have locked one');
        await both.promise;
        await lock(open, other);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    expect(runs).toBe(3);
  });
});
