import type { Records } from '../../app.ts';
import type { Transactions } from '../../kernel/transactions.ts';
import type { StoredStep } from '../../pathway/next-step.ts';
import type { Directory } from '../../people/directory.ts';

/**
 * Who is told when a step could not be delivered: its own owner, unless the step was a message to that very person or they
 * have left; else the team's manager, the deputy, the specialist lead. Where telling one of them failed too, whoever has
 * been told of the same thing is passed over, so that the next in turn is really reached. Somebody is always named (design 6).
 */
export async function whoTakesOver(
  step: StoredStep,
  store: Transactions<Records>,
  directory: Directory,
): Promise<{ readonly personId: string }> {
  const { teamId, told } = await store.within(async ({ screenings, steps }) => ({
    teamId: (await screenings.find(step.screeningId))?.teamId ?? '',
    told: toldOfTheSame(step, await steps.ofScreening(step.screeningId)),
  }));
  const team = directory.team(teamId);
  const owner = 'personId' in step.owner ? step.owner.personId : null;
  const toThemselves = 'personId' in step.work && step.work.personId === owner;
  const inTurn = [
    ...(owner === null || toThemselves ? [] : [owner]),
    ...(team === undefined ? [] : [team.managerId, team.deputyId, team.specialistLeadId]),
  ].filter((id) => !told.has(id));
  const personId = inTurn.find((id) => directory.person(id)?.active === true) ?? inTurn[0] ?? owner ?? '';
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
