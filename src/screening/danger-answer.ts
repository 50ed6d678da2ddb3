import type { InstantText } from '../kernel/clock.ts';
import type { StoredStep } from '../pathway/next-step.ts';
import { nextStepsFor } from '../pathway/pathway-v1.ts';
import type { Asking } from '../people/asking.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { pathwayContext } from './pathway-context.ts';
import type { DraftAnswer, Screening } from './screening.ts';
import { openAlerts, refreshCards } from './settle-alerts.ts';

const QUESTION = 'Q0';

/**
 * An answer that the child is in immediate danger alerts the manager at once, in the transaction that saves it (domain 5.4).
 * Taken back, it takes nothing back: the alert stays until it is acknowledged, its cards say who changed the answer and
 * when, and the discussion is still to be held or decided against by the manager.
 */
export async function followDanger(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
  screening: Screening,
  changed: readonly DraftAnswer[],
): Promise<void> {
  const answer = changed.find(({ item }) => item === QUESTION);
  if (answer === undefined) return;
  const alerts = (await records.steps.ofScreening(screening.id)).filter(isDangerAlert);
  if (answer.value === 'yes') {
    const context = await pathwayContext(needs, records, screening, answer.at);
    const event = { kind: 'danger-answered', number: alerts.length + 1 } as const;
    await records.steps.require(screening.id, nextStepsFor(event, context), answer.at);
  } else if (alerts.length > 0) {
    await sayChanged(records, asking, screening.id, alerts, answer);
  }
}

/** Whether a step is the alert of an answer that the child is in immediate danger. */
export function isDangerAlert({ work }: StoredStep): boolean {
  return work.kind === 'acknowledge-alert' && work.alert.startsWith('danger-');
}

async function sayChanged(
  records: ScreeningRecords,
  asking: Asking,
  screeningId: string,
  alerts: readonly StoredStep[],
  { at, revision }: DraftAnswer,
): Promise<void> {
  const open = openAlerts(alerts).map(({ alert }) => refreshCards(screeningId, alert, revision));
  await records.steps.require(screeningId, open, at);
  await records.audit.append([entry(asking, screeningId, at)]);
}

function entry(asking: Asking, screeningId: string, at: InstantText) {
  const { by, from } = asking;
  return { at, by: by.id, what: 'danger-answer-changed', screeningId, from, detail: {} };
}

/** The answer that no longer says that the child is in immediate danger, with who changed it and when; null while it does. */
export function dangerTakenBack(answers: readonly DraftAnswer[]): DraftAnswer | null {
  const answer = answers.find(({ item }) => item === QUESTION);
  return answer === undefined || answer.value === 'yes' ? null : answer;
}
