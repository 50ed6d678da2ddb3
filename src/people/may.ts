import type { Person, Team } from './person.ts';

/**
 * How a person can stand to a screening: who holds it, whose team it is in, and who has been drawn in by an alert or as
 * chair. Everything a permission needs, and nothing about the child.
 */
export interface Relation {
  readonly practitionerId: string;
  readonly team: Team | undefined;
  /** The team's manager is away today, or has left. */
  readonly managerAway: boolean;
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
 * Who answers for the team's screenings: the manager; the deputy while the manager is away or has left, when the
 * screening is the manager's own, or once an alert has gone to the deputy; the specialist lead once an alert has gone that
 * far (design D16).
 */
export function mayManage(person: Person, relation: Relation): boolean {
  const { team } = relation;
  if (!person.active || team === undefined || person.id === relation.practitionerId) return false;
  if (person.id === team.managerId) return true;
  const drawnIn = relation.toldIds.includes(person.id);
  if (person.id === team.deputyId) {
    return drawnIn || relation.managerAway || relation.practitionerId === team.managerId;
  }
  return person.id === team.specialistLeadId && drawnIn;
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
