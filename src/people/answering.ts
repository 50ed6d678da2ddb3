import type { Directory } from './directory.ts';
import { mayAnswer } from './may.ts';
import type { Team } from './person.ts';

/**
 * Who answers for a screening, in turn: the team's manager, the deputy, the specialist lead (design D16). Never its own
 * practitioner, a leaver, or somebody without a manager's or a specialist lead's role; whoever is away comes after those who are here. Where a team has nobody left, or the
 * directory no longer knows it, the specialist leads answer, so that no child is left without somebody. Empty only when
 * nobody at all is left.
 */
export function whoAnswers(
  team: Team | undefined,
  practitionerId: string,
  away: { has(personId: string): boolean },
  directory: Directory,
): readonly string[] {
  const able = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => {
      const person = directory.person(id);
      return id !== practitionerId && person !== undefined && mayAnswer(person);
    });
  const named = able(team === undefined ? [] : [team.managerId, team.deputyId, team.specialistLeadId]);
  const inTurn = named.length > 0 ? named : able(directory.withRole('specialist-lead').map(({ id }) => id));
  return [...inTurn.filter((id) => !away.has(id)), ...inTurn.filter((id) => away.has(id))];
}
