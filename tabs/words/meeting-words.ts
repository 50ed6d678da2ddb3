import type { MeetingView, SlotView } from '../../src/contracts/meetings.ts';

type Availability = SlotView['attendance'][number]['availability'];
const availability: Readonly<Record<Availability, string>> = {
  free: 'Free',
  busy: 'Busy',
  'not-visible': 'Calendar not visible',
};

const through: Readonly<Record<NonNullable<MeetingView['pickedThrough']>, string>> = {
  card: 'The time was picked in the Teams chat.',
  tab: 'The time was picked in this tab.',
  outlook:
    'The chair made the appointment in Outlook. It is moved there; the Safeguard pane beside it records the new time.',
};

/** What the page of a strategy meeting says. */
export const meetingWords = {
  title: 'Strategy meeting',
  due: 'Due',
  dueNote: 'The date it was due stays as it is, wherever the meeting is moved to.',
  needsDate: 'Needs a date',
  booked: 'Booked',
  attendance: (which: Availability, who: readonly string[]) => `${availability[which]}: ${who.join(', ')}`,
  askFirst: (who: readonly string[]) => `Ask first whether they are free: ${who.join(', ')}`,
  through,
  chair: 'Chair',
  complex: 'Complex',
  complexYes: 'Yes: a specialist lead chairs',
  complexNo: 'No',
  record: 'Reference',
  when: 'When',
  join: 'Join online',
  joinNone: 'There is no joining link.',
  joinComes: 'The joining link comes with the invitations.',
  where: 'Where it stands',
  how: 'How it was set',

  offered: 'Times offered',
  offeredFor: 'One hour each. Everybody who must be there is listed with what their calendar shows.',
  lookingForTimes: 'Safeguard is looking at the calendars. Times appear here by themselves.',
  notYours: 'The chair, or whoever answers for the screening, picks the time.',
  late: 'After the date it is due',
  lateLegend: 'This time is after the date it is due.',
  lateWhy: 'Why it is late, and who agreed',
  lateHint: 'It stands on the record beside the original date. Do not write the child’s name here.',
  lateNeeded: 'Write why it is late and who agreed.',
  pick: 'Pick this time',
  picking: 'Picking…',
  none: 'None of these times',
  noTimes: 'No time is on offer.',
  noTimesNext: 'Look for times again, or make the appointment in Outlook with the Safeguard pane beside it.',
  lookForTimes: 'Look for times',
  looking: 'Looking…',
  chooseOne: 'Choose a time first.',
  moveTo: 'Move it to this time',
  moving: 'Moving…',

  booking: 'This page changes by itself when it is done.',
  moveTriesAgain: 'Moving the meeting tries the invitations again, for the new time.',
  wasItSent: 'Was the invitation sent from Outlook? Only you can tell.',
  itWasSent: 'It was sent',
  itWasNotSent: 'It was not sent: find a time again',
  invited: 'Who is invited',
  willBeInvited: 'Who will be invited',
  required: 'required',
  optional: 'optional',
  agenda: 'Standing agenda',
  agendaNote: 'It goes out with the invitation. The child’s name stands in neither.',
  subjectNote: (subject: string) => `The subject of the invitation is ${subject} and nothing else.`,

  move: 'Move it',
  cancel: 'Cancel this date',
  tellsInvitees: 'Everybody invited is told by e-mail.',
  moveTitle: 'Move the meeting',
  cancelTitle: 'Cancel this date',
  cancelMeans:
    'The strategy discussion is still due: new times are looked for, and somebody has to pick one.',
  cancelInOutlook:
    'You made this appointment in Outlook. Cancel it there as well: Safeguard tells nobody about an appointment it did not make.',
  cancelNotInvited:
    'As far as Safeguard knows nobody has been invited. An invitation that went out after all is taken back.',
  cancelByHand: 'Safeguard invited nobody: tell everybody yourself that this date is cancelled.',
  lastCancelled: (reason: string) => `The last date was cancelled: ${reason}`,
  cancelReason: 'Why it is cancelled',
  cancelHint: 'It stands on the record and is sent to nobody.',
  cancelNeeded: 'Write why it is cancelled.',
  cancelIt: 'Cancel this date',
  cancelling: 'Cancelling…',
  keepIt: 'Leave it as it is',
  cancelled: 'This meeting is cancelled',
  nameAnother: 'Name another chair',
  newChair: 'Who chairs it instead',
  newChairMeans:
    'The new chair is offered times in Teams, and the earlier chair cannot open this record any more. The date it is due stays.',
  newChairDate:
    'The date is taken back and everybody invited from here is told; an appointment made in Outlook is cancelled there. The new chair is offered times in Teams, and the earlier chair cannot open this record any more. The date it is due stays.',
  newChairComplex: 'A complex case is chaired by a specialist lead: only they are listed.',
  chooseChair: 'Choose a chair',
  nameThisChair: 'Name this chair',
  naming: 'Naming…',
  beingOpened: 'It is being opened.',
  notOpened: 'It has not been opened.',
  day: 'Day',
  time: 'Start',
  chooseDay: 'Choose a day and a time.',
  changedMeanwhile: 'The meeting has changed since you opened it',
  reload: 'Show it as it is now',
} as const;
