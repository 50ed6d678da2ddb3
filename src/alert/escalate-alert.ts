import { nowText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import type { AlertKey, ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import { notifyStep } from '../pathway/pathway-v1.ts';
import { whoAnswers } from '../people/answering.ts';
import type { Screening } from '../screening/screening.ts';
import { alertOf } from './alert-of.ts';
import type { AlertNeeds } from './needs.ts';

/**
 * Nobody has acknowledged an alert by its deadline: the next in turn who has not been told is told, the deputy and an hour
 * after that the team's specialist lead (design D16). Whoever is told may from then on act for the manager. An acknowledged
 * alert goes no further; nor does one that everybody who may act has been told of.
 */
export async function escalateAlert(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'escalate-alert') return { kind: 'cannot', because: 'this is not an escalation' };
  const { alert, rung } = step.work;
  const known = await alertOf(needs, step.screeningId, alert);
  if (known === undefined) return { kind: 'cannot', because: 'the screening of this alert is not there' };
  if (known.acknowledge.state === 'done') return { kind: 'done' };
  const personId = await nextInTurn(needs, known.screening, alert);
  if (personId === undefined) return { kind: 'done' };
  const at = nowText(needs.clock);
  const next = notifyStep(step.screeningId, alert, personId, { kind: 'at', at });
  await needs.store.within(async (records) => {
    await records.steps.require(step.screeningId, [next], at);
    await records.audit.append([
      {
        at,
        by: 'safeguard',
        what: 'alert-escalated',
        screeningId: step.screeningId,
        from: 'worker',
        detail: { alert, rung, to: personId },
      },
    ]);
  });
  needs.nudge();
  return { kind: 'done' };
}

async function nextInTurn(
  needs: AlertNeeds,
  { id, teamId, practitionerId }: Screening,
  alert: AlertKey,
): Promise<string | undefined> {
  const { steps, away } = await needs.store.within(async (records) => ({
    steps: await records.steps.ofScreening(id),
    away: await records.absences.on(londonDayOf(nowText(needs.clock))),
  }));
  const told = steps.flatMap(({ work }) =>
    work.kind === 'notify-manager' && work.alert === alert ? [work.personId] : [],
  );
  const inTurn = whoAnswers(needs.directory.team(teamId), practitionerId, away, needs.directory);
  return inTurn.find((personId) => !told.includes(personId));
}
