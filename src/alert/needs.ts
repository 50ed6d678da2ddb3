import type { AuditTrail } from '../kernel/audit-entry.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Transactions } from '../kernel/transactions.ts';
import type { BankHolidays } from '../kernel/working-days.ts';
import type { StepBook } from '../pathway/step-book.ts';
import type { AbsenceBook } from '../people/absence-book.ts';
import type { Borough } from '../people/borough.ts';
import type { Directory } from '../people/directory.ts';
import type { Mailer } from '../people/mailer.ts';
import type { Messenger } from '../people/messenger.ts';
import type { PostedCopies } from '../people/posted-copies.ts';
import type { ScreeningBook, SubmissionBook } from '../screening/screening-book.ts';

/** The books alerts are read from and written to, inside one transaction. */
export interface AlertRecords {
  readonly screenings: ScreeningBook;
  readonly submissions: SubmissionBook;
  readonly steps: StepBook;
  readonly absences: AbsenceBook;
  readonly copies: PostedCopies;
  readonly audit: AuditTrail;
}

/** What alerts need of the outside world: besides the records, the ways to reach a person. */
export interface AlertNeeds {
  readonly store: Transactions<AlertRecords>;
  readonly directory: Directory;
  readonly borough: Borough;
  readonly clock: Clock;
  readonly holidays: () => BankHolidays;
  readonly messenger: Messenger;
  readonly mailer: Mailer;
  readonly nudge: () => void;
}
