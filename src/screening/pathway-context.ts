import type { InstantText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import type { PathwayContext } from '../pathway/pathway-v1.ts';
import type { AbsenceBook } from '../people/absence-book.ts';
import { isAbsent } from '../people/absent.ts';
import type { ScreeningNeeds } from './needs.ts';
import type { Screening } from './screening.ts';

type PathwayNeeds = Pick<ScreeningNeeds, 'directory' | 'borough' | 'holidays'>;

/**
 * What the policy needs to know to say what follows for this screening. A team nobody answers for is a fault of the
 * directory: it is thrown, so that nothing is recorded that nobody would ever be told of.
 */
export async function pathwayContext(
  needs: PathwayNeeds,
  records: { readonly absences: AbsenceBook },
  screening: Screening,
  at: InstantText,
): Promise<PathwayContext> {
  return pathwayContextWith(needs, await records.absences.on(londonDayOf(at)), screening, at);
}

/** As `pathwayContext`, from the day's absences already read. */
export function pathwayContextWith(
  needs: PathwayNeeds,
  away: ReadonlyMap<string, unknown>,
  screening: Screening,
  at: InstantText,
): PathwayContext {
  const team = needs.directory.team(screening.teamId);
  if (team === undefined) throw new Error(`The directory has no team ${screening.teamId}.`);
  return {
    screeningId: screening.id,
    at,
    people: {
      practitionerId: screening.practitionerId,
      managerId: team.managerId,
      deputyId: team.deputyId,
      deputyActs:
        isAbsent(team.managerId, away, needs.directory) || screening.practitionerId === team.managerId,
    },
    borough: needs.borough,
    holidays: needs.holidays(),
  };
}
