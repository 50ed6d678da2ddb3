import { nowText, type InstantText } from '../kernel/clock.ts';
import { londonDayOf, type LondonDay } from '../kernel/london-day.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { maySetAbsence } from '../people/may.ts';
import { whoAnswers } from '../people/answering.ts';
import { notifyStep } from '../pathway/pathway-v1.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { openAlerts } from './settle-alerts.ts';

/**
 * A manager says until which day they are away (inclusive), or that they are back; meanwhile the deputy can act for them.
 * Alerts that the manager has not acknowledged go to whoever answers now, at once: nobody waits for a deadline to find out
 * that the manager has left for the day.
 */
export async function setAbsence(
  needs: ScreeningNeeds,
  asking: Asking,
  awayUntil: LondonDay | null,
): Promise<Result<null>> {
  if (!maySetAbsence(asking.by)) {
    return refused({
      kind: 'not-permitted',
      because: 'Only managers have a deputy who acts while they are away.',
    });
  }
  const at = nowText(needs.clock);
  if (awayUntil !== null && awayUntil < londonDayOf(at)) {
    const faults = [{ path: 'awayUntil', sentence: 'This day has passed.' }];
    return refused({ kind: 'not-valid', because: 'Choose today or a later day.', faults });
  }
  const result = await needs.store.within(async (records) => {
    await records.absences.set(asking.by.id, awayUntil);
    const handed = awayUntil === null ? 0 : await handOpenAlerts(needs, records, asking.by.id, at);
    await records.audit.append([
      {
        at,
        by: asking.by.id,
        what: 'absence-set',
        screeningId: null,
        from: asking.from,
        detail: { awayUntil: awayUntil ?? 'back', alerts: handed },
      },
    ]);
    return granted(null);
  });
  needs.nudge();
  return result;
}

async function handOpenAlerts(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  managerId: string,
  at: InstantText,
): Promise<number> {
  const away = await records.absences.on(londonDayOf(at));
  const steps = await records.steps.openOf(managerId, 'acknowledge-alert');
  let handed = 0;
  for (const { screeningId, alert, owner, deadline } of openAlerts(steps)) {
    const screening = await records.screenings.find(screeningId);
    if (screening === undefined || !('personId' in owner) || owner.personId !== managerId) continue;
    const { teamId, practitionerId } = screening;
    const team = needs.directory.team(teamId);
    const [personId = managerId] = whoAnswers(team, practitionerId, away, needs.directory);
    if (personId === managerId) continue;
    await records.steps.require(screeningId, [notifyStep(screeningId, alert, personId, deadline)], at);
    handed += 1;
  }
  return handed;
}

/** Until when a person is away, inclusive; null when they are here today. */
export async function awayUntil(needs: ScreeningNeeds, personId: string): Promise<LondonDay | null> {
  const today = londonDayOf(nowText(needs.clock));
  return needs.store.within(async (records) => (await records.absences.on(today)).get(personId) ?? null);
}
