import { nowText, type InstantText } from '../kernel/clock.ts';
import { londonDayOf, type LondonDay } from '../kernel/london-day.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { maySetAbsence } from '../people/may.ts';
import { whoAnswers } from '../people/answering.ts';
import type { Directory } from '../people/directory.ts';
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
  { directory }: ScreeningNeeds,
  records: ScreeningRecords,
  personId: string,
  at: InstantText,
): Promise<number> {
  const away = await records.absences.on(londonDayOf(at));
  const steps = await Promise.all(
    whoseAlerts(personId, directory).map((id) => records.steps.openOf(id, 'acknowledge-alert')),
  );
  let handed = 0;
  for (const { screeningId, alert, deadline } of openAlerts(steps.flat())) {
    const screening = await records.screenings.find(screeningId);
    if (screening === undefined) continue;
    const { teamId, practitionerId } = screening;
    const [answers = personId] = whoAnswers(directory.team(teamId), practitionerId, away, directory);
    if (answers === personId) continue;
    await records.steps.require(screeningId, [notifyStep(screeningId, alert, answers, deadline)], at);
    handed += 1;
  }
  return handed;
}

/** Everybody in the turn of whose alerts this person stands: a deputy who goes away while covering hands on the manager's. */
function whoseAlerts(personId: string, directory: Directory): readonly string[] {
  const turns = directory
    .teams()
    .map(({ managerId, deputyId, specialistLeadId }) => [managerId, deputyId, specialistLeadId])
    .filter((turn) => turn.includes(personId));
  return [...new Set([personId, ...turns.flat()])];
}

/** Until when a person is away, inclusive; null when they are here today. */
export async function awayUntil(needs: ScreeningNeeds, personId: string): Promise<LondonDay | null> {
  const today = londonDayOf(nowText(needs.clock));
  return needs.store.within(async (records) => (await records.absences.on(today)).get(personId) ?? null);
}
