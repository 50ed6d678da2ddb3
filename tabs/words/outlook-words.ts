const listed = new Intl.ListFormat('en-GB');

/** What the pane beside an appointment says. */
export const outlookWords = {
  title: 'Strategy meetings',
  opening: 'Opening…',
  notInOutlook: 'Open Safeguard in Outlook',
  noOffice:
    'Outlook did not load its part of this page. Check your connection, then close the pane and open it again.',
  noHost:
    'This page works beside an appointment in Outlook. In Outlook, make a new appointment in your calendar and choose Safeguard.',
  noAppointment:
    'There is no appointment here that can be changed. Open a new appointment, or one of your own for editing, and choose Safeguard.',
  signInTitle: 'Outlook did not confirm who you are',
  signIn: 'Try again. If it keeps happening, pick the time in the Safeguard tab in Teams instead.',
  signInNotSignedIn: 'You are not signed in to Outlook with your work account. Sign in, then try again.',
  signInStopped: 'The sign-in was stopped before it was finished. Try again.',
  signInAccount: 'This account cannot be used. Sign in to Outlook with your work account.',
  signInUnsupported:
    'This version of Outlook cannot sign you in here. Pick the time in the Safeguard tab in Teams instead.',
  signInBusy: 'Outlook is still signing you in. Wait a moment, then try again.',
  tryAgain: 'Try again',

  notOffered: 'this Outlook does not offer it',
  noAnswer: 'Outlook did not answer in time',
  refused: (message: string) =>
    message === '' ? 'Outlook refused it' : `Outlook refused it and said: ${message}`,

  whichMeeting: 'Which strategy meeting is this appointment for?',
  chosen: (reference: string) => `Strategy meeting ${reference}`,
  none: 'No strategy meeting is waiting for a date from you. When you are named as chair, it appears here.',
  choose: 'Choose',
  another: 'Another meeting',

  whichTime: 'Which time?',
  timesNote: 'One hour each, before the date it is due where there is such a time.',
  noTimes: 'Safeguard has no time to suggest yet. You can use the time of this appointment.',
  ownTime: (when: string) => `The time this appointment has now: ${when}`,
  chooseTime: 'Choose a time first.',
  fill: 'Fill in the appointment',
  filling: 'Filling in…',
  filled: 'The appointment is filled in.',
  fillMeans:
    'This sets the subject, the time, who is invited, the agenda and privacy of the open appointment. What you wrote in it stays.',

  checks: 'This appointment now',
  state: { yes: 'Done:', no: 'Not yet:', unknown: 'Check yourself:' },
  notFilled: 'Some of it could not be filled in:',
  part: {
    subject: 'Subject',
    time: 'Time',
    required: 'Required attendees',
    optional: 'Optional attendees',
    agenda: 'Agenda',
    privacy: 'Privacy',
  },
  otherTime: 'Choose another time',

  claim: 'Claim this meeting',
  claiming: 'Claiming…',
  claimMeans:
    'Claiming tells Safeguard that you hold this meeting with this appointment. The times offered in Teams close, and Safeguard invites nobody itself. When you have sent the appointment, say so here or in Teams.',
  claimNew: 'Claim the new time',
  notClaimed: 'Not claimed yet',
  first: 'Not claimed. First put this right:',
  withoutTitle: (missing: readonly string[]) => `Claim without ${listed.format(missing)}?`,
  withoutMeans:
    'A strategy meeting is quorate only with social care, police and health. First put right what is not done, or claim it all the same and see to it yourself.',
  without: (missing: readonly string[]) => `Claim without ${listed.format(missing)}`,
  claimed: 'Claimed',
  nowClaimed: 'The meeting is claimed.',
  doNotSend: 'Do not send the appointment yet. First put this right:',
  sent: 'Sent',
  cancelled: 'This meeting is cancelled. Discard this appointment.',
  notYours:
    'This appointment was filled in for a strategy meeting that you cannot set a date for now. Another chair may have been named. Discard it, unless you know better.',
  sendNow: (when: string) =>
    `Safeguard has this meeting down for ${when}. Now send the appointment: Safeguard cannot see whether it was sent, and asks you until you say so.`,
  changed: 'You changed the time after you claimed it',
  changedTo: (claimed: string, now: string) => `Claimed: ${claimed}. The appointment now says: ${now}.`,
  hasDate: 'This meeting has a date already',
  hasDateWords: (when: string) =>
    `${when}. Do not send a second invitation: discard this appointment, or cancel the other date in the Safeguard tab first.`,
  noTimeRead: 'Outlook did not say when this appointment is, so it cannot be claimed.',
} as const;

/** The lines of the checklist; each is said as it is, not as it should be. */
export const checkWords = {
  subjectYes: (reference: string) => `The subject is ${reference} and nothing else.`,
  subjectNo: (reference: string) => `The subject is not ${reference} alone. No name belongs there.`,
  subjectUnknown: (reference: string) => `The subject must be ${reference} and nothing else.`,
  timeYes: (due: string) => `The meeting is in time: it is due ${due}.`,
  timeLate: 'The time is late; the reason is on the record.',
  timeLateNo: 'The time is after the date the meeting is due. It needs a reason.',
  timeDueUnknown: 'The due date is not known. The time needs a reason.',
  timeUnknown: 'The time could not be read.',
  timeBackwards: 'The appointment does not end after it starts.',
  timeNotClaimed: 'The time is not the one you claimed.',
  invited: (who: string, role: string) => `${who} invited (${role}).`,
  notInvited: (who: string, role: string) => `${who} not invited (${role}).`,
  nobody: (who: string) => `The directory names nobody for ${who.toLowerCase()}. Invite somebody yourself.`,
  inviteesUnknown: (who: string) => `Whether ${who.toLowerCase()} is invited could not be read.`,
  others: (addresses: string) => `Also invited, and not by Safeguard: ${addresses}. Should they be?`,
  privateYes: 'The appointment is private.',
  privateNo: 'The appointment is not private. Others who see your calendar can read it.',
  privateUnknown: 'Mark the appointment as private. This Outlook does not let Safeguard see or set it.',
  seeingSubject: 'seeing its subject',
  seeingInvitees: 'seeing who is invited',
  seeingPrivate: 'seeing that it is private',
  online: 'Switch the Teams meeting on. Outlook does not let Safeguard do this.',
} as const;

/** The agencies without whom a strategy meeting is not quorate, and how the roles of the invitees name them. */
export const quorumWords = [
  { who: 'Police', roles: /police/i },
  { who: 'Health', roles: /nurse|health/i },
  { who: 'Social care', roles: /practitioner|manager|chair/i },
] as const;
