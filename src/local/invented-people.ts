import type { Agency, Person, Role, Team } from '../people/person.ts';

const NORTH = 'assessment-north';
const SOUTH = 'assessment-south';

/** The two assessment teams of Northmere, an invented borough, and who answers for each. */
export const inventedTeams: readonly Team[] = [
  {
    id: NORTH,
    name: 'Assessment North',
    managerId: 'ruth-abernathy',
    deputyId: 'samir-haddad',
    specialistLeadId: 'priya-raman',
  },
  {
    id: SOUTH,
    name: 'Assessment South',
    managerId: 'helen-marchetti',
    deputyId: 'grace-oduya',
    specialistLeadId: 'callum-fairweather',
  },
];

const AGENCY_DOMAIN: Record<Agency, string> = {
  'childrens-social-care': 'northmere.example',
  mash: 'northmere.example',
  police: 'police.example',
  health: 'nhs.example',
  education: 'schools.example',
  voluntary: 'brightpath.example',
};

let place = 0;

/** Numbers are from the range Ofcom keeps for drama, so that none can ever reach a real person. */
function person(
  id: string,
  name: string,
  jobTitle: string,
  agency: Agency,
  role: Role,
  team?: string,
): Person {
  place += 1;
  return {
    id,
    oid: `aaaaaaaa-0000-4000-8000-${String(place).padStart(12, '0')}`,
    name,
    jobTitle,
    email: `${id.replace('-', '.')}@${AGENCY_DOMAIN[agency]}`,
    phone: `020 7946 0${100 + place}`,
    agency,
    roles: [role],
    teams: team === undefined ? [] : [team],
    active: true,
  };
}

const CARE = 'childrens-social-care';

/** Everybody in the invented borough. No name, number or address belongs to anyone; new people go to the end. */
export const inventedPeople: readonly Person[] = [
  person('amara-okoye', 'Amara Okoye', 'Social worker', CARE, 'practitioner', NORTH),
  person('dylan-prosser', 'Dylan Prosser', 'Family support worker', CARE, 'practitioner', NORTH),
  person('ruth-abernathy', 'Ruth Abernathy', 'Team manager', CARE, 'manager', NORTH),
  person('samir-haddad', 'Samir Haddad', 'Deputy team manager', CARE, 'manager', NORTH),
  person('tomasz-wilk', 'Tomasz Wilk', 'Social worker', CARE, 'practitioner', SOUTH),
  person('helen-marchetti', 'Helen Marchetti', 'Team manager', CARE, 'manager', SOUTH),
  person('grace-oduya', 'Grace Oduya', 'Deputy team manager', CARE, 'manager', SOUTH),
  person('priya-raman', 'Priya Raman', 'Specialist safeguarding practice lead', CARE, 'specialist-lead'),
  person(
    'callum-fairweather',
    'Callum Fairweather',
    'Specialist safeguarding practice lead',
    CARE,
    'specialist-lead',
  ),
  person('margaret-eze', 'Margaret Eze', 'Child protection chair', CARE, 'chair'),
  person('nadia-bowen', 'Nadia Bowen', 'MASH manager', 'mash', 'mash'),
  person('lewis-tran', 'Lewis Tran', 'MASH referral coordinator', 'mash', 'mash'),
  person('beatrice-holm', 'Beatrice Holm', 'Panel coordinator', CARE, 'panel-coordinator'),
  person('ivan-petrossian', 'Ivan Petrossian', 'Exploitation analyst', CARE, 'analyst'),
  person('keith-olawale', 'Keith Olawale', 'Systems administrator', CARE, 'administrator'),
  person(
    'marcus-thornby',
    'Marcus Thornby',
    'Police CSE single point of contact',
    'police',
    'police-cse-spoc',
  ),
  person('fiona-adeyemi', 'Fiona Adeyemi', 'Designated nurse', 'health', 'designated-nurse'),
  person(
    'owen-llewellyn',
    'Owen Llewellyn',
    'Education safeguarding lead',
    'education',
    'education-safeguarding-lead',
  ),
  person('zainab-farouk', 'Zainab Farouk', 'CSE and missing service lead', 'voluntary', 'voluntary-sector'),
];

const INVITED_ONLY: ReadonlySet<Role> = new Set([
  'police-cse-spoc',
  'designated-nurse',
  'education-safeguarding-lead',
  'voluntary-sector',
]);

/** Whether a person works with the product. Partners are invited to meetings by role and never sign in. */
export function canSignIn(person: Person): boolean {
  return person.roles.some((role) => !INVITED_ONLY.has(role));
}

/** Whether a person's calendar is in the council's own tenant; the partners' are elsewhere and cannot be seen. */
export function isCouncilStaff(person: Person): boolean {
  return person.agency === 'childrens-social-care' || person.agency === 'mash';
}
