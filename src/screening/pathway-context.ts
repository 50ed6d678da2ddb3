import type { InstantText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import type { PathwayContext } from '../pathway/pathway-v1.ts';
import type { AbsenceBook } from '../people/absence-book.ts';
import { whoAnswers } from '../people/answering.ts';
import type { ScreeningNeeds } from './needs.ts';
import type { Screening } from './screening.ts';

type PathwayNeeds = Pick<ScreeningNeeds, 'directory' | 'borough' | 'holidays'>;

/** What the policy needs to know to say what follows for this screening. */
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
  const { practitionerId } = screening;
  const team = needs.directory.team(screening.teamId);
  return {
    screeningId: screening.id,
    at,
    people: {
      practitionerId,
      inTurn: whoAnswers(team, practitionerId, away, needs.directory),
      managerId: team?.managerId ?? null,
      administratorIds: needs.directory.withRole('administrator').map(({ id }) => id),
    },
    borough: needs.borough,
    holidays: needs.holidays(),
  };
}
