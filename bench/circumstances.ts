import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { nowText, systemClock } from '../src/kernel/clock.ts';

/** Under what the figures were taken: nothing of it says whose machine it was. */
export interface Circumstances {
  readonly at: string;
  /** Short; with "and changes" where files differed from it; null where there is no Git. */
  readonly commit: string | null;
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
  readonly cores: number;
}

/** As they are now, before anything is measured. */
export function circumstances(): Circumstances {
  const processors = cpus();
  return {
    at: nowText(systemClock),
    commit: commit(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: processors[0]?.model.trim() ?? 'not known',
    cores: processors.length,
  };
}

function commit(): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changes = git('status', '--porcelain', '--', '.', ':!bench/latest.json');
    return `${git('rev-parse', '--short', 'HEAD')}${changes === '' ? '' : ' and changes'}`;
  } catch {
    return null;
  }
}
