import type { Directory } from '../people/directory.ts';
import type { Person, Role, Team } from '../people/person.ts';

/** An invented person; ids name the part they play. */
export function person(id: string, roles: readonly Role[], more: Partial<Person> = {}): Person {
  return {
    id,
    oid: `oid-${id}`,
    name: `Testname ${id}`,
    jobTitle: roles[0] ?? 'nobody',
    email: `${id}@northmere.example`,
    phone: '020 7946 0000',
    agency: 'childrens-social-care',
    roles,
    teams: ['north'],
    active: true,
    ...more,
  };
}

/** Everybody a screening needs, in two teams, for tests of use cases. */
export const people = {
  practitioner: person('practitioner', ['practitioner']),
  colleague: person('colleague', ['practitioner']),
  manager: person('manager', ['manager']),
  deputy: person('deputy', ['manager']),
  lead: person('lead', ['specialist-lead'], { teams: [] }),
  otherLead: person('other-lead', ['specialist-lead'], { teams: [] }),
  chair: person('chair', ['chair'], { teams: [] }),
  otherManager: person('other-manager', ['manager'], { teams: ['south'] }),
  otherPractitioner: person('other-practitioner', ['practitioner'], { teams: ['south'] }),
  leaver: person('leaver', ['manager'], { active: false }),
  analyst: person('analyst', ['analyst'], { teams: [] }),
  administrator: person('administrator', ['administrator'], { teams: [] }),
  police: person('police', ['police-cse-spoc'], {
    agency: 'police',
    teams: [],
    email: 'police@police.example',
  }),
  nurse: person('nurse', ['designated-nurse'], { agency: 'health', teams: [], email: 'nurse@nhs.example' }),
  education: person('education', ['education-safeguarding-lead'], { agency: 'education', teams: [] }),
  voluntary: person('voluntary', ['voluntary-sector'], { agency: 'voluntary', teams: [] }),
  mash: person('mash', ['mash'], { agency: 'mash', teams: [] }),
} as const;

/** The two invented teams of the tests. */
export const teams: readonly Team[] = [
  { id: 'north', name: 'North team', managerId: 'manager', deputyId: 'deputy', specialistLeadId: 'lead' },
  {
    id: 'south',
    name: 'South team',
    managerId: 'other-manager',
    deputyId: 'deputy',
    specialistLeadId: 'other-lead',
  },
];

/** A directory of these people. */
export function directoryOf(everyone: readonly Person[] = Object.values(people)): Directory {
  return {
    person: (id) => everyone.find((one) => one.id === id),
    bySignIn: (oid) => everyone.find((one) => one.oid === oid && one.active),
    team: (id) => teams.find((one) => one.id === id),
    withRole: (role) => everyone.filter((one) => one.active && one.roles.includes(role)),
    everyone: () => everyone,
    teams: () => teams,
  };
}
