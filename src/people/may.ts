import type { Person, Role, Team } from './person.ts';

/**
 * How a person can stand to a screening: who holds it, whose team it is in, and who has been drawn in by an alert or as
 * chair. Everything a permission needs, and nothing about the child.
 */
export interface Relation {
  readonly practitionerId: string;
  readonly team: Team | undefined;
  /** Who answers for it, in turn, as `whoAnswers` has it today. */
  readonly inTurn: readonly string[];
  /** Everyone an alert about it has gone to, or who was told that something of it could not be delivered. */
  readonly toldIds: readonly string[];
  /** Who was named to chair its strategy meeting. */
  readonly chairId: string | null;
  /** Whom the manager consulted before lowering a score. */
  readonly consultedId: string | null;
}

const hasOneOf = (person: Person, roles: readonly Role[]) =>
  person.active && person.roles.some((role) => roles.includes(role));

const screens = (person: Person) => hasOneOf(person, ['practitioner', 'manager', 'specialist-lead', 'chair']);

/** Whoever may screen: practitioners, managers, specialist leads and chairs (directive D2) who belong to a team. */
export function mayStartScreening(person: Person): boolean {
  return screens(person) && person.teams.length > 0;
}

/**
 * The one who started a screening fills it in and may discard its draft, while they are still in a role that screens: who
 * has moved to other work has no more to do with it (design D6).
 */
export function mayFillIn(person: Person, relation: Pick<Relation, 'practitionerId'>): boolean {
  return screens(person) && person.id === relation.practitionerId;
}

/** Whoever can answer for screenings at all: managers and specialist leads, whatever else a team names somebody for. */
export function mayAnswer(person: Person): boolean {
  return hasOneOf(person, ['manager', 'specialist-lead']);
}

/**
 * Who manages a screening: the team's manager, whoever is first in turn to answer for it (the deputy while the manager is
 * away, has left or holds it; the specialist lead where the deputy cannot either), and whoever in that turn an alert or
 * something not delivered has gone to (design D16). Nobody manages their own, and nobody without a manager's or a
 * specialist lead's role.
 */
export function mayManage(person: Person, relation: Relation): boolean {
  const { team, inTurn, toldIds } = relation;
  if (!mayAnswer(person) || !inTurn.includes(person.id)) return false;
  return person.id === team?.managerId || person.id === inTurn[0] || toldIds.includes(person.id);
}

/** Who may open a screening: its practitioner, whoever manages it, the chair of its meeting and the lead consulted on it. */
export function mayRead(person: Person, relation: Relation): boolean {
  const consulted = person.id === relation.consultedId && hasOneOf(person, ['specialist-lead']);
  return mayFillIn(person, relation) || mayChair(person, relation) || consulted;
}

/** Who may set, move or cancel the date of the strategy meeting: its chair, and whoever manages the screening. */
export function mayChair(person: Person, relation: Relation): boolean {
  const chairs = person.id === relation.chairId && hasOneOf(person, ['chair', 'manager', 'specialist-lead']);
  return chairs || mayManage(person, relation);
}

/** Who may say that they are away, so that a deputy can act: managers. */
export function maySetAbsence(person: Person): boolean {
  return hasOneOf(person, ['manager']);
}

/** Who can be named to chair a strategy meeting: chairs and managers; a specialist lead always, and alone when complex (D6). */
export function mayBeChair(person: Person, complex: boolean): boolean {
  return hasOneOf(person, complex ? ['specialist-lead'] : ['specialist-lead', 'chair', 'manager']);
}
