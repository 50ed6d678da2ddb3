import type { Person } from '../people/person.ts';
import type { Invitee } from './invitees.ts';

/**
 * The standing agenda of a strategy meeting: what the directive has it consider (D7), in the order of the London
 * procedures and of the record kept of it (domain 8.1). It is the same for every child and so says nothing about one: it
 * stands in a calendar that others can see.
 */
export const standingAgenda: readonly string[] = [
  'Introductions and apologies. Is the meeting quorate: social care, police and health? Confidentiality. Use the reference, never the child’s name, when you reply to this invitation.',
  'Why we meet: the concern, the screening with its score and reasons, and when the referral was received.',
  'The child’s views and how they were heard. What parents or carers may be told, when and by whom.',
  'What each agency knows: social care, police, health, education, youth justice, voluntary sector, placement.',
  'Suspected people, places and online spaces, links to other children, and themes.',
  'What we are worried about, what is working, what must happen. The score the meeting agrees, with any disagreement.',
  'Decisions, each yes or no with a reason: section 47 enquiry (single, joint or none); child protection conference; legal advice; child in need plan.',
  'Disruption and any criminal investigation: conduct, timing and evidence. Medical needs. National Referral Mechanism and who is first responder.',
  'The CSE safety plan, and the referral to the monthly panel.',
  'Actions: what, who, by when. Date of the review and of any further strategy meeting. Who receives the record.',
];

/**
 * What somebody invited needs to prepare, before the agenda: who chairs, whom to ring to learn whom it is about, and what to
 * bring. It names staff and never the child: it stands in a calendar that others can see (design D8).
 */
export function preparationFor(invitees: readonly Invitee[]): readonly string[] {
  const chair = invitees.find(({ role }) => role.startsWith('Chair'))?.person;
  const inRole = (words: string) => invitees.find(({ role }) => role === words)?.person;
  const practitioner = inRole('Practitioner') ?? inRole('Manager');
  const mash = inRole('MASH');
  const toRing = [practitioner === undefined ? [] : inWords(practitioner), theMash(mash)].flat().join(' or ');
  return [
    ...(chair === undefined ? [] : [`Chair: ${inWords(chair)}.`]),
    `To learn whom this is about, ring ${toRing} and quote the reference. Do not reply with a name.`,
    'Bring what your agency knows about this child and family, about suspected people and places, and what you can do; if you cannot come, send somebody who can decide.',
  ];
}

function inWords({ name, phone }: Person): string {
  return phone.trim() === '' ? name : `${name} (${phone})`;
}

function theMash(mash: Person | undefined): string {
  return mash === undefined || mash.phone.trim() === '' ? 'the MASH' : `the MASH (${mash.phone})`;
}
