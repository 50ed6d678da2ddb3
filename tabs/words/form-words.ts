/** What the screening form says around the instrument's own words. */
export const formWords = {
  sections: 'Sections',
  sectionsButton: (at: number, of: number) => `Sections (${at} of ${of})`,
  closeSections: 'Close',
  answered: (count: number, of: number) => `${count} of ${of} answered`,
  short: (count: number, of: number) => `${count} of ${of}`,
  notAskedNow: 'not asked now',
  check: 'Check answers',
  back: 'Back',
  next: (title: string) => `Next: ${title}`,
  guidance: 'Guidance',
  child: (name: string) => name,
  nameNotGiven: 'Name not given yet',
  age: (age: number) => `age ${age}`,
  ageNotKnown: 'age not known',
  versions: (tool: string, pathway: string) => `Tool ${tool}, pathway ${pathway}`,
  needed: 'needed',
  returnedTitle: (by: string, at: string) => `Returned by ${by}, ${at}`,
  letter: (letter: string, title: string) => `${letter}: ${title}`,
  choose: 'Choose',
  clear: 'Clear',
  addNote: 'Add a note',
  note: 'Note',
  recency: 'When',
  source: 'Source',
  observed: 'Date, if known',
  left: (count: number) =>
    count === 1 ? '1 character left.' : `${count.toLocaleString('en-GB')} characters left.`,
  notSavedUntilMended: 'Until then it is not saved. Keep this page open.',
  notYetCome: 'This date has not come yet.',
  prompts: 'Wording to think about. This is only a prompt, and nothing is blocked.',
  add: 'Add',
  addRow: (what: string) => `Add: ${what}`,
  row: (number: number) => `Entry ${number}`,
  removeRow: (number: number) => `Remove entry ${number}`,
  full: (most: number) => `There is room for ${most}.`,
  discard: 'Discard this draft',
  patternClosed:
    'These questions are asked once a sign of harm, or exploitation itself (question Q2), is a concern or there is evidence of it.',
} as const;

/** The five answers to a sign, short enough to stand in a row. The full words stand in the guidance. */
export const shortStrengths: Readonly<Record<string, string>> = {
  not_explored: 'Not explored',
  not_known: 'Not known',
  none: 'No concern',
  concern: 'Concern',
  evidence: 'Evidence',
};

/** What the person does now when a child is in immediate danger. */
export const dangerWords = {
  title: 'What to do now',
  call: 'Call 999.',
  discussion: (dutyTeam: string) => `Hold a strategy discussion today, with ${dutyTeam}.`,
  dutyTeam: 'the duty team',
  saved: 'Your manager is being told now. Ring them too: do not wait for an answer here.',
  saving: 'Your manager is told as soon as this answer is saved.',
  notSaved: 'Your manager has not been told: this answer is not saved. Ring your manager.',
  later: 'This screening can be finished afterwards. It is saved as you type.',
} as const;

/** Other records that may be about the same child. */
export const duplicateWords = {
  notLooked: 'Likely duplicates were not looked for',
  title: 'This child may already be known',
  open: (reference: string) => `Open ${reference}`,
  goOn: 'Check before you go on. You can still complete this screening.',
} as const;
