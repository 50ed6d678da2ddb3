/** What people read when the application around the page is missing or silent. */
export const hostWords = {
  openInTeams: 'Open Safeguard in Microsoft Teams',
  notFramed:
    'This page is open on its own. Safeguard needs to know who you are, and learns it from Microsoft Teams.',
  silent: 'Microsoft Teams did not answer within five seconds.',
  whatNext:
    'In Teams, choose Apps, then Safeguard. If you are in Teams already, try again. If that does not help, tell your IT service desk.',
  noToken:
    'Microsoft Teams did not confirm who you are. Try again. If that does not help, sign out of Teams and in again.',
  tryAgain: 'Try again',
} as const;
