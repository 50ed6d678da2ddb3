/** What the home of the tab says. */
export const workWords = {
  title: 'My work',
  start: 'Start a screening',
  starting: 'Starting…',
  show: 'Show',
  mine: 'Mine to do',
  all: 'Everything I can see',
  kind: 'What',
  everyKind: 'Everything',
  overdueOnly: 'Only overdue or not delivered',
  nothingYet: 'Nothing is waiting.',
  whatComes:
    'What is due on the screenings you may open appears here, most overdue first: drafts to finish, alerts to acknowledge, screenings to judge and sign off, strategy meetings that need a date, and anything that could not be delivered.',
  noneOfThese: 'Nothing of this kind is waiting. Change what is shown to see the rest.',
  showAll: 'Show everything',
  counted: (shown: number, red: number) =>
    `${shown} ${shown === 1 ? 'thing is' : 'things are'} waiting. ${red === 0 ? 'None is overdue.' : `${red} ${red === 1 ? 'needs' : 'need'} attention now.`}`,
  redForOthers: (red: number) =>
    `${red} more ${red === 1 ? 'needs' : 'need'} attention now, for others whose screenings you can see.`,
  showThem: 'Show them',
  unseen: (more: number) =>
    `${more} more ${more === 1 ? 'thing is waiting that is' : 'things are waiting that are'} not shown here. What could not be delivered comes first, then what is done here, most overdue first.`,
  showMore: 'Show more',
  reference: 'Reference',
  child: 'Child',
  what: 'What is due',
  by: 'By when',
  since: 'Since',
  whose: 'Whose',
  nameNotGiven: 'Name not given yet',
  notHere: 'Not yet available here: do it in the case record',
  asOf: (time: string) => `As of ${time}. It is read again by itself.`,
} as const;

/** What each kind of work is called in the filter; kinds that only a failure brings here are shown as what they are about. */
export const workKindWords: Readonly<Record<string, string>> = {
  draft: 'Drafts to finish',
  'answer-return': 'Returned to change',
  'acknowledge-alert': 'Alerts to acknowledge',
  'sign-off': 'To judge and sign off',
  'choose-meeting-slot': 'Meetings that need a date',
  'confirm-meeting-sent': 'Invitations to confirm',
  'hold-strategy-meeting': 'Strategy discussions',
  'consult-on-low-score': 'Consultations',
  'open-safety-plan': 'Safety plans',
  'review-screening': 'Reviews',
  'list-at-panel': 'Panel',
};

/** The kinds without a name of their own in the filter. */
export const otherWork = 'Deliveries';

/** What a manager reads when they say that they are away. */
export const absenceWords = {
  title: 'When you are away',
  here: 'You are here.',
  means:
    'While you are away, your alerts go at once to whoever stands in for you, with those you have not acknowledged: they can acknowledge, return and sign off. You can still do all of it yourself.',
  until: 'I am away until (that day included)',
  set: 'Set',
  setting: 'Setting…',
  away: (day: string) => `You are away until ${day}, that day included.`,
  back: 'I am back',
  change: 'I am away',
  chooseDay: 'Choose the last day you are away.',
  passed: 'This day has passed. Choose today or a later day.',
  stop: 'Leave it as it is',
} as const;
