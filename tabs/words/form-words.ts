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
  danger: 'Immediate danger: call 999.',
  whatToDo: 'What to do now',
  skip: 'Skip to the questions',
  addNote: 'Add a note',
  note: 'Note',
  recency: 'When',
  source: 'Source',
  observed: 'Date, if known',
  left: (count: number) =>
    count === 1 ? '1 character left.' : `${count.toLocaleString('en-GB')} characters left.`,
  notSavedUntilMended: 'Until then it is not saved. Keep this page open.',
  notYetCome: 'This date has not come yet.',
  notAChild: 'By this date the person is 18 or over. This screening is for children under 18.',
  discussionDue: (by: string) => `Strategy discussion due ${by}.`,
  overdue: 'Overdue. Tell your manager now.',
  tellManager: 'Ask your manager.',
  emptyIfYou: (you: string) => `Leave empty if it is you: ${you}.`,
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

/** Other records that may be about the same child. */
export const duplicateWords = {
  notLooked: 'Likely duplicates were not looked for',
  title: 'This child may already be known',
  whose: 'See whose',
  open: (reference: string) => `Open ${reference}`,
  goOn: 'Speak to whoever holds it before you go on. If it is the same worry, discard this draft and say so; if it is a new one, complete this screening.',
} as const;
