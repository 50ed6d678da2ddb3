import type { Directory, Person } from '../wire.ts';

/** A role as the start page introduces it: who holds it and what they would do first. */
export interface RoleGroup {
  readonly title: string;
  readonly first: string;
  readonly people: readonly Person[];
}

const STAFF: readonly { role: string; title: string; first: string }[] = [
  {
    role: 'practitioner',
    title: 'Practitioners',
    first: 'Open the chat and start a screening from a message, or type "screen" to Safeguard.',
  },
  {
    role: 'manager',
    title: 'Managers',
    first: 'Read the alert in the chat, acknowledge it, then judge and sign off the screening.',
  },
  {
    role: 'specialist-lead',
    title: 'Specialist leads',
    first: 'Be consulted before a score is lowered, and take alerts that nobody has acknowledged.',
  },
  {
    role: 'chair',
    title: 'Chairs',
    first: 'Choose a time for a strategy meeting in the chat, or from a new appointment in the calendar.',
  },
  { role: 'mash', title: 'MASH', first: 'Read the referrals that arrive in the mailbox.' },
  {
    role: 'panel-coordinator',
    title: 'Panel coordination',
    first: 'Follow what has been referred to the panel.',
  },
  { role: 'analyst', title: 'Analysis', first: 'Open the Safeguard tab and see what an analyst may see.' },
  {
    role: 'administrator',
    title: 'Administration',
    first: 'Open the Safeguard tab and see what needs somebody to put it right.',
  },
];

/**
 * Everyone who can sign in, once each, under the first role they hold in the order of the process; and the partners
 * who are only invited. Leavers are left out.
 */
export function peopleByRole({ people }: Directory): { staff: RoleGroup[]; partners: Person[] } {
  const here = people.filter((person) => person.active);
  const mainRole = (person: Person) => STAFF.find(({ role }) => person.roles.includes(role))?.role;
  const staff = STAFF.map(({ role, title, first }) => ({
    title,
    first,
    people: here.filter((person) => mainRole(person) === role),
  })).filter((group) => group.people.length > 0);
  return { staff, partners: here.filter((person) => mainRole(person) === undefined) };
}

/** Where somebody stands, in a line: "Social worker, Assessment North"; a deputy is said to be one. */
export function standing(person: Person, { teams }: Directory): string {
  const named = teams.filter(({ id }) => person.teams.includes(id)).map(({ name }) => name);
  const deputy = teams
    .filter(({ deputyId }) => deputyId === person.id)
    .map(({ name }) => `deputy for ${name}`);
  const already = deputy.length > 0 ? [] : named;
  return [person.jobTitle, ...already, ...deputy].filter((part) => part !== '').join(', ');
}
