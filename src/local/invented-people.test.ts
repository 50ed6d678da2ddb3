import { ROLES } from '../people/person.ts';
import { canSignIn, inventedPeople, inventedTeams } from './invented-people.ts';
import { welcome } from './welcome.ts';

test('every role of the process is held by somebody', () => {
  const held = new Set(inventedPeople.flatMap((each) => each.roles));
  expect([...ROLES].filter((role) => !held.has(role))).toEqual([]);
});

test('ids, object ids, addresses and numbers belong to one person each', () => {
  for (const name of ['id', 'oid', 'email', 'phone'] as const) {
    expect(new Set(inventedPeople.map((each) => each[name])).size).toBe(inventedPeople.length);
  }
});

test('nobody can be reached in reality: addresses end in .example, numbers are the ones kept for drama', () => {
  for (const { email, phone } of inventedPeople) {
    expect(email).toMatch(/^[a-z]+\.[a-z]+@[a-z]+\.example$/);
    expect(phone).toMatch(/^020 7946 0\d{3}$/);
  }
});

test('each team has a manager, a deputy and a specialist lead, all different, who hold those roles', () => {
  const role = (id: string) => inventedPeople.find((each) => each.id === id)?.roles[0];
  for (const { managerId, deputyId, specialistLeadId } of inventedTeams) {
    expect([managerId, deputyId, specialistLeadId].map(role)).toEqual([
      'manager',
      'manager',
      'specialist-lead',
    ]);
    expect(managerId).not.toBe(deputyId);
  }
});

test('partners are invited by role and do not sign in; everybody else does', () => {
  const invited = inventedPeople.filter((each) => !canSignIn(each)).map((each) => each.roles[0]);
  expect(invited).toEqual([
    'police-cse-spoc',
    'designated-nurse',
    'education-safeguarding-lead',
    'voluntary-sector',
  ]);
});

test('the welcome names the one address and exactly those who can sign in', () => {
  const text = welcome('http://localhost:3979', '/somewhere/data', {
    people: inventedPeople,
    teams: inventedTeams,
  });
  expect(text).toContain('Open http://localhost:3979');
  const rows = text.split('\n');
  for (const each of inventedPeople) {
    expect(rows.some((row) => row.includes(each.name) && row.includes(each.jobTitle))).toBe(canSignIn(each));
  }
});
