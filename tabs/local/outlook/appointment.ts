import type { OfficeFault } from './office-wire.ts';

export interface Invitee {
  readonly displayName: string;
  readonly emailAddress: string;
}

export interface Place {
  readonly id: string;
  readonly type: string;
}

export interface PaneNotice {
  readonly key: string;
  readonly type: string;
  readonly message: string;
}

/** The appointment on the compose page, in the terms of Office.js; times are UTC instants. */
export interface Appointment {
  readonly subject: string;
  readonly startAt: string;
  readonly endAt: string;
  readonly required: readonly Invitee[];
  readonly optional: readonly Invitee[];
  readonly places: readonly Place[];
  readonly bodyHtml: string;
  readonly sensitivity: string;
  readonly session: Readonly<Record<string, string>>;
  readonly notices: readonly PaneNotice[];
  /** A switch of the compose page alone: Office.js cannot turn it, as in the real Outlook. */
  readonly isOnlineMeeting: boolean;
}

/** What a call comes to: a value for the pane and, where it wrote, the parts of the appointment that change. */
export interface Outcome {
  readonly value?: unknown;
  readonly change?: Partial<Appointment>;
}

/** Refused as Outlook would refuse it. */
export class OfficeRefusal extends Error {
  readonly fault: OfficeFault;
  constructor(code: number, name: string, message: string) {
    super(message);
    this.fault = { code, name, message };
  }
}
