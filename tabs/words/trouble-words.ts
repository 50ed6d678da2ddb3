/** What people read when no answer came. A refusal brings its own words. */
export const troubleWords = {
  noConnection: 'Safeguard could not be reached. Check your connection.',
  tooLate: 'Safeguard did not answer in time.',
  notOurs: (status: number) =>
    `Safeguard could not be reached: something on the way answered instead (${status}).`,
  noToken: 'Microsoft Teams did not confirm who you are, so nothing can be shown.',
  tryAgain: 'Try again',
  quote: (reference: string) => `If you ask for help, quote ${reference}.`,
  noAnswerNext: 'Try again. If it keeps happening, tell your IT service desk. In an emergency ring 999.',
  partNotLoaded:
    'This part could not be loaded. Nothing else on this page is lost. Check your connection, then try again.',
  brokenTitle: 'This page stopped working',
  broken: 'Reload the page. Answers that show as saved are safe.',
  reload: 'Reload the page',
  notFoundTitle: 'There is no such page',
  notFound: 'The link may be old or incomplete.',
  toScreenings: 'Go to the screenings',
} as const;
