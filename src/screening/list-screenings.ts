import { nowText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import type { StoredStep } from '../pathway/next-step.ts';
import type { Asking } from '../people/asking.ts';
import { mayRead, type Relation } from '../people/may.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { relationFrom } from './relation.ts';
import type { Screening } from './screening.ts';

/** More than a team meets in years: a list never silently stops at the newest few. */
const MOST = 2000;

/** A screening in a list, with its steps and how everybody stands to it. */
export interface Listed {
  readonly screening: Screening;
  readonly steps: readonly StoredStep[];
  readonly relation: Relation;
}

/**
 * The screenings a person may open, newest change first: own ones, those of the teams they answer for, and those an alert
 * or a chair's part has drawn them into. The same permission as for opening one decides each line (measurements 6.1).
 */
export async function visibleScreenings(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
): Promise<readonly Listed[]> {
  const { by } = asking;
  const teamIds = needs.directory
    .teams()
    .flatMap((team) =>
      [team.managerId, team.deputyId, team.specialistLeadId].includes(by.id) ? [team.id] : [],
    );
  const ids = await records.steps.screeningsOf(by.id);
  const screenings = await records.screenings.list({ practitionerId: by.id, teamIds, ids }, MOST);
  const steps = await records.steps.ofScreenings(screenings.map(({ id }) => id));
  const away = new Set((await records.absences.on(londonDayOf(nowText(needs.clock)))).keys());
  const byScreening = Map.groupBy(steps, (step) => step.screeningId);
  return screenings
    .map((screening) => {
      const own = byScreening.get(screening.id) ?? [];
      return { screening, steps: own, relation: relationFrom(screening, own, away, needs.directory) };
    })
    .filter(({ relation }) => mayRead(by, relation));
}

/** `visibleScreenings` as a list of screenings. */
export async function listScreenings(needs: ScreeningNeeds, asking: Asking): Promise<readonly Listed[]> {
  return needs.store.within((records) => visibleScreenings(needs, records, asking));
}
