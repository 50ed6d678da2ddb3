import type { Refusal, RefusalKind } from '../../src/kernel/refusal.ts';
import type { Links } from '../links.ts';
import { answerWith, type Answer } from './card.ts';

interface Words {
  readonly title: string;
  readonly next: string;
  /** True when the card in the chat no longer says what is so, and has to give way. */
  readonly cardIsStale: boolean;
}

/** What each kind of "no" is called in a chat, and what to do next. */
export const refusalWords: Readonly<Record<RefusalKind, Words>> = {
  'not-signed-in': {
    title: 'Safeguard does not know you',
    next: 'Ask your manager or the Safeguard administrator to set you up.',
    cardIsStale: false,
  },
  'not-permitted': {
    title: 'You cannot do this',
    next: 'If you think you should be able to, ask the Safeguard administrator.',
    cardIsStale: false,
  },
  'not-found': {
    title: 'There is nothing to open',
    next: 'Open Safeguard to see what is yours to do.',
    cardIsStale: false,
  },
  'not-valid': {
    title: 'That could not be read',
    next: 'Open it in Safeguard and do it there.',
    cardIsStale: false,
  },
  'too-large': {
    title: 'That was too long',
    next: 'Open it in Safeguard and do it there.',
    cardIsStale: false,
  },
  'answers-incomplete': {
    title: 'Some answers are missing',
    next: 'Open it in Safeguard. It shows what is missing.',
    cardIsStale: false,
  },
  'reason-needed': {
    title: 'A reason is needed',
    next: 'Open it in Safeguard to write the reason.',
    cardIsStale: true,
  },
  'out-of-date': {
    title: 'This has changed meanwhile',
    next: 'Open it in Safeguard to see how it stands now.',
    cardIsStale: true,
  },
  'already-done': {
    title: 'This is already done',
    next: 'Nothing more is needed here.',
    cardIsStale: true,
  },
  'not-now': {
    title: 'This is not possible at the moment',
    next: 'Try again in a few minutes, or open it in Safeguard.',
    cardIsStale: false,
  },
  'instrument-retired': {
    title: 'This version of the tool is no longer in use',
    next: 'Open it in Safeguard. Your answers are kept.',
    cardIsStale: true,
  },
};

/** A refusal as one sentence after another. */
export function refusalSentence({ kind, because }: Refusal): string {
  return `${because} ${refusalWords[kind].next}`;
}

/** A refusal as a card; `openPath` is the place in the tab where it can be dealt with. */
export function refusalCard({ kind, because }: Refusal, openPath: string | null, links: Links): Answer {
  const { title, next } = refusalWords[kind];
  return answerWith({
    title,
    reference: null,
    urgent: false,
    lines: [because, next],
    rows: [],
    choices: [],
    open: openPath === null ? null : { label: 'Open in Safeguard', url: links.inTeams(openPath) },
  });
}
