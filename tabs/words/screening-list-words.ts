import type { ScreeningSummary } from '../../src/contracts/screenings.ts';

/** What the list of screenings says. */
export const listWords = {
  title: 'Screenings',
  show: 'Show',
  open: 'To be finished',
  waiting: 'Waiting for a manager',
  closed: 'Closed',
  all: 'All',
  none: 'There are no screenings here yet. Those you start, and those of your team if you manage one, will appear here.',
  noneOfThese: 'None of the screenings you can see are in this state.',
  more: 'Show more',
  reading: 'Reading…',
  reference: 'Reference',
  child: 'Child',
  state: 'State',
  score: 'Score',
  by: 'By',
  changed: 'Last changed',
  nameNotGiven: 'Name not given yet',
  lowered: (words: string, from: number, to: number) => `${words} (${from}, suggested; lowered to ${to})`,
  noScore: 'None yet',
  suggested: 'suggested',
  final: 'final',
  needsAttention: 'Needs attention: something was not delivered or is overdue',
} as const;

/** What each state of a screening is called. */
export const statusWords: Readonly<Record<ScreeningSummary['status'], string>> = {
  draft: 'Draft',
  returned: 'Returned, to be changed',
  completed: 'Completed, waiting for the manager',
  'signed-off': 'Signed off',
  discarded: 'Discarded',
};
