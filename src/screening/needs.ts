import type { AuditTrail } from '../kernel/audit-entry.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Transactions } from '../kernel/transactions.ts';
import type { BankHolidays } from '../kernel/working-days.ts';
import type { StepBook } from '../pathway/step-book.ts';
import type { AbsenceBook } from '../people/absence-book.ts';
import type { Borough } from '../people/borough.ts';
import type { Directory } from '../people/directory.ts';
import type { ScreeningBook, SubmissionBook } from './screening-book.ts';

/** The books a screening's use cases read and write, inside one transaction. */
export interface ScreeningRecords {
  readonly screenings: ScreeningBook;
  readonly submissions: SubmissionBook;
  readonly steps: StepBook;
  readonly absences: AbsenceBook;
  readonly audit: AuditTrail;
}

/** What a screening's use cases need of the outside world. */
export interface ScreeningNeeds {
  readonly store: Transactions<ScreeningRecords>;
  readonly directory: Directory;
  readonly borough: Borough;
  readonly clock: Clock;
  readonly holidays: () => BankHolidays;
  readonly nudge: () => void;
}
