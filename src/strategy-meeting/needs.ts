import type { Mailer } from '../people/mailer.ts';
import type { Messenger } from '../people/messenger.ts';
import type { PostedCopies } from '../people/posted-copies.ts';
import type { ScreeningNeeds, ScreeningRecords } from '../screening/needs.ts';
import type { Transactions } from '../kernel/transactions.ts';
import type { Calendar } from './calendar.ts';
import type { MeetingBook } from './meeting.ts';

/** The books a strategy meeting's use cases read and write, inside one transaction. */
export interface MeetingRecords extends ScreeningRecords {
  readonly meetings: MeetingBook;
  readonly copies: PostedCopies;
}

/** What strategy meetings need of the outside world: besides the records, calendars and the ways to reach the chair. */
export interface MeetingNeeds extends ScreeningNeeds {
  readonly store: Transactions<MeetingRecords>;
  readonly messenger: Messenger;
  readonly mailer: Mailer;
  readonly calendar: Calendar;
}
