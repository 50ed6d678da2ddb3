import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { Directory } from '../people/directory.ts';
import { ROLES, type Person, type Team } from '../people/person.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,78}$/, 'use small letters, digits and hyphens');
const person = z.strictObject({
  id,
  oid: z.guid(),
  name: z.string().min(1),
  jobTitle: z.string().min(1),
  email: z.email(),
  phone: z.string(),
  agency: z.enum(['childrens-social-care', 'police', 'health', 'education', 'voluntary', 'mash']),
  roles: z.array(z.enum(ROLES)),
  teams: z.array(id),
  active: z.boolean(),
});
const team = z.strictObject({
  id,
  name: z.string().min(1),
  managerId: id,
  deputyId: id,
  specialistLeadId: id,
});
const file = z.strictObject({ people: z.array(person).min(1), teams: z.array(team).min(1) });

/**
 * The directory as a JSON file that an administrator keeps: read again as soon as it changes, so that a leaver loses access
 * at once (design D6). It is looked at once in a turn of the event loop, however often somebody is looked up in it.
 */
export function directoryFromFile(path: string, warn: (sentence: string) => void): Directory {
  let stamp = stampOf(path);
  let held = readDirectory(path);
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
    } catch (fault) {
      warn(`The directory file cannot be read, so the last good one stays in use. ${String(fault)}`);
    }
    return held;
  };
  return {
    person: (wanted) => current().byId.get(wanted),
    bySignIn: (oid) => current().byOid.get(oid),
    team: (wanted) => current().teams.get(wanted),
    withRole: (role) => current().people.filter((one) => one.active && one.roles.includes(role)),
    everyone: () => current().people,
    teams: () => [...current().teams.values()],
  };
}

function stampOf(path: string): string {
  const { mtimeMs, size, ino } = statSync(path);
  return `${mtimeMs} ${size} ${ino}`;
}

interface Held {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
  readonly byOid: ReadonlyMap<string, Person>;
  readonly teams: ReadonlyMap<string, Team>;
}

function readDirectory(path: string): Held {
  const parsed = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  const byId = new Map(parsed.people.map((one) => [one.id, one]));
  const unknown = parsed.teams
    .flatMap((one) => [one.managerId, one.deputyId, one.specialistLeadId])
    .filter((wanted) => !byId.has(wanted));
  if (unknown.length > 0)
    throw new Error(`Teams name people who are not in the directory: ${unknown.join(', ')}.`);
  return {
    people: parsed.people,
    byId,
    byOid: new Map(parsed.people.filter((one) => one.active).map((one) => [one.oid.toLowerCase(), one])),
    teams: new Map(parsed.teams.map((one) => [one.id, one])),
  };
}
