/** What the person is told about their words while they fill a screening in. */
export const draftWords = {
  saved: (time: string) => `Saved ${time}`,
  nothingYet: 'Saved as you type',
  saving: 'Saving…',
  notSaved: 'Not saved. Keep this page open.',
  tryingAgain: 'It is tried again by itself.',
  trySaving: 'Save now',
  held: (count: number) =>
    count === 1 ? 'Not saved: one answer needs you.' : `Not saved: ${count} answers need you.`,
  goThere: 'Go there',
  changedBy: (by: string, when: string) => `Changed by ${by} at ${when}.`,
  theirs: 'Their answer:',
  theirsCleared: 'They cleared it.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  noLongerAsked: 'No longer asked, so taken out of this screening:',
  comesBack: 'If it is asked again while this page is open, the answer comes back.',
} as const;
