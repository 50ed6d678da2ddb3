import type { InstantText } from '../kernel/clock.ts';
import type { AlertKey, NextStep, StoredStep } from '../pathway/next-step.ts';
import type { ScreeningRecords } from './needs.ts';

/** The alerts of a screening that nobody has acknowledged yet. */
export function openAlerts(steps: readonly StoredStep[]): readonly (StoredStep & { alert: AlertKey })[] {
  return steps.flatMap((step) =>
    step.work.kind === 'acknowledge-alert' && step.state === 'ready'
      ? [{ ...step, alert: step.work.alert }]
      : [],
  );
}

/**
 * Somebody who answers for the screening has confirmed it, or acted on it: its open alerts are acknowledged by them, no
 * one is told any more, and the cards change. Only those that are meant: another raised meanwhile still has to reach
 * them. Gives how many alerts were open.
 */
export async function settleAlerts(
  records: ScreeningRecords,
  screeningId: string,
  by: string,
  at: InstantText,
  isMeant: (alert: AlertKey) => boolean = () => true,
): Promise<number> {
  const open = openAlerts(await records.steps.ofScreening(screeningId)).filter(({ alert }) => isMeant(alert));
  for (const { dedupeKey, alert } of open) {
    await records.steps.finish(dedupeKey, by, at);
    const ofThisAlert = `${screeningId}/${alert}/`;
    const notAnyMore = ['escalate-alert', 'notify-manager'] as const;
    await records.steps.cancel(screeningId, notAnyMore, 'acknowledged', at, ofThisAlert);
  }
  if (open.length > 0) {
    await records.steps.require(
      screeningId,
      open.map((step) => refreshCards(screeningId, step.alert)),
      at,
    );
  }
  return open.length;
}

/** Changes the cards of an alert: once when it is acknowledged, and once for each `revision` of the answer behind it. */
export function refreshCards(screeningId: string, alert: AlertKey, revision?: number): NextStep {
  return {
    work: { kind: 'refresh-alert-cards', alert },
    owner: { role: 'administrator' },
    deadline: { kind: 'none' },
    dedupeKey: `${screeningId}/${alert}/refresh-cards${revision === undefined ? '' : `/${revision}`}`,
    runAfter: null,
  };
}
