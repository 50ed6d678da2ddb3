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
  roles: ['manager'],
  teams: ['north'],
  active: true,
};
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
    write([ruth]);
    const directory = directoryFromFile(path, () => {});
    expect(directory.bySignIn(ruth.oid.toLowerCase())).toBeDefined();
    write([{ ...ruth, active: false }]);
    await setImmediate();
    expect(directory.bySignIn(ruth.oid.toLowerCase())).toBeUndefined();
    expect(directory.withRole('manager')).toEqual([]);
  });

  it('keeps the last good list when an edit breaks it, and says so', () => {
    write([ruth]);
    const warnings: string[] = [];
    const directory = directoryFromFile(path, (sentence) => warnings.push(sentence));
    writeFileSync(path, '{"people": [');
    expect(directory.person('ruth')).toBeDefined();
    expect(warnings).toHaveLength(1);
  });

  it('is refused when a team names somebody who is not in it', () => {
    write([ruth], [{ ...team, deputyId: 'nobody' }]);
    expect(() => directoryFromFile(path, () => {})).toThrow('nobody');
  });
});
