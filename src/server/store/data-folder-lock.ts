import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { nowText, type Clock } from '../../kernel/clock.ts';

const WAIT_FOR_A_DYING_PROCESS_MS = 500;

/** The data folder held by this process alone. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process alone, so that two never write the same records. The lock belongs to the
 * operating system: it is free the moment the process is gone, however it went. Refuses, naming the process that holds
 * it, when there is one.
 */
export function lockDataFolder(dataDir: string, clock: Clock, address?: string): DataFolderLock {
  const holderFile = join(dataDir, 'safeguard.running.json');
  const lockFile = join(dataDir, 'safeguard.lock');
  const lock = openLock(dataDir, lockFile);
  try {
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    throw new Error(refusal(dataDir, holderFile));
  }
  const holder = { pid: process.pid, startedAt: nowText(clock), ...(address ? { address } : {}) };
  writeFileSync(`${holderFile}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${holderFile}.new`, holderFile);
  return {
    release() {
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

/**
 * Closes a data folder to every other account of the machine, as it would have been made. Gives a sentence for the log
 * when it was open, or stays open because it is not this account's.
 */
export function closeDataFolder(dataDir: string): string | null {
  const before = statSync(dataDir, { throwIfNoEntry: false });
  if (before === undefined || (before.mode & 0o077) === 0) return null;
  try {
    chmodSync(dataDir, 0o700);
    return `The data folder ${dataDir} was open to other accounts of this machine. It is closed to them now.`;
  } catch {
    return `The data folder ${dataDir} is open to other accounts of this machine and belongs to another. Give it to this account with the rights 0700.`;
  }
}

/** Makes a file that this account alone may read, if it is not there; what SQLite puts beside it is made alike. */
export function ownFile(path: string): void {
  writeFileSync(path, '', { flag: 'a', mode: 0o600 });
}

function openLock(dataDir: string, lockFile: string): DatabaseSync {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    ownFile(lockFile);
    return new DatabaseSync(lockFile, { timeout: WAIT_FOR_A_DYING_PROCESS_MS });
  } catch (cause) {
    throw new Error(
      `The data folder ${dataDir} cannot be written to. Give DATA_DIR a folder this account may write to.`,
      { cause },
    );
  }
}

function refusal(dataDir: string, holderFile: string): string {
  const { pid, startedAt, address } = readHolder(holderFile);
  const who = pid ? `process ${pid}` : 'another process';
  const since = startedAt ? `, started ${startedAt}` : '';
  const where = address ? `, at ${address}` : '';
  return (
    `Safeguard is already running on the data folder ${dataDir} (${who}${since}${where}). ` +
    'Stop it first, or give this one a DATA_DIR of its own. Nothing was changed.'
  );
}

function readHolder(holderFile: string): { pid?: number; startedAt?: string; address?: string } {
  try {
    return JSON.parse(readFileSync(holderFile, 'utf8')) as { pid?: number };
  } catch {
    return {};
  }
}
