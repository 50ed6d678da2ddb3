import { readFileSync } from 'node:fs';
import { INSTRUMENTS } from '../instrument/instruments.ts';
import { scoreCases } from './score-cases.ts';

const [file, ...others] = process.argv.slice(2);
const newest = INSTRUMENTS.at(-1);

if (file === undefined || others.length > 0)
  refuse(['Say which file of cases to score: npm run --silent score -- FILE']);
else if (newest !== undefined) score(file, newest.instrument);

function score(path: string, instrument: Parameters<typeof scoreCases>[0]): void {
  const cases = casesIn(path);
  if (!cases.ok) return refuse([cases.fault]);
  const result = scoreCases(instrument, cases.value);
  if (!result.ok) return refuse(result.faults);
  process.stdout.write(`${JSON.stringify(result.scored, null, 2)}\n`);
}

function refuse(faults: readonly string[]): void {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 2;
}

function casesIn(path: string): { ok: true; value: unknown } | { ok: false; fault: string } {
  let written: string;
  try {
    written = readFileSync(path, 'utf8');
  } catch (trouble) {
    return {
      ok: false,
      fault: `${path} cannot be read: ${trouble instanceof Error ? trouble.message : 'unknown'}`,
    };
  }
  try {
    return { ok: true, value: JSON.parse(written.replace(/^\uFEFF/, '')) as unknown };
  } catch (trouble) {
    return {
      ok: false,
      fault: `${path} is not JSON: ${trouble instanceof Error ? trouble.message : 'unknown'}`,
    };
  }
}
