import { nowText } from '../kernel/clock.ts';
import type { ClaimedStep, NextStep, StepOutcome } from '../pathway/next-step.ts';
import { alertOf } from './alert-of.ts';
import type { AlertNeeds } from './needs.ts';

/**
 * Nobody has acknowledged an alert by its deadline: the deputy is told, and an hour after that the team's specialist lead
 * (design D16). Whoever is told may from then on act for the manager. An acknowledged alert goes no further.
 */
export async function escalateAlert(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'escalate-alert') return { kind: 'cannot', because: 'this is not an escalation' };
  const { alert, rung } = step.work;
  const known = await alertOf(needs, step.screeningId, alert);
  if (known === undefined) return { kind: 'cannot', because: 'the screening of this alert is not there' };
  if (known.acknowledge.state === 'done') return { kind: 'done' };
  const team = needs.directory.team(known.screening.teamId);
  if (team === undefined)
    return { kind: 'cannot', because: 'the team of this screening is not in the directory' };
  const personId = rung === 'deputy' ? team.deputyId : team.specialistLeadId;
  const at = nowText(needs.clock);
  const next: NextStep = {
    work: { kind: 'notify-manager', alert, personId },
    owner: { personId },
    deadline: { kind: 'at', at },
    dedupeKey: `${step.screeningId}/${alert}/notify/${personId}`,
    runAfter: null,
  };
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
