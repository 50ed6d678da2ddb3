import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Person } from '../people/person.ts';
import { directoryFromFile } from './directory-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'safeguard-directory-'));
const path = join(folder, 'directory.json');
afterAll(() => rmSync(folder, { recursive: true }));

const ruth: Person = {
  id: 'ruth',
  oid: 'AAAAAAAA-0000-4000-8000-000000000001',
  name: 'Ruth Testname',
  jobTitle: 'Manager',
  email: 'ruth@northmere.example',
  phone: '',
  agency: 'childrens-social-care',
  roles: ['manager', 'specialist-lead'],
  teams: ['north'],
  active: true,
};
const sam = { ...ruth, id: 'sam', oid: 'BBBBBBBB-0000-4000-8000-000000000002' };
const team = { id: 'north', name: 'North', managerId: 'ruth', deputyId: 'ruth', specialistLeadId: 'ruth' };
const write = (people: readonly object[], teams: readonly object[] = [team]) =>
  writeFileSync(path, JSON.stringify({ people, teams }));

describe('the directory file', () => {
  it('finds a person by id, by sign-in whatever its case, and by role', () => {
    write([ruth]);
    const directory = directoryFromFile(path, () => {});
    expect(directory.person('ruth')?.name).toBe('Ruth Testname');
    expect(directory.bySignIn(ruth.oid.toLowerCase())?.id).toBe('ruth');
    expect(directory.withRole('manager').map(({ id }) => id)).toEqual(['ruth']);
  });

  it('is read again at once: somebody who has left cannot sign in any more', async () => {
    write([ruth, sam]);
    const directory = directoryFromFile(path, () => {});
    expect(directory.bySignIn(sam.oid.toLowerCase())).toBeDefined();
    write([ruth, { ...sam, active: false }]);
    await setImmediate();
    expect(directory.bySignIn(sam.oid.toLowerCase())).toBeUndefined();
    expect(directory.withRole('manager').map(({ id }) => id)).toEqual(['ruth']);
    expect(directory.isStale()).toBe(false);
  });

  it('lets nobody sign in who has left, even by an edit that leaves a team unanswered for; alerts still go where they went', async () => {
    write([ruth, sam]);
    const directory = directoryFromFile(path, () => {});
    write([{ ...ruth, active: false }, sam]);
    await setImmediate();
    expect(directory.bySignIn(ruth.oid.toLowerCase())).toBeUndefined();
    expect(directory.bySignIn(sam.oid.toLowerCase())).toBeDefined();
    expect(directory.isStale()).toBe(true);
    expect(directory.withRole('manager').map(({ id }) => id)).toEqual(['ruth', 'sam']);
  });

  it('keeps the last good list when an edit breaks it, and says so', () => {
    write([ruth]);
    const warnings: string[] = [];
    const directory = directoryFromFile(path, (sentence) => warnings.push(sentence));
    writeFileSync(path, '{"people": [');
    expect(directory.person('ruth')).toBeDefined();
    expect(warnings).toHaveLength(1);
  });

  it('stays in use while an editor has deleted the file to write it anew, and says that it is stale', async () => {
    write([ruth]);
    const warnings: string[] = [];
    const directory = directoryFromFile(path, (sentence) => warnings.push(sentence));
    rmSync(path);
    expect(directory.bySignIn(ruth.oid.toLowerCase())).toBeDefined();
    expect(directory.isStale()).toBe(true);
    await setImmediate();
    expect(directory.person('ruth')).toBeDefined();
    expect(warnings).toEqual([expect.stringContaining('does not exist')]);
    write([ruth]);
    await setImmediate();
    expect(directory.isStale()).toBe(false);
    expect(warnings).toHaveLength(2);
  });

  it('names what is missing, the setting and where its format is written, when there is no file at the start', () => {
    expect(() => directoryFromFile(join(folder, 'none.json'), () => {})).toThrow(
      /none\.json does not exist\. DIRECTORY_FILE names it; docs\/deploy\.md/,
    );
  });
});

describe('a directory that nobody could rely on is refused with every fault in words', () => {
  const gone = { ...ruth, active: false };
  const rows: readonly [string, readonly object[], readonly object[], readonly RegExp[]][] = [
    ['two people with one id', [ruth, { ...sam, id: 'ruth' }], [team], [/Two people have the id ruth/]],
    [
      'two people with one oid, however it is written',
      [ruth, { ...sam, oid: ruth.oid.toLowerCase() }],
      [team],
      [/ruth and sam have the same oid/],
    ],
    ['two teams with one id', [ruth], [team, team], [/Two teams have the id north/]],
    ['a person in no known team', [{ ...ruth, teams: ['south'] }], [team], [/ruth is in the team south/]],
    ['a team that names strangers', [ruth], [{ ...team, deputyId: 'nobody' }], [/north names nobody/]],
    [
      'a team nobody answers for',
      [gone, { ...sam, teams: [] }],
      [team],
      [/Nobody would be told of the team north's alerts/],
    ],
    [
      'no specialist lead',
      [{ ...ruth, roles: ['manager'] }],
      [team],
      [/Nobody who is active has the role specialist-lead/],
    ],
    [
      'control characters in a name',
      [{ ...ruth, name: 'Ruth\u0000' }],
      [team],
      [/Person 1 \(ruth\): "name" holds a control/],
    ],
    ['a name that turns round', [{ ...ruth, name: 'Ruth\u202etset' }], [team], [/"name" holds a control/]],
    [
      'several things at once',
      [{ ...ruth, oid: 'x', extra: 1 }, { id: 'sam', roles: ['boss'] }, []],
      [{ ...team, name: ' ' }],
      [
        /Person 1 \(ruth\): "oid" is not an object id of Entra/,
        /Person 1 \(ruth\) has "extra", which is not known/,
        /Person 2 \(sam\): "name" is missing/,
        /Person 2 \(sam\): "roles" holds a role that is none of practitioner/,
        /Person 3 is not a person/,
        /Team 1 \(north\): "name" is empty/,
      ],
    ],
    ['no people', [], [team], [/The list "people" is empty/]],
  ];

  it.each(rows)('%s', (_what, people, teams, faults) => {
    write(people, teams);
    let said = '';
    try {
      directoryFromFile(path, () => {});
    } catch (fault) {
      said = String(fault);
    }
    for (const fault of faults) expect(said).toMatch(fault);
    expect(said).not.toMatch(/Invalid|expected|ZodError|undefined/);
    write([ruth]);
    const warnings: string[] = [];
    const directory = directoryFromFile(path, (sentence) => warnings.push(sentence));
    write(people, teams);
    expect(directory.person('ruth')).toBeDefined();
    for (const fault of faults) expect(warnings.join()).toMatch(fault);
  });
});
