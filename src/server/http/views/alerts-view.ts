import type { ScreeningFile } from '../../../app.ts';
import type { ScreeningView } from '../../../contracts/screenings.ts';
import { dayInWords, londonClockTime, londonDayOf } from '../../../kernel/london-day.ts';
import type { AlertKey, StoredStep } from '../../../pathway/next-step.ts';
import { dangerTakenBack } from '../../../screening/danger-answer.ts';
import { dueView } from './due-view.ts';
import { nameOf, ownerInWords, type Viewing } from './step-view.ts';

/** The alerts of a screening: what raised each, who was told, by when it is to be acknowledged, and who did. */
export function alertsOf(file: ScreeningFile, viewing: Viewing): ScreeningView['alerts'] {
  const { steps } = file;
  return steps.flatMap((step) => {
    if (step.work.kind !== 'acknowledge-alert') return [];
    const { alert } = step.work;
    return [
      {
        alert,
        cause: alert.startsWith('danger') ? ('immediate-danger' as const) : ('completed' as const),
        why: whyAlerted(alert, file, viewing),
        raisedAt: step.createdAt,
        told: toldOf(steps, alert, viewing),
        due: dueView(step.deadline, viewing.at),
        acknowledgedAt: step.finishedAt,
        acknowledgedBy: step.finishedBy === null ? null : nameOf(viewing.directory, step.finishedBy),
      },
    ];
  });
}

function whyAlerted(alert: AlertKey, file: ScreeningFile, viewing: Viewing): string {
  const completion = file.completions.find(({ number }) => alert === `completed-${number}`);
  if (completion === undefined) return whyDanger(file, viewing);
  const { score, flags } = completion.suggestion;
  const words = ['', ', 1 flag'][flags.length] ?? `, ${flags.length} flags`;
  return `Score ${score}${words}`;
}

function whyDanger({ answers, completions }: ScreeningFile, { directory }: Viewing): string {
  const changed = dangerTakenBack(answers);
  if (changed !== null) {
    const when = `${dayInWords(londonDayOf(changed.at))}, ${londonClockTime(changed.at)}`;
    return `An answer said that the child is in immediate danger; ${nameOf(directory, changed.by)} changed it on ${when}`;
  }
  const answered = completions.at(-1)?.answers['Q0'];
  return answered === undefined || answered === 'yes'
    ? 'An answer says that the child is in immediate danger'
    : 'An answer said that the child is in immediate danger; it was changed before the screening was completed';
}

function toldOf(steps: readonly StoredStep[], alert: AlertKey, viewing: Viewing) {
  return steps.flatMap((step) =>
    step.work.kind === 'notify-manager' && step.work.alert === alert
      ? [{ name: ownerInWords(step.owner, viewing.directory), state: toldWords(step, viewing) }]
      : [],
  );
}

/** How far the telling of one person is, to stand after their name: "told at 13:27". The day is said unless it is today. */
function toldWords(step: StoredStep, { at }: Viewing): string {
  const { state, finishedAt, finishedBy, providerRef, attempts } = step;
  const trouble = step.lastTrouble ?? 'no reason was given';
  switch (state) {
    case 'done':
      if (finishedBy !== null && finishedBy !== 'safeguard') return `told another way: ${trouble}`;
      if (finishedAt === null || providerRef === null)
        return 'not told: somebody had acknowledged it already';
      return `told at ${londonClockTime(finishedAt)}${dayUnlessToday(finishedAt, at)}`;
    case 'failed':
      return `not told: ${trouble}. Somebody has to act.`;
    case 'cancelled':
      return step.lastTrouble === 'acknowledged'
        ? 'not told: somebody had acknowledged it already'
        : `not told: ${trouble}`;
    case 'unknown':
      return 'tried, and it is not known yet whether it arrived. It is being looked at again.';
    case 'running':
      return 'being told now';
    case 'ready':
      return attempts === 0 ? 'being told now' : `not told yet, being tried again: ${trouble}`;
  }
}

function dayUnlessToday(finishedAt: string, at: string): string {
  const day = londonDayOf(finishedAt);
  return day === londonDayOf(at) ? '' : `, ${dayInWords(day)}`;
}
