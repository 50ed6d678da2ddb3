import type { InstantText } from '../kernel/clock.ts';
import type { Reference } from '../kernel/reference.ts';

/** When somebody is busy, and nothing about what with: subjects and places of other people's meetings never come in. */
export interface BusyTimes {
  readonly email: string;
  /** False when the calendar cannot be seen, as with another organisation's. */
  readonly visible: boolean;
  readonly busy: readonly { readonly startAt: InstantText; readonly endAt: InstantText }[];
}

/** Somebody invited to a meeting. */
export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly required: boolean;
}

/** A meeting to be put into the safeguarding mailbox's calendar: private, online, the reference alone as its subject. */
export interface MeetingEvent {
  /** Unique for ever: the same key twice is one event. */
  readonly key: string;
  readonly reference: Reference;
  readonly startAt: InstantText;
  readonly endAt: InstantText;
  /** What the people invited read before the agenda: whom to ring, and what to bring. */
  readonly preparation: readonly string[];
  readonly agenda: readonly string[];
  readonly invitations: readonly Invitation[];
}

/** Reads free and busy times and keeps events. Passing trouble is thrown as `ProviderTrouble`. */
export interface Calendar {
  busyTimes(emails: readonly string[], from: InstantText, until: InstantText): Promise<readonly BusyTimes[]>;
  /** Creates the event once: one with this key is looked for before and the provider drops a repeat. */
  createOnce(event: MeetingEvent): Promise<{ readonly eventId: string; readonly joinUrl: string | null }>;
  /** The id of the event made under a key, if there is one: for taking back an invitation that is no longer wanted. */
  find(key: string): Promise<string | null>;
  move(eventId: string, startAt: InstantText, endAt: InstantText): Promise<void>;
  /** Cancels and tells the invitees; a meeting already cancelled stays so. */
  cancel(eventId: string, comment: string): Promise<void>;
}
