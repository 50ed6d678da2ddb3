import type { Reference } from '../kernel/reference.ts';

/** Something a person can answer a message with: a button. `verb` is from the product's closed list; `data` holds ids only. */
export interface MessageChoice {
  readonly label: string;
  readonly verb: 'acknowledge-alert' | 'choose-slot' | 'more-slots';
  readonly data: Readonly<Record<string, string>>;
}

/**
 * What a person is told on a channel that others may see: a lock screen, a group chat, a shared mailbox. It holds the
 * reference, what is asked and by when; never a child's name, date of birth or story (design D8).
 */
export interface Message {
  readonly title: string;
  readonly reference: Reference;
  /** Shown under the title, one sentence each. */
  readonly lines: readonly string[];
  readonly urgent: boolean;
  readonly choices: readonly MessageChoice[];
  /** The place in the tab where this is dealt with, such as `screenings/<id>`; null where there is nothing to open. */
  readonly openPath: string | null;
}

/** What became of a message: posted (with the address of the copy, so that it can be changed later), or nobody to be reached there. */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly copy: string }
  | { readonly kind: 'unreachable'; readonly because: string };

/**
 * Tells people things in Teams. Passing trouble (throttled, no answer) is thrown as `ProviderTrouble`; that a person has
 * not installed the app, or has blocked it, is an outcome: another channel must be tried.
 */
export interface Messenger {
  post(personId: string, message: Message): Promise<PostOutcome>;
  /** Changes a copy posted earlier, when somebody has acted. */
  replace(personId: string, copy: string, message: Message): Promise<PostOutcome>;
}
