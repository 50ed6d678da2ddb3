/** Where Graph is, how the product signs in to it, and the mailbox that mail and events are made in. */
export interface GraphConfig {
  readonly url: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly mailbox: string;
}
