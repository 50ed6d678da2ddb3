import type { Person } from '../people/person.ts';
import { directoryOf, people, person } from '../testing/people-for-tests.ts';
import { inviteesOf } from './invitees.ts';
import { missingFromQuorum } from './quorum.ts';

const parties = { chairId: 'chair', complex: false, practitionerId: 'practitioner', teamId: 'north' };
const invited = (everyone: readonly Person[], more: Partial<typeof parties> = {}) =>
  inviteesOf({ ...parties, ...more }, directoryOf(everyone));
const everybody = Object.values(people);

test('the chair, the practitioner, the manager and the leads of the other agencies are invited, by role', () => {
  expect(invited(everybody).map((each) => [each.person.id, each.role, each.required])).toEqual([
    ['chair', 'Chair', true],
    ['practitioner', 'Practitioner', true],
    ['manager', 'Manager', true],
    ['police', 'Police CSE lead', true],
    ['nurse', 'Designated nurse', true],
    ['education', 'Education safeguarding lead', false],
    ['mash', 'MASH', false],
    ['voluntary', 'Voluntary sector CSE service', false],
  ]);
});

test('a complex case is chaired by a specialist lead', () => {
  const [chair] = invited(everybody, { chairId: 'lead', complex: true });
  expect(chair).toMatchObject({ person: { id: 'lead' }, role: 'Chair, specialist lead' });
});

test('a manager who chairs is invited once', () => {
  const ids = invited(everybody, { chairId: 'manager' }).map((each) => each.person.id);
  expect(ids.filter((id) => id === 'manager')).toHaveLength(1);
});

test('of two police leads only the first in the directory learns of the meeting', () => {
  const second = person('second-police', ['police-cse-spoc'], { agency: 'police' });
  const ids = invited([...everybody, second]).map((each) => each.person.id);
  expect(ids).toContain('police');
  expect(ids).not.toContain('second-police');
});

test('a practitioner who has left is not invited, and the manager has to be free instead', () => {
  const left = everybody.map((one) => (one.id === 'practitioner' ? { ...one, active: false } : one));
  const needed = invited(left).filter(({ mustBeFree }) => mustBeFree);
  expect(needed.map((each) => each.person.id)).toEqual(['chair', 'manager', 'police', 'nurse']);
});

test.each([
  [['childrens-social-care', 'police', 'health', 'education'], []],
  [['childrens-social-care', 'health'], ['police']],
  [
    ['mash', 'education'],
    ['childrens-social-care', 'police', 'health'],
  ],
] as const)('with %j, what is missing for a quorum is %j', (present, missing) => {
  expect(missingFromQuorum(present)).toEqual(missing);
});
