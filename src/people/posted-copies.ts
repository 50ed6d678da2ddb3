import type { InstantText } from '../kernel/clock.ts';

/** A message as it stands in somebody's chat, kept so that it can change when someone has acted. */
export interface PostedCopy {
  /** What it is about: an alert's or a meeting's id. */
  readonly about: string;
  readonly personId: string;
  /** How it went out: the channel's own address of the copy for Teams; the draft id for e-mail. */
  readonly channel: 'teams' | 'email';
  readonly copy: string;
  readonly postedAt: InstantText;
}

/** Where posted copies are kept. */
export interface PostedCopies {
  keep(copy: PostedCopy): Promise<void>;
  about(about: string): Promise<readonly PostedCopy[]>;
}
