import { scoreWords } from '../instrument/score-words.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { dayInWords, instantInWords } from '../kernel/london-day.ts';
import type { AlertKey, StoredStep } from '../pathway/next-step.ts';
import type { Message } from '../people/messenger.ts';
import type { Screening } from '../screening/screening.ts';

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

/**
 * What a manager is told: the reference, the score in the directive's words, what is asked and by when. Nothing about the
 * child, no advice and no reasons: they are read in the tab (design D8, section 9).
 */
export function alertMessage(screening: Screening, acknowledge: StoredStep, alert: AlertKey): Message {
  const danger = alert.startsWith('danger');
  return {
    title: danger ? 'A child may be in immediate danger' : 'A screening needs you',
    reference: screening.reference,
    lines: [
      ...(danger
        ? [
            'A practitioner has answered that the child is in immediate danger. Call 999 if nobody has. Hold a strategy discussion today.',
          ]
        : scoreLines(screening)),
      `Please acknowledge ${dueWords(acknowledge.deadline)}. If nobody does, the deputy and then a specialist lead are told.`,
    ],
    urgent: danger || (screening.suggestedScore ?? 0) >= 2,
    choices: [
      { label: 'Acknowledge', verb: 'acknowledge-alert', data: { screeningId: screening.id, alert } },
    ],
    openPath: `screenings/${screening.id}`,
  };
}

function scoreLines(screening: Screening): readonly string[] {
  if (screening.suggestedScore === null) return [];
  return [
    `${scoreWords[screening.suggestedScore].short} (suggested score ${screening.suggestedScore}).`,
    'A structured aid, not validated. A person decides.',
  ];
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
