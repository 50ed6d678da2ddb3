import type { Directory } from '../people/directory.ts';
import type { Person, Role } from '../people/person.ts';

/** Somebody a strategy meeting invites: as what, and whether it should not be held without them. */
export interface Invitee {
  readonly person: Person;
  /** The part they have in the meeting, in words: "Police CSE lead". */
  readonly role: string;
  readonly required: boolean;
}

/** Who holds the screening and chairs its meeting, and in which team: what the list of invitees follows from. */
export interface MeetingParties {
  readonly chairId: string;
  readonly complex: boolean;
  readonly practitionerId: string;
  readonly teamId: string;
}

const BY_ROLE: readonly (readonly [role: Role, words: string, required: boolean])[] = [
  ['police-cse-spoc', 'Police CSE lead', true],
  ['designated-nurse', 'Designated nurse', true],
  ['education-safeguarding-lead', 'Education safeguarding lead', false],
  ['mash', 'MASH', false],
  ['voluntary-sector', 'Voluntary sector CSE service', false],
];

/**
 * Who is invited, each person once (directive, lead arrangements; domain 7.2): the chair, the practitioner and the manager
 * of the screening; police and health, without whom it is not quorate; education, the MASH and the voluntary sector. Of
 * several in a role it is the first the directory lists, so that no more people than needed learn of a meeting. Leavers
 * are left out, and so is a role that nobody holds.
 */
export function inviteesOf(meeting: MeetingParties, directory: Directory): readonly Invitee[] {
  const person = (id: string | undefined) => (id === undefined ? undefined : directory.person(id));
  const named: readonly (readonly [Person | undefined, string, boolean])[] = [
    [person(meeting.chairId), meeting.complex ? 'Chair, specialist lead' : 'Chair', true],
    [person(meeting.practitionerId), 'Practitioner', true],
    [person(directory.team(meeting.teamId)?.managerId), 'Manager', true],
    ...BY_ROLE.map(
      ([role, words, required]) =>
        [directory.withRole(role).find(({ active }) => active), words, required] as const,
    ),
  ];
  const invitees = new Map<string, Invitee>();
  for (const [found, role, required] of named) {
    if (found?.active && !invitees.has(found.id)) invitees.set(found.id, { person: found, role, required });
  }
  return [...invitees.values()];
}
