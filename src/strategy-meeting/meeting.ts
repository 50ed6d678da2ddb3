import type { InstantText } from '../kernel/clock.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { Reference } from '../kernel/reference.ts';
import type { Agency } from '../people/person.ts';
import type { Sight } from '../people/sight.ts';

/** Where a strategy meeting stands. `booking`: a time was picked and the invitations are on their way. */
export type MeetingStatus = 'needs-date' | 'booking' | 'booked' | 'cancelled';

/** How somebody's calendar looks in a slot: police and health often live in other tenants and cannot be seen (design D15). */
export type Availability = 'free' | 'busy' | 'not-visible';

/** A time offered to the chair, with who is free and whose calendar cannot be seen. One hour. */
export interface OfferedSlot {
  readonly startAt: InstantText;
  readonly endAt: InstantText;
  /** After the three working days: the earliest that was possible. */
  readonly late: boolean;
  /** At less than two hours' notice: everybody has to be rung. */
  readonly soon: boolean;
  readonly attendance: readonly {
    readonly personId: string;
    readonly agency: Agency;
    readonly availability: Availability;
  }[];
}

/** Which door the date was set through; the first one wins and the others close (design D15). */
export type PickedThrough = 'card' | 'tab' | 'outlook';

/** A strategy meeting about a screening: due within 3 working days of the referral (directive D4). */
export interface StrategyMeeting {
  readonly id: string;
  readonly screeningId: string;
  readonly reference: Reference;
  readonly chairId: string;
  readonly complex: boolean;
  readonly status: MeetingStatus;
  readonly dueBy: Deadline;
  /** Newest offer, earliest first; empty before the calendars have been read. */
  readonly offered: readonly OfferedSlot[];
  /** When the times offered before began: none of these was wanted, so none is offered again while this date is looked for. */
  readonly shown: readonly InstantText[];
  readonly startAt: InstantText | null;
  readonly endAt: InstantText | null;
  readonly pickedThrough: PickedThrough | null;
  readonly pickedBy: string | null;
  /** The event in the safeguarding mailbox's calendar; null until created, and always null when the chair made it in Outlook. */
  readonly eventId: string | null;
  readonly joinUrl: string | null;
  /** Why the meeting is or was put outside the three working days, and who agreed. The original due date stays visible. */
  readonly lateReason: string | null;
  /** Counts up with every offer and every decision; a decision made from an older one is refused as out of date. */
  readonly sequence: number;
  readonly cancelReason: string | null;
  readonly createdAt: InstantText;
}

/** Where strategy meetings are kept. */
export interface MeetingBook {
  add(meeting: StrategyMeeting): Promise<void>;
  find(id: string): Promise<StrategyMeeting | undefined>;
  findForChange(id: string): Promise<StrategyMeeting | undefined>;
  ofScreening(screeningId: string): Promise<StrategyMeeting | undefined>;
  /** The meetings whose date overlaps a stretch of time, picked in Teams or claimed in Outlook. */
  datedWithin(startAt: InstantText, endAt: InstantText): Promise<readonly StrategyMeeting[]>;
  /** The meetings that wait for a date. */
  waiting(): Promise<readonly StrategyMeeting[]>;
  /** Waits for whoever else is setting a date, until this transaction ends: an hour must not be given away twice at once. */
  holdDates(): Promise<void>;
  /** The meetings of what a person may open, soonest due first: all that wait for a date or for their invitations, and the newest of the others. */
  seenBy(sight: Sight, mostOthers: number): Promise<readonly StrategyMeeting[]>;
  change(
    id: string,
    change: Partial<Omit<StrategyMeeting, 'id' | 'screeningId' | 'reference' | 'createdAt'>>,
  ): Promise<void>;
}
