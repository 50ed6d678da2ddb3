import { readFileSync, statSync } from 'node:fs';
import type { Directory } from '../people/directory.ts';
import type { Person, Team } from '../people/person.ts';
import { readDirectoryList, type DirectoryList } from './directory-format.ts';

/** A directory kept in a file, which can be older than the file: then an edit broke it, or it is away. */
export interface FileDirectory extends Directory {
  /** Whether the file as it stands cannot be used, so that the last good one stays in use. */
  isStale(): boolean;
}

/** Why a directory file cannot be used: every fault, in words. */
export class DirectoryFault extends Error {
  /** What could be read of it all the same. */
  readonly readable: DirectoryList | null;

  constructor(message: string, readable: DirectoryList | null = null) {
    super(message);
    this.readable = readable;
  }
}

/**
 * The directory as a JSON file that an administrator keeps: read again as soon as it changes, so that a leaver loses access
 * at once (design D6). It is looked at once in a turn of the event loop, however often somebody is looked up in it. An edit
 * that cannot be used, or a file that is away for a moment, changes nothing but a warning, except that whoever it says has
 * left can no longer sign in; at the start it is thrown.
 */
export function directoryFromFile(path: string, warn: (sentence: string) => void): FileDirectory {
  let stamp = stampOf(path);
  let held = readDirectory(path);
  let stale = false;
  let looked = false;
  const current = () => {
    if (looked) return held;
    looked = true;
    setImmediate(() => (looked = false));
    const now = stampOf(path);
    if (now === stamp) return held;
    stamp = now;
    try {
      held = readDirectory(path);
      if (stale) warn('The directory file is in order again and in use.');
      stale = false;
    } catch (fault) {
      if (!(fault instanceof DirectoryFault)) throw fault;
      stale = true;
      held = withoutLeavers(held, fault.readable);
      warn(
        `The last good directory stays in use: who joins, leaves or changes is not known. ${fault.message}`,
      );
    }
    return held;
  };
  return {
    person: (wanted) => current().byId.get(wanted),
    bySignIn: (oid) => current().byOid.get(oid.toLowerCase()),
    team: (wanted) => current().teams.get(wanted),
    withRole: (role) => current().people.filter((one) => one.active && one.roles.includes(role)),
    everyone: () => current().people,
    teams: () => [...current().teams.values()],
    isStale: () => {
      current();
      return stale;
    },
  };
}

const AWAY = 'away';

function stampOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return AWAY;
  }
}

interface Held {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
  readonly byOid: ReadonlyMap<string, Person>;
  readonly teams: ReadonlyMap<string, Team>;
}

function readDirectory(path: string): Held {
  const read = readDirectoryList(contentOf(path));
  if ('faults' in read) {
    throw new DirectoryFault(
      `The directory file ${path} (DIRECTORY_FILE) has faults; docs/deploy.md says how it is written.\n${read.faults
        .map((fault) => `  ${fault}`)
        .join('\n')}`,
      read.readable,
    );
  }
  const { people, teams } = read;
  return {
    people,
    byId: new Map(people.map((one) => [one.id, one])),
    byOid: new Map(people.filter((one) => one.active).map((one) => [one.oid.toLowerCase(), one])),
    teams: new Map(teams.map((one) => [one.id, one])),
  };
}

function withoutLeavers(held: Held, newer: DirectoryList | null): Held {
  if (newer === null) return held;
  const here = new Set(newer.people.filter(({ active }) => active).map(({ id }) => id));
  return { ...held, byOid: new Map([...held.byOid].filter(([, { id }]) => here.has(id))) };
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    const isAway = (fault as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DirectoryFault(
      `The directory file ${path} ${isAway ? 'does not exist' : 'cannot be read'}. DIRECTORY_FILE names it; docs/deploy.md says how it is written.`,
    );
  }
}
