import type { InstantText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import type { PathwayContext } from '../pathway/pathway-v1.ts';
import type { AbsenceBook } from '../people/absence-book.ts';
import type { ScreeningNeeds } from './needs.ts';
import type { Screening } from './screening.ts';

/**
 * What the policy needs to know to say what follows for this screening. A team nobody answers for is a fault of the
 * directory: it is thrown, so that nothing is recorded that nobody would ever be told of.
 */
export async function pathwayContext(
  needs: Pick<ScreeningNeeds, 'directory' | 'borough' | 'holidays'>,
  records: { readonly absences: AbsenceBook },
  screening: Screening,
  at: InstantText,
): Promise<PathwayContext> {
  const team = needs.directory.team(screening.teamId);
  if (team === undefined) throw new Error(`The directory has no team ${screening.teamId}.`);
  const away = await records.absences.on(londonDayOf(at));
  return {
    screeningId: screening.id,
    at,
    people: {
      practitionerId: screening.practitionerId,
      managerId: team.managerId,
      deputyId: team.deputyId,
      deputyActs: away.has(team.managerId) || screening.practitionerId === team.managerId,
    },
    borough: needs.borough,
    holidays: needs.holidays(),
  };
}
