import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/kernel/clock.ts';
import { directoryFromFile } from '../../src/server/directory-file.ts';
import { plainCodec } from '../../src/server/store/codec.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { benchPeople, writeBenchDirectory } from '../product/borough.ts';
import { openOutside, type Outside } from '../product/outside.ts';
import { startProduct } from '../product/product.ts';
import type { Started } from '../started.ts';
import { startBare } from './bare.ts';
import { prepareDrafts, type Draft } from './drafts.ts';
import { drive, type Call, type Load } from './load.ts';

/** Completed screenings per second on one engine, the product's against the bare server's. */
export interface Completions {
  readonly product: readonly Load[];
  readonly bare: readonly Load[];
  /** The product's while its worker also delivers the alerts of what is completed. */
  readonly delivering: Load;
  readonly bodyBytes: number;
}

/** Two empty databases of one PostgreSQL server. */
export interface Databases {
  readonly product: string;
  readonly bare: string;
}

const ROUNDS = 5;
const WARM_UP = 480;
const A_ROUND = 960;
const DELIVERING = 480;

/**
 * Completes drafts over HTTP at 32 connections: product, bare server, product, bare server, ... Each request is a draft
 * and a submission of its own, prepared before. Teams holds its answers meanwhile, so that what is compared is the
 * completing; once more at the end it answers at once, and the worker works beside.
 */
export async function measureCompletions(
  started: Started,
  folder: string,
  databases: Databases | null,
): Promise<Completions> {
  const outside = await openOutside(started, join(folder, 'outside'), systemClock);
  const directoryFile = join(folder, 'directory.json');
  const databaseUrl = databases?.product ?? null;
  const drafts = await prepared(folder, directoryFile, outside, databaseUrl ?? undefined);
  const product = await startProduct(started, { outside, dataDir: folder, directoryFile, databaseUrl });
  const answersBytes = drafts[0]?.answersBytes ?? 0;
  const bare = await (databases === null
    ? startBare(started, 'sqlite', folder, answersBytes)
    : startBare(started, 'postgres', databases.bare, answersBytes));
  return compared(outside, product.url, bare.url, await callsFor(drafts, outside));
}

async function prepared(
  folder: string,
  directoryFile: string,
  outside: Outside,
  databaseUrl: string | undefined,
): Promise<readonly Draft[]> {
  mkdirSync(folder, { recursive: true });
  const { practitioners, managers } = benchPeople();
  writeBenchDirectory(directoryFile, practitioners);
  const store = await openStore({ dataDir: folder, databaseUrl, codec: plainCodec(), clock: systemClock });
  try {
    for (const manager of managers) {
      const address = outside.reach(manager);
      await store.within(({ reaches }) =>
        reaches.remember({ personId: manager.id, channel: 'teams', address }),
      );
    }
    const count = WARM_UP + ROUNDS * A_ROUND + DELIVERING;
    const directory = directoryFromFile(directoryFile, console.error);
    return await prepareDrafts(store, directory, practitioners, systemClock, count);
  } finally {
    await store.close();
  }
}

async function callsFor(drafts: readonly Draft[], outside: Outside): Promise<readonly Call[]> {
  const tokens = new Map<string, string>();
  for (const { by } of drafts) if (!tokens.has(by.id)) tokens.set(by.id, await outside.token(by));
  return drafts.map(({ id, by, body }) => ({
    path: `/api/screenings/${id}/complete`,
    token: tokens.get(by.id) ?? '',
    body,
  }));
}

async function compared(
  outside: Outside,
  product: string,
  bare: string,
  calls: readonly Call[],
): Promise<Completions> {
  const left = [...calls];
  const some = (count: number) => left.splice(0, count);
  outside.hold();
  const warmUp = some(WARM_UP);
  await drive(product, warmUp);
  await drive(bare, warmUp);
  const loads: { product: Load[]; bare: Load[] } = { product: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const these = some(A_ROUND);
    loads.product.push(await drive(product, these));
    loads.bare.push(await drive(bare, these));
  }
  outside.release();
  const before = outside.delivered();
  const delivering = await drive(product, some(DELIVERING));
  if (outside.delivered() === before) throw new Error('No alert was delivered beside the last load.');
  return { ...loads, delivering, bodyBytes: Buffer.byteLength(calls[0]?.body ?? '') };
}
