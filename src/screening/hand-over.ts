import { nowText, type InstantText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import { notifyStep } from '../pathway/pathway-v1.ts';
import { whoAnswers } from '../people/answering.ts';
import type { Asking } from '../people/asking.ts';
import type { Directory } from '../people/directory.ts';
import { mayStartScreening } from '../people/may.ts';
import type { Person } from '../people/person.ts';
import { managedScreening } from './managed-screening.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { isClosed } from './own-draft.ts';
import type { Screening } from './screening.ts';
import { openAlerts } from './settle-alerts.ts';

/** Whoever a screening can be handed to: those of its team who screen, or of any team where its own is no more; not who holds it. */
export function whoMayTakeOver(
  directory: Directory,
  { teamId, practitionerId }: Pick<Screening, 'teamId' | 'practitionerId'>,
): readonly Person[] {
  const ofItsTeam = ({ teams }: Person) => directory.team(teamId) === undefined || teams.includes(teamId);
  return directory
    .everyone()
    .filter((one) => mayStartScreening(one) && ofItsTeam(one) && one.id !== practitionerId);
}

/**
 * The manager hands a screening to another practitioner of the team: when a worker leaves, is away or changes, a child's
 * screening is never left with nobody (domain 1.4, case 18). Its answers, steps and history stay; what the earlier
 * practitioner still had to do is the new one's, who is told. What the new one had to do as its manager is whoever's answers
 * now, who is told of alerts not acknowledged: nobody judges their own. Refused once it is signed off or discarded.
 */
export async function handOver(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
  practitionerId: string,
): Promise<Result<null>> {
  const result = await needs.store.within(async (records) => {
    const managed = await managedScreening(needs, records, asking, id);
    if (!managed.ok) return managed;
    const screening = managed.value;
    if (isClosed(screening)) {
      return refused({ kind: 'already-done', because: 'This screening is closed. It stays as it is.' });
    }
    const taker = whoMayTakeOver(needs.directory, screening).find((one) => one.id === practitionerId);
    if (taker === undefined) {
      const because = 'A screening is handed to somebody else of the same team who screens.';
      return refused({ kind: 'not-valid', because, faults: [{ path: 'practitionerId', sentence: because }] });
    }
    const at = nowText(needs.clock);
    const isTeamKnown = needs.directory.team(screening.teamId) !== undefined;
    const teamId = isTeamKnown ? screening.teamId : (taker.teams[0] ?? screening.teamId);
    await records.screenings.change(id, { practitionerId, teamId, changedAt: at });
    await handSteps(needs, records, { ...screening, teamId }, practitionerId, at);
    await records.audit.append([
      {
        at,
        by: asking.by.id,
        what: 'screening-handed-over',
        screeningId: id,
        from: asking.from,
        detail: { earlier: screening.practitionerId, now: practitionerId },
      },
    ]);
    return granted(null);
  });
  needs.nudge();
  return result;
}

async function handSteps(
  { directory }: ScreeningNeeds,
  records: ScreeningRecords,
  { id, teamId, practitionerId: earlier }: Screening,
  taker: string,
  at: InstantText,
): Promise<void> {
  const away = await records.absences.on(londonDayOf(at));
  const [answers] = whoAnswers(directory.team(teamId), taker, away, directory);
  if (answers !== undefined) await records.steps.reassign(id, taker, answers);
  await records.steps.reassign(id, earlier, taker);
  const alerts = openAlerts(await records.steps.ofScreening(id));
  await records.steps.require(
    id,
    [
      {
        work: { kind: 'tell-handed-over', personId: taker },
        owner: { personId: taker },
        deadline: { kind: 'none' },
        dedupeKey: `${id}/handed-over/${taker}/${at}`,
        runAfter: null,
      },
      ...(answers === undefined
        ? []
        : alerts.map(({ alert, deadline }) => notifyStep(id, alert, answers, deadline))),
    ],
    at,
  );
}
