import type { Person, Team } from './person.ts';

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

/** Whoever may screen: practitioners, managers, specialist leads and chairs (directive D2) who belong to a team. */
export function mayStartScreening(person: Person): boolean {
  const screens = person.roles.some((role) =>
    ['practitioner', 'manager', 'specialist-lead', 'chair'].includes(role),
  );
  return person.active && screens && person.teams.length > 0;
}

/** The one who started a screening fills it in and may discard its draft. */
export function mayFillIn(person: Person, relation: Relation): boolean {
  return person.active && person.id === relation.practitionerId;
}

/**
 * Who manages a screening: the team's manager, whoever is first in turn to answer for it (the deputy while the manager is
 * away, has left or holds it; the specialist lead where the deputy cannot either), and whoever in that turn an alert or
 * something not delivered has gone to (design D16). Nobody manages their own.
 */
export function mayManage(person: Person, relation: Relation): boolean {
  const { team, inTurn, toldIds } = relation;
  if (!person.active || !inTurn.includes(person.id)) return false;
  return person.id === team?.managerId || person.id === inTurn[0] || toldIds.includes(person.id);
}

/** Who may open a screening: its practitioner, whoever manages it, the chair of its meeting and the lead consulted on it. */
export function mayRead(person: Person, relation: Relation): boolean {
  return (
    mayFillIn(person, relation) ||
    mayManage(person, relation) ||
    (person.active && (person.id === relation.chairId || person.id === relation.consultedId))
  );
}

/** Who may set, move or cancel the date of the strategy meeting: its chair, and whoever manages the screening. */
export function mayChair(person: Person, relation: Relation): boolean {
  return person.active && (person.id === relation.chairId || mayManage(person, relation));
}

/** Who may say that they are away, so that a deputy can act: managers. */
export function maySetAbsence(person: Person): boolean {
  return person.active && person.roles.includes('manager');
}

/** Who can be named to chair a strategy meeting: chairs and managers; a specialist lead always, and alone when complex (D6). */
export function mayBeChair(person: Person, complex: boolean): boolean {
  if (!person.active) return false;
  if (person.roles.includes('specialist-lead')) return true;
  return !complex && (person.roles.includes('chair') || person.roles.includes('manager'));
}
