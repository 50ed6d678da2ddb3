/** What the outcome page says around the server's words. */
export const outcomeWords = {
  title: 'Outcome of',
  discussionFrom: 'Counted in working days from the day the referral was received.',
  discussionSooner:
    'Sooner than three working days from the referral: an answer says immediate danger, or a sign of harm to a child under 13.',
  noOutcome: 'This screening has not been completed yet, so there is no outcome.',
  openScreening: 'Open the screening',
  toRecord: 'See the whole record',
} as const;
