import type { Records } from '../../app.ts';
import type { Transactions } from '../../kernel/transactions.ts';
import type { StoredStep } from '../../pathway/next-step.ts';
import type { Directory } from '../../people/directory.ts';

/**
 * Who is told when a step could not be delivered: its own owner, unless the step was a message to that very person or they
 * have left; else the team's manager, else the deputy. Somebody is always named (design 6).
 */
export async function whoTakesOver(
  step: StoredStep,
  store: Transactions<Records>,
  directory: Directory,
): Promise<{ readonly personId: string }> {
  const screening = await store.within(({ screenings }) => screenings.find(step.screeningId));
  const team = screening === undefined ? undefined : directory.team(screening.teamId);
  const owner = 'personId' in step.owner ? step.owner.personId : null;
  const toThemselves = 'personId' in step.work && step.work.personId === owner;
  const inTurn = [
    ...(owner === null || toThemselves ? [] : [owner]),
    ...(team === undefined ? [] : [team.managerId, team.deputyId, team.specialistLeadId]),
  ].filter((id) => !('personId' in step.work && step.work.personId === id));
  const personId = inTurn.find((id) => directory.person(id)?.active === true) ?? inTurn[0] ?? owner ?? '';
  return { personId };
}
