import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { startPostgres, type PostgresForTests } from '../src/testing/postgres.ts';
import { circumstances, type Circumstances } from './circumstances.ts';
import { measureCompletions } from './completions/completions.ts';
import {
  completionFigures,
  firstQuestionFigures,
  scoreFigures,
  type Engine,
  type Figure,
} from './figures.ts';
import { measureFirstQuestion } from './first-question/first-question.ts';
import { measureScoreRate } from './score/score-rate.ts';
import { Started, withStarted } from './started.ts';
import { tableOf } from './table.ts';

// npm run bench: takes every figure, on both databases, prints them and keeps them in latest.json. Nothing of it leaves
// this machine. What it started it ends, also when it is interrupted, fails or takes too long.
const LATEST = join(import.meta.dirname, 'latest.json');
const LONGEST_MS = 9 * 60 * 1000;

process.chdir(resolve(import.meta.dirname, '..'));
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.abort(new Error('Interrupted.')));
}
const all = new Started();
try {
  const under = circumstances();
  const figures = await Promise.race([
    everyFigure(all),
    brokenOff(AbortSignal.any([interrupted.signal, AbortSignal.timeout(LONGEST_MS)])),
  ]);
  await keep(under, figures);
  console.log(`\n${tableOf(figures)}\n\nWritten to bench/latest.json. KB are 1,000 bytes.`);
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
} finally {
  await all.stop();
}
process.exit();

async function everyFigure(started: Started): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-bench-'));
  started.add({ stop: async () => rmSync(folder, { recursive: true, force: true }) });
  say('score cases');
  const figures = [...scoreFigures(await measureScoreRate())];
  figures.push(...(await figuresOn('SQLite', started, folder, null)));
  say('a real PostgreSQL');
  const postgres = started.add(await startPostgres());
  figures.push(...(await figuresOn('PostgreSQL', started, folder, postgres)));
  return figures;
}

async function figuresOn(
  engine: Engine,
  started: Started,
  folder: string,
  postgres: PostgresForTests | null,
): Promise<readonly Figure[]> {
  const place = (what: string) => join(folder, `${what}-${engine}`);
  const fresh = async () => (await postgres?.freshDatabase()) ?? null;
  const [forProduct, forBare, forPages] = [await fresh(), await fresh(), await fresh()];
  const databases = forProduct === null || forBare === null ? null : { product: forProduct, bare: forBare };
  say(`completed screenings on ${engine}`);
  const completions = await withStarted(started, (mine) =>
    measureCompletions(mine, place('completions'), databases),
  );
  say(`the first question on ${engine}`);
  const firstQuestion = await withStarted(started, (mine) =>
    measureFirstQuestion(mine, place('first-question'), forPages),
  );
  return [...completionFigures(engine, completions), ...firstQuestionFigures(engine, firstQuestion)];
}

async function brokenOff(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason;
}

async function keep(under: Circumstances, figures: readonly Figure[]): Promise<void> {
  const rounded = (_name: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value;
  const text = JSON.stringify({ ...under, figures }, rounded);
  writeFileSync(LATEST, await format(text, { ...(await resolveConfig(LATEST)), parser: 'json' }));
}

function say(what: string): void {
  console.log(`Measuring ${what} ...`);
}
