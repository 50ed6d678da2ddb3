/** What the record of a screening says that the server does not. */
export const recordWords = {
  reference: 'Reference',
  child: 'Child',
  nameNotGiven: 'Name not given yet',
  age: 'Age',
  ageNotKnown: 'Not known',
  status: 'Where it stands',
  practitioner: 'Practitioner',
  team: 'Team',
  completed: 'Completed',
  discussionDue: 'Strategy discussion due',
  discussionIfHeld: 'If a strategy discussion is held',
  discussionWasDue: 'Strategy discussion was due',
  attention: 'Needs attention',
  attentionFailed: (what: string) => `Not delivered: ${what}`,
  attentionOverdue: (what: string) => `Overdue: ${what}`,
  versionsOf: (instrument: string, pathway: string) => `Screening tool ${instrument}, pathway ${pathway}`,
  judge: 'Judge and sign off',

  alerts: 'Alerts',
  raised: (when: string) => `Raised ${when}.`,
  toBeAcknowledged: 'To be acknowledged',
  acknowledged: (by: string, when: string) => `Acknowledged by ${by}, ${when}.`,
  told: 'Who was told',
  acknowledge: 'Acknowledge',
  acknowledging: 'Acknowledging…',
  acknowledgeMeans: 'This says that you have the alert and will act on it. It does not sign anything off.',
  dangerNow: 'If the child is in danger now, ring 999 first.',

  outcome: 'What the screening tool suggests',
  suggestedScore: 'Suggested score',
  because: 'Because',
  whyNotNext: 'Why it is not the next score',
  flags: 'Flags: what the score does not say',
  notKnown: 'Not known',
  strengths: 'Strengths to build on',
  advice: 'Brief advice',
  worry: 'How worried the practitioner is',

  judgement: 'The manager’s judgement',
  signedOff: (by: string, when: string) => `Signed off by ${by}, ${when}.`,

  next: 'What happens next',
  nothingNext:
    'Nothing has been required yet. What must follow appears here when the screening is completed.',
  alertNext: 'An alert is open. Acknowledge it first.',
  wasDue: (when: string) => `Was due ${when}`,
  finished: (count: number) =>
    count === 1 ? '1 done or no longer needed' : `${count} done or no longer needed`,
  owner: (name: string) => `${name},`,
  tryAgain: 'Try again',
  trying: 'Trying…',
  byHand: 'Record that it was done another way',
  byHandNote: 'What was done, by whom and when',
  byHandHint:
    'For example: “Read out to the MASH duty worker by phone at 14:10.” Do not write the child’s name here.',
  recordDone: 'Record that it was done',
  recordDoneHint:
    'It stands on the record. Write where in the case record it can be found. Do not write the child’s name here.',
  noteNeeded: 'Write what was done, by whom and when.',
  saveByHand: 'Record it',
  stop: 'Leave it as it is',

  meeting: 'Strategy meeting',
  openMeeting: 'Open the meeting',
  chair: 'Chair',
  when: 'When',
  noDate: 'No date yet',

  returns: 'Returned with comments',
  returnedBy: (by: string, when: string) => `${by}, ${when}`,

  asked: 'As asked and answered',
  sectionAnswered: (count: number, of: number) => `${count} of ${of} answered`,
  onlyAnswered: 'Leave out what was not answered or not explored',

  audit: 'Who did what, and when',
  showAudit: 'Show it',
  auditFor:
    'Every opening and change is kept and cannot be altered. Only those who answer for the team read it.',
  auditWhen: 'When',
  auditWho: 'Who',
  auditWhat: 'What',
  auditFrom: 'Where',
  auditNone: 'Nothing is recorded yet.',
} as const;

/** What each entry of the audit is called; one that is not known here is shown by its code. */
export const auditWords: Readonly<Record<string, string>> = {
  'screening-started': 'Started the screening',
  'answers-saved': 'Saved answers',
  'draft-discarded': 'Discarded the draft',
  'screening-opened': 'Opened the record',
  'audit-read': 'Read who did what',
  'reading-refused': 'Asked for this and was told that it is not there',
  'duplicates-asked': 'Asked for likely duplicates of this child',
  'likely-duplicate-shown': 'Was told that a screening is likely about the same child',
  'screening-completed': 'Completed the screening',
  'screening-returned': 'Returned it with comments',
  'screening-signed-off': 'Signed it off',
  'screening-handed-over': 'Handed it to another practitioner',
  'danger-answer-changed': 'Changed the answer that the child is in immediate danger',
  'deadline-recounted': 'Counted a deadline that could not be counted before',
  'alert-sent': 'Sent the alert',
  'alert-acknowledged': 'Acknowledged the alert',
  'alert-escalated': 'Passed the alert on',
  'referral-read': 'Read the referral',
  'referral-emailed': 'E-mailed the referral',
  'step-done-by-hand': 'Recorded that a step was done another way',
  'step-tried-again': 'Had a step tried again',
  'meeting-opened': 'Opened the strategy meeting',
  'meeting-read': 'Read the strategy meeting',
  'meeting-chair-named': 'Named another chair for the strategy meeting',
  'meeting-times-offered': 'Offered times for the strategy meeting',
  'meeting-times-asked': 'Asked for other times',
  'meeting-time-picked': 'Picked a time for the strategy meeting',
  'meeting-invited': 'Invited everybody to the strategy meeting',
  'meeting-moved': 'Moved the strategy meeting',
  'meeting-cancelled': 'Took back the date of the strategy meeting',
  'meeting-claimed': 'Claimed the strategy meeting in Outlook',
  'meeting-sent-confirmed': 'Said that the invitation made in Outlook was sent',
  'meeting-claim-released': 'Said that the invitation made in Outlook was not sent',
};

/** The doors through which things are done. */
export const channelWords: Readonly<Record<string, string>> = {
  tab: 'Teams tab',
  bot: 'Teams chat',
  outlook: 'Outlook',
  worker: 'Safeguard itself',
  api: 'API',
};

/** Handing a screening to another practitioner. */
export const handOverWords = {
  title: 'Hand it to another practitioner',
  means: (practitioner: string) =>
    `For when ${practitioner} leaves, is away or changes team. Every answer stays. From then on only the new practitioner fills it in.`,
  to: 'To whom',
  choose: 'Choose somebody of the team',
  hand: 'Hand over',
  handing: 'Handing over…',
} as const;
