import type { SignOffRequest } from '../../src/contracts/screenings.ts';

/** What the sign-off page says. Every rule it names is checked by the server; here it only guides. */
export const signOffWords = {
  title: 'Judge and sign off',
  toRecord: 'Back to the record',
  notWaiting: 'This screening is not waiting for your sign-off',
  notWaitingWhy: 'It may have been signed off or returned already, or it is for somebody else to judge.',
  record: 'The record',
  recordRegion: 'The record. Scroll to read all of it.',

  judgement: 'Your judgement',
  suggested: 'Suggested score',
  finalScore: 'Final score',
  suggestedHere: '(suggested)',
  reasonRaise: 'Why you raise the score',
  reasonLower: 'Why you lower the score',
  consultation: 'The specialist lead you consulted',
  consultationComplex: 'In a complex case a specialist safeguarding practice lead is consulted.',
  consultationWhy:
    'A score is lowered only after a specialist safeguarding practice lead has been consulted. Lowering it takes away nothing that the suggested score requires.',
  lead: 'Who was consulted',
  chooseLead: 'Choose a specialist lead',
  consultedOn: 'On which day',
  advice: 'What they advised',

  response: 'Response',
  noFurtherActionWhy:
    'No further action cannot be chosen: it is only for a screening in which no concern is recorded.',
  flags: 'What was done about each flag',
  flagsWhy: 'Each is something the score does not say. Write what was done, by whom and when.',

  complex: 'Is it complex?',
  complexWhy:
    'If any of these is so, a specialist safeguarding practice lead is consulted and chairs the strategy meeting.',
  complexityReason: 'What makes it complex',

  decisions: 'The two decisions',
  decisionsNeeded: 'At a score of 1 to 3, suggested or final, both are decided.',
  decisionsAtZero: 'At a score of 0 neither is needed. Either is possible.',
  meetingAtZero:
    'At a score of 0 no referral is needed. A strategy discussion is required already, so decide whether there is a meeting.',
  meeting: 'Is there a strategy meeting?',
  referral: (panel: string) => `Is the child referred to the ${panel} panel?`,
  yes: 'Yes',
  no: 'No',
  whyNoMeeting: 'Why no strategy meeting',
  whyNoReferral: 'Why no referral',
  whyNotHint: 'Write a sentence: at least ten letters.',
  discussionToday: 'A strategy discussion is asked for today. Write below why there is no meeting.',
  discussionOverdue: (due: string) =>
    `The strategy discussion was due ${due}. Write below why there is no meeting.`,
  discussionDue: (due: string) => `A strategy discussion is due ${due}. Write below why there is no meeting.`,
  whyAtZero: 'Why you refer at a score of 0',
  chair: 'Who chairs the strategy meeting',
  chooseChair: 'Choose a chair',
  chairComplex: 'A complex case is chaired by a specialist lead: only they are listed.',

  sent: 'What is sent when you sign off',
  sentLater: 'Decide on the referral and the meeting to see what will be sent.',
  sentNothing: 'No referral is e-mailed.',
  sentMeeting: (chair: string) =>
    `${chair} is offered times for the strategy meeting in Teams. Nobody else is invited until a time is picked.`,
  to: 'To',
  subject: 'Subject',
  attachment: 'Attached',
  text: 'Message',
  judgementAdded: 'Your judgement above is added to the attachment when you sign off.',
  sections: 'What the attachment says',
  nobody:
    'Nobody: the mailbox is not among the addresses this borough allows. Tell the administrator before you sign off.',

  signOff: 'Sign off',
  signingOff: 'Signing off…',
  meaning: 'Signing off is final. It is recorded with your name and the time.',
  incomplete: 'Not signed off yet. This is still needed:',
  dangerOpen: 'An alert of immediate danger is open',
  dangerFirst: 'Acknowledge it on the record before you sign off.',
  toTheRecord: 'Open the record',
  kept: 'What you wrote is still here.',

  returnInstead: 'Return it with comments instead',
  returnTitle: 'Return it with comments',
  returnMeans:
    'The practitioner is told and can change the screening. What was completed stays in the record, and the deadline of the strategy discussion runs on.',
  comments: 'What has to be added or changed',
  commentsNeeded: 'Write what has to be added or changed.',
  returnIt: 'Return it',
  returning: 'Returning…',
  stop: 'Do not return it',
} as const;

/** What is still needed, at the place where it is needed. */
export const neededWords = {
  finalScore: 'Choose the final score.',
  reason: 'Your score differs from the suggested one. Write why.',
  leadId: 'Choose whom you consulted.',
  consultedOn: 'Say on which day.',
  advice: 'Write what they advised.',
  response: 'Choose the response.',
  flag: 'Write what was done about this flag.',
  meeting: 'Decide whether there is a strategy meeting.',
  referral: 'Decide whether the child is referred.',
  whyNot: 'Write why not.',
  complexityReason: 'Write what makes it complex.',
  tooShort: 'Write a sentence: at least ten letters. A word or two does not say why.',
  whyAtZero: 'Write why a referral is made at a score of 0.',
  chair: 'Choose who chairs the strategy meeting.',
  tooLong: 'Shorten this: it is longer than can be sent.',
} as const;

/** What each place of the judgement is called in the list of what is still needed; a flag is called by its title. */
export const placeWords: Readonly<Record<string, string>> = {
  finalScore: signOffWords.finalScore,
  reason: 'Why your score differs',
  leadId: signOffWords.lead,
  consultedOn: 'The day of the consultation',
  advice: signOffWords.advice,
  response: signOffWords.response,
  complexityReason: signOffWords.complexityReason,
  meeting: 'Strategy meeting',
  meetingWhyNot: signOffWords.whyNoMeeting,
  chairId: 'Chair',
  referral: 'Referral',
  referralWhyNot: signOffWords.whyNoReferral,
  whyAtZero: signOffWords.whyAtZero,
};

/** The directive's three responses. */
export const responseWords: Readonly<Record<SignOffRequest['response'], string>> = {
  'no-further-action': 'No further action: no concerns are identified',
  assessment: 'An assessment of risk and need',
  'section-47': 'A child protection enquiry under section 47, with a child and family assessment',
};

/** Why a case is complex. */
export const complexityWords: Readonly<Record<SignOffRequest['complexities'][number], string>> = {
  'several-children-or-adults': 'Two or more children or suspected adults are linked',
  'position-of-trust': 'A suspected person is in a position of trust',
  trafficking: 'Trafficking is suspected',
  'placed-out-of-area': 'The child is placed out of the area',
  'agencies-disagree': 'Agencies disagree',
  other: 'Another reason',
};
