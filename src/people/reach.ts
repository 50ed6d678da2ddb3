/**
 * Where a person can be reached on a channel: an address that only that channel understands (for Teams, a conversation
 * reference). The store keeps it; the bot writes and reads it; nobody else looks inside.
 */
export interface Reach {
  readonly personId: string;
  readonly channel: 'teams';
  readonly address: string;
}

/** Where reaches are kept: one per person and channel, the newest wins; forgotten when the app is removed or blocked. */
export interface ReachBook {
  remember(reach: Reach): Promise<void>;
  forget(personId: string, channel: Reach['channel']): Promise<void>;
  of(personId: string, channel: Reach['channel']): Promise<Reach | undefined>;
}
