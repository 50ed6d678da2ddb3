/** What a person does in the process. A person may hold several; the directory says which, on every request (design D6). */
export const ROLES = [
  'practitioner',
  'manager',
  'specialist-lead',
  'chair',
  'mash',
  'panel-coordinator',
  'analyst',
  'administrator',
  'police-cse-spoc',
  'designated-nurse',
  'education-safeguarding-lead',
  'voluntary-sector',
] as const;

/** One of the roles of the directive's lead arrangements. */
export type Role = (typeof ROLES)[number];

/** The agency a person works for; a quorate strategy meeting needs social care, police and health (Working Together 2023). */
export type Agency = 'childrens-social-care' | 'police' | 'health' | 'education' | 'voluntary' | 'mash';

/** Somebody in the directory: a member of staff, or a partner who is invited by role and never signs in. */
export interface Person {
  readonly id: string;
  /** The object id their sign-in token carries. */
  readonly oid: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  /** False for a leaver: no access from the next request on. */
  readonly active: boolean;
}

/** A team with those who answer for it: the manager, a deputy for when the manager is away, and a specialist lead after both. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly managerId: string;
  readonly deputyId: string;
  readonly specialistLeadId: string;
}
