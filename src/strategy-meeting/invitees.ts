import type { Directory } from '../people/directory.ts';
import type { Person, Role } from '../people/person.ts';

/** Somebody a strategy meeting invites: as what, and whether it should not be held without them. */
export interface Invitee {
  readonly person: Person;
  /** The part they have in the meeting, in words: "Police CSE lead". */
  readonly role: string;
  readonly required: boolean;
  /** A time at which they are known to be busy is not offered: the chair, social care, police and health (design D15). */
  readonly mustBeFree: boolean;
  /** Of those, whose calendar must be seen too: the chair and social care. Police and health often cannot be seen. */
  readonly mustBeSeen: boolean;
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
 * are left out, and so is a role that nobody holds. Social care is free when the practitioner is; the manager stands in
 * for a practitioner who has left.
 */
export function inviteesOf(meeting: MeetingParties, directory: Directory): readonly Invitee[] {
  const working = (id: string | undefined) => {
    const person = id === undefined ? undefined : directory.person(id);
    return person?.active ? person : undefined;
  };
  const practitioner = working(meeting.practitionerId);
  const invited = [
    invite(working(meeting.chairId), meeting.complex ? 'Chair, specialist lead' : 'Chair', true, true),
    invite(practitioner, 'Practitioner', true, true),
    invite(working(directory.team(meeting.teamId)?.managerId), 'Manager', true, practitioner === undefined),
    ...BY_ROLE.map(([role, words, required]) =>
      invite(
        directory.withRole(role).find(({ active }) => active),
        words,
        required,
        required,
        false,
      ),
    ),
  ].flat();
  return invited.filter(
    ({ person }, place) => place === invited.findIndex((each) => each.person.id === person.id),
  );
}

function invite(
  person: Person | undefined,
  role: string,
  required: boolean,
  mustBeFree: boolean,
  mustBeSeen = mustBeFree,
): readonly Invitee[] {
  return person === undefined ? [] : [{ person, role, required, mustBeFree, mustBeSeen }];
}
