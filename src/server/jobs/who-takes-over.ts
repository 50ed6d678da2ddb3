import type { Records } from '../../app.ts';
import { nowText, type Clock } from '../../kernel/clock.ts';
import { londonDayOf } from '../../kernel/london-day.ts';
import type { Transactions } from '../../kernel/transactions.ts';
import type { StoredStep } from '../../pathway/next-step.ts';
import { isAbsent } from '../../people/absent.ts';
import type { Directory } from '../../people/directory.ts';

/**
 * Who is told when a step could not be delivered: the team's manager, the deputy, then the specialist lead, who may all take
 * it over; the one whose step it is first if they are among them. Whoever is away is passed over while another is here, and
 * so is a leaver, the person a message could not reach, and whoever has been told of the same thing: the next in turn is
 * really reached. Somebody is always named (design 6).
 */
export async function whoTakesOver(
  step: StoredStep,
  store: Transactions<Records>,
  directory: Directory,
  clock: Clock,
): Promise<{ readonly personId: string }> {
  const { teamId, told, away } = await store.within(async ({ screenings, steps, absences }) => ({
    teamId: (await screenings.find(step.screeningId))?.teamId ?? '',
    told: toldOfTheSame(step, await steps.ofScreening(step.screeningId)),
    away: await absences.on(londonDayOf(nowText(clock))),
  }));
  const team = directory.team(teamId);
  const owner = 'personId' in step.owner ? step.owner.personId : '';
  const answering = team === undefined ? [] : [team.managerId, team.deputyId, team.specialistLeadId];
  const inTurn = answering
    .toSorted((left, right) => Number(right === owner) - Number(left === owner))
    .filter((id) => !told.has(id));
  const works = (id: string) => directory.person(id)?.active === true;
  const personId =
    inTurn.find((id) => !isAbsent(id, away, directory)) ?? inTurn.find(works) ?? inTurn[0] ?? owner;
  return { personId };
}

function toldOfTheSame(step: StoredStep, steps: readonly StoredStep[]): ReadonlySet<string> {
  const { work, dedupeKey } = step;
  if (!('personId' in work)) return new Set();
  if (work.kind !== 'tell-not-delivered') return new Set([work.personId]);
  const about = dedupeKey.slice(0, -work.personId.length);
  const others = steps.filter((each) => each.dedupeKey.startsWith(about));
  return new Set(others.flatMap((each) => ('personId' in each.work ? [each.work.personId] : [])));
}
