/** Somebody of the invented borough, as the directory file has them. */
export interface Person {
  readonly id: string;
  readonly oid: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly active: boolean;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly managerId: string;
  readonly deputyId: string;
  readonly specialistLeadId: string;
}

export interface Directory {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly person: string;
}

export interface PreparedScenario {
  readonly person: string;
  /** The place inside the tab, as a deep link would carry it; empty for its first page. */
  readonly open: string;
  /** The conversation to start in instead. */
  readonly chat?: string;
  readonly reference?: string;
}

export interface Product {
  readonly pid: number | null;
  readonly ready: boolean;
  readonly url: string;
  readonly starts: number;
  /** Where the product's output goes. */
  readonly logFile: string;
}

/** Trouble somebody has set: answers of a stand-in that are held, fail or are lost. */
export interface SetFault {
  readonly id: string;
  readonly target: string;
  readonly action: string;
  readonly path: string;
  readonly hits: number;
}

/** An Adaptive Card exactly as the bot sent it. */
export type CardJson = Readonly<Record<string, unknown>>;

export interface ChatMessage {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly at: string;
  readonly text: string;
  readonly cards: readonly CardJson[];
  readonly updatedAt: string | null;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat';
  readonly name: string;
  readonly members: readonly string[];
  readonly messages: readonly ChatMessage[];
}

export interface MailAttachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

export interface MailMessage {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly bodyHtml: string;
  readonly bodyText: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly isDraft: boolean;
  readonly attachments: readonly MailAttachment[];
}

export interface CalendarAttendee {
  readonly address: string;
  readonly name: string;
  readonly type: 'required' | 'optional' | 'resource';
}

export interface CalendarEvent {
  readonly id: string;
  readonly subject: string;
  readonly startAt: string;
  readonly endAt: string;
  readonly organizer: { readonly address: string; readonly name: string };
  readonly attendees: readonly CalendarAttendee[];
  readonly bodyHtml: string;
  readonly sensitivity: string;
  readonly isOnlineMeeting: boolean;
  readonly joinUrl: string | null;
  readonly isCancelled: boolean;
  readonly location: string;
  /** What the invitees were told, in order. */
  readonly history: readonly {
    readonly at: string;
    readonly what: 'created' | 'moved' | 'changed' | 'cancelled';
    readonly detail: string;
  }[];
}

/** A stretch of somebody's time that is taken, without what it is taken by. */
export interface BusyTime {
  readonly startAt: string;
  readonly endAt: string;
  readonly status: 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
}

/** When somebody's time is taken besides their meetings, and whether the council can see it. */
export interface Diary {
  readonly visible: boolean;
  readonly busy: readonly BusyTime[];
}

/** An appointment sent by a person from their own Outlook. */
export interface NewAppointment {
  readonly person: string;
  readonly subject: string;
  readonly startAt: string;
  readonly endAt: string;
  readonly attendees: readonly CalendarAttendee[];
  readonly bodyHtml: string;
  readonly sensitivity: string;
  readonly location: string;
  readonly isOnlineMeeting: boolean;
}

/** What changed in the workspace; the name is also the first part of the query that must be read again. */
export type ChangeKind = 'chat' | 'mail' | 'calendar' | 'product';
