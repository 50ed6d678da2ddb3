import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import { plainCodec } from './codec.ts';
import { queryBuilders, type Engine, type OpenTransaction } from './engine.ts';
import { sqliteEngine } from './sqlite-engine.ts';
import { transactions, type Within } from './transactions.ts';

let folder: string;
let engine: Engine;
let within: Within;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'safeguard-shared-commit-'));
  engine = sqliteEngine(join(folder, 'x.sqlite'));
  within = transactions(engine, queryBuilders(engine.builders), plainCodec());
  await within(async ({ db }) => void (await sql`create table notes (id integer primary key)`.execute(db)));
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const note = ({ db }: OpenTransaction, id: number) => sql`insert into notes values (${id})`.execute(db);
const notes = () =>
  within(async ({ db }) => {
    const { rows } = await sql<{ id: number }>`select id from notes order by id`.execute(db);
    return rows.map(({ id }) => id);
  });
const ofThree = (second: (open: OpenTransaction) => Promise<unknown>) =>
  Promise.allSettled([within((open) => note(open, 1)), within(second), within((open) => note(open, 3))]);
const outcomes = (settled: readonly PromiseSettledResult<unknown>[]) => settled.map(({ status }) => status);

/** How many commits the write-ahead log holds: the frames that say how large the database is by then. */
function commitsOnDisk(): number {
  const log = readFileSync(join(folder, 'x.sqlite-wal'));
  const frame = 24 + log.readUInt32BE(8);
  let commits = 0;
  for (let at = 32; at < log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) commits += 1;
  return commits;
}

describe('transactions that come together', () => {
  it('wait for the disk together, and are on it when they are acknowledged', async () => {
    const before = commitsOnDisk();
    const ids = Array.from({ length: 20 }, (_, id) => id);
    await Promise.all(ids.map((id) => within((open) => note(open, id))));
    expect(commitsOnDisk() - before).toBe(1);
    expect(await notes()).toEqual(ids);
  });

  it('are each on the disk alone when they come one after the other', async () => {
    const before = commitsOnDisk();
    for (const id of [1, 2, 3]) {
      await within((open) => note(open, id));
      expect(commitsOnDisk() - before).toBe(id);
    }
  });

  it('are undone each alone: one that gives up takes nothing from the others', async () => {
    const settled = await ofThree(async (open) => {
      await note(open, 2);
      throw new Error('no');
    });
    expect(outcomes(settled)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await notes()).toEqual([1, 3]);
  });

  it('are undone each alone: one that is refused a statement takes nothing from the others', async () => {
    const settled = await ofThree(async (open) => {
      await note(open, 2);
      await note(open, 1);
    });
    expect(outcomes(settled)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await notes()).toEqual([1, 3]);
  });

  it('see what those before them have written', async () => {
    const first = within((open) => note(open, 1));
    expect(await notes()).toEqual([1]);
    await first;
  });

  it('all hear that nothing was saved when the database gives everything back by itself', async () => {
    const settled = await ofThree(async (open) => {
      await note(open, 2);
      await open.db.executeQuery(CompiledQuery.raw('rollback'));
    });
    expect(outcomes(settled)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(settled[0]).toMatchObject({ reason: { name: 'NotSaved', outcome: 'not-saved' } });
    expect(await notes()).toEqual([3]);
  });

  it('all hear that nothing was saved when their commit fails, and the next is saved', async () => {
    await within(({ db }) =>
      sql`create table of_notes (note integer references notes (id) deferrable initially deferred)`.execute(
        db,
      ),
    );
    const settled = await ofThree(({ db }) => sql`insert into of_notes values (77)`.execute(db));
    expect(outcomes(settled)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(settled[0]).toMatchObject({ reason: { name: 'NotSaved', outcome: 'not-saved' } });
    expect(await notes()).toEqual([]);
    await within((open) => note(open, 4));
    expect(await notes()).toEqual([4]);
  });

  it('are acknowledged also where one of them takes its time', async () => {
    const begun: PromiseWithResolvers<void> = Promise.withResolvers();
    const goOn: PromiseWithResolvers<void> = Promise.withResolvers();
    const first = within((open) => note(open, 1));
    const slow = within(async (open) => {
      begun.resolve();
      await goOn.promise;
      await note(open, 2);
    });
    await begun.promise;
    await new Promise((commitIsDue) => setImmediate(commitIsDue));
    goOn.resolve();
    await Promise.all([first, slow]);
    expect(await notes()).toEqual([1, 2]);
  });

  it('are undone when the store is closed around them, and told so; those before them stay', async () => {
    let goOn = () => {};
    const kept = within((open) => note(open, 1));
    const slow = within(async (open) => {
      await note(open, 2);
      await new Promise<void>((resolve) => (goOn = resolve));
    });
    await Promise.all([kept, engine.close()]);
    goOn();
    await expect(slow).rejects.toMatchObject({ name: 'NotSaved', outcome: 'not-saved' });
    engine = sqliteEngine(join(folder, 'x.sqlite'));
    within = transactions(engine, queryBuilders(engine.builders), plainCodec());
    expect(await notes()).toEqual([1]);
  });

  it('are on the disk when the store is closed straight after', async () => {
    const kept = [1, 2].map((id) => within((open) => note(open, id)));
    await Promise.all([...kept, engine.close()]);
    engine = sqliteEngine(join(folder, 'x.sqlite'));
    within = transactions(engine, queryBuilders(engine.builders), plainCodec());
    expect(await notes()).toEqual([1, 2]);
  });
});
