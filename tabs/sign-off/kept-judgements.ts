import type { JudgementForm } from './judgement-form.ts';

const kept = new Map<string, JudgementForm>();

/** A judgement begun on another visit to the page, while the tab stays open: nothing is kept in the browser. */
export function keptJudgement(screeningId: string): JudgementForm | undefined {
  return kept.get(screeningId);
}

/** Keeps what was written when the page is left. */
export function keepJudgement(screeningId: string, form: JudgementForm): void {
  kept.set(screeningId, form);
}

/** Forgets it once it is recorded. */
export function forgetJudgement(screeningId: string): void {
  kept.delete(screeningId);
}
