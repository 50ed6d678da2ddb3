import { HONESTY, scoreWords } from '../instrument/score-words.ts';
import type { InstantText } from '../kernel/clock.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { dayInWords, instantInWords } from '../kernel/london-day.ts';
import type { AlertKey, StoredStep } from '../pathway/next-step.ts';
import { isUrgent } from '../pathway/pathway-v1.ts';
import type { Message } from '../people/messenger.ts';
import type { Person } from '../people/person.ts';
import { flagsToAnswer } from '../screening/judgement-faults.ts';
import type { Completion, Screening } from '../screening/screening.ts';

/** A deadline in words for a message: "by Monday 23 November 2026, 15:02". */
export function dueWords(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'at':
      return `by ${instantInWords(deadline.at)}`;
    case 'day':
      return `by the end of ${dayInWords(deadline.day)}`;
    case 'unknown':
      return 'as soon as you can; the deadline could not be counted';
    case 'none':
      return 'when you can';
  }
}

/** The name under which an alert's copies are kept, so that every one of them changes when somebody acts. */
export function alertCopies(screeningId: string, alert: AlertKey): string {
  return `${screeningId}/${alert}`;
}

/** What an alert is about: the screening, who answered it, what it came to when it was last completed, and who has to confirm. */
export interface Alerted {
  readonly screening: Screening;
  /** Undefined once they have left the directory. */
  readonly practitioner: Person | undefined;
  readonly completion: Completion | undefined;
  readonly acknowledge: StoredStep;
  /** Who changed the answer of immediate danger since, and when; null while it stands. */
  readonly takenBack: { readonly name: string; readonly at: InstantText } | null;
}

/**
 * What a manager is told: the reference, the score in the directive's words, what it does not say, what is asked and by
 * when. Nothing about the child, no advice and no reasons: they are read in the tab (design D8, section 9). Staff are named,
 * so that they can be rung.
 */
export function alertMessage(alerted: Alerted, alert: AlertKey): Message {
  const { screening, acknowledge, completion } = alerted;
  const danger = alert.startsWith('danger');
  return {
    title: danger ? 'A child may be in immediate danger' : 'A screening needs you',
    reference: screening.reference,
    lines: [
      ...(danger ? dangerLines(alerted) : scoreLines(completion)),
      `Please acknowledge ${dueWords(acknowledge.deadline)}. If nobody does, whoever can act next is told.`,
    ],
    urgent:
      danger ||
      (completion !== undefined && isUrgent(completion.suggestion.score, completion.suggestion.flags)),
    choices: [
      { label: 'Acknowledge', verb: 'acknowledge-alert', data: { screeningId: screening.id, alert } },
    ],
    openPath: `screenings/${screening.id}`,
  };
}

function dangerLines({ practitioner, takenBack }: Alerted): readonly string[] {
  const { name, jobTitle, phone } = practitioner ?? { name: 'A practitioner', jobTitle: '', phone: '' };
  const who = jobTitle === '' ? name : `${name}, ${jobTitle},`;
  return [
    `${who} has answered that the child is in immediate danger. Call 999 if nobody has. Hold a strategy discussion today.`,
    ...(takenBack === null
      ? []
      : [`The answer was changed by ${takenBack.name} on ${instantInWords(takenBack.at)}. Find out why.`]),
    ...(phone === '' ? [] : [`Ring ${name} on ${phone}.`]),
  ];
}

/** At 0 the worry and the flags come before the score, which never stands without saying that it does not reassure (directive D12). */
function scoreLines(completion: Completion | undefined): readonly string[] {
  if (completion === undefined) return [];
  const { score, flags } = completion.suggestion;
  const words = `${scoreWords[score].short} (suggested score ${score}).`;
  const today = flags.includes('SAME_DAY') || flags.includes('IMMEDIATE_DANGER') ? [DISCUSS_TODAY] : [];
  const beside = [
    ...(completion.answers['worry'] === 'high' ? ['The practitioner is very worried.'] : []),
    ...flagLine(flagsToAnswer(flags).length),
  ];
  return score === 0
    ? [...today, ...beside, `${words} This does not mean that the child is not being exploited.`, HONESTY]
    : [...today, words, ...beside, HONESTY];
}

const DISCUSS_TODAY = 'A strategy discussion is needed today.';

function flagLine(count: number): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? '1 flag needs your answer.' : `${count} flags need your answer.`];
}

/** The same card once somebody has acted: who and when, and no button to acknowledge. */
export function acknowledgedMessage(screening: Screening, by: string, at: string): Message {
  return {
    title: 'Acknowledged',
    reference: screening.reference,
    lines: [`${by} acknowledged this alert on ${instantInWords(at)}.`],
    urgent: false,
    choices: [],
    openPath: `screenings/${screening.id}`,
  };
}
