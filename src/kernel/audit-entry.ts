import type { InstantText } from './clock.ts';

/** Through which door something was done. */
export type Channel = 'tab' | 'bot' | 'outlook' | 'worker' | 'api';

/**
 * One line of the append-only audit: who did what, when, from where. `what` is a closed word such as
 * `screening-completed`; `detail` holds ids and codes only, never a name, an answer or a note (design D8).
 */
export interface AuditEntry {
  readonly at: InstantText;
  /** The person's id, or `safeguard` for the worker acting by itself. */
  readonly by: string;
  readonly what: string;
  /** The screening it concerns, where there is one. */
  readonly screeningId: string | null;
  readonly from: Channel;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

/** Where audit entries go, always in the transaction of the change they describe. There is no way to change or remove one. */
export interface AuditTrail {
  append(entries: readonly AuditEntry[]): Promise<void>;
  ofScreening(screeningId: string): Promise<readonly AuditEntry[]>;
  /** What a person has asked, and been shown, of likely duplicates since then: `duplicates-asked`, `likely-duplicate-shown`. */
  duplicatesAskedBy(by: string, since: InstantText): Promise<readonly AuditEntry[]>;
}

/** What the audit says when somebody asks for a record that exists and is not theirs to see; they are told it is not there. */
export function refusedReading(
  { by, from }: { readonly by: { readonly id: string }; readonly from: Channel },
  what: 'screening' | 'audit' | 'referral' | 'strategy-meeting',
  screeningId: string,
  at: InstantText,
): AuditEntry {
  return { at, by: by.id, what: 'reading-refused', screeningId, from, detail: { of: what } };
}
