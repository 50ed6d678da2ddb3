/** What the check page says, and discarding. */
export const checkWords = {
  title: 'Check answers',
  intro:
    'This is the screening as it was asked and answered, and as the manager will read it. Gaps are part of the record.',
  missingTitle: (count: number) =>
    count === 1 ? 'One answer is still needed' : `${count} answers are still needed`,
  nothingMissing: 'Every needed answer is there.',
  unexploredTitle: (count: number) =>
    count === 1 ? 'One letter is not explored' : `${count} letters are not explored`,
  unexplored: 'A gap stays on the record as a gap. It is never read as "no".',
  letterUnexplored: (letter: string, title: string) => `Letter ${letter}, ${title}, is not explored`,
  reasonGiven: '(a reason is given)',
  change: 'Change',
  changeSection: (section: string) => `Change: ${section}`,
  complete: 'Complete the screening',
  completing: 'Completing…',
  afterwards: 'Your manager is told at once where the score or a flag asks for it. You see the score next.',
  notSavedTitle: 'Some answers are not saved yet',
  notSaved:
    'They have to be saved before the screening can be completed. Look at the questions marked in red.',
  changedTitle: 'The answers have changed meanwhile',
  reopen: 'Open it again',
  discardTitle: 'Discard this draft',
  discardIntro:
    'The draft closes and can no longer be changed. What was answered is kept on record. An alert of immediate danger stays open.',
  discardReason: 'Why is this draft not needed?',
  discard: 'Discard the draft',
  discarding: 'Discarding…',
  keep: 'Keep it',
  reasonNeeded: 'Write why this draft is not needed.',
} as const;
