import type { RefusalBody } from '../../src/contracts/refusals.ts';

/** The server's "no", with what it gave as its reason. */
export type Refused = RefusalBody['refusal'];

/** No answer came, or none that could be read: the connection, a time limit, a proxy on the way. */
export interface NoAnswer {
  readonly kind: 'no-answer';
  readonly because: string;
  /** What to quote to the service desk; empty where nothing was logged. */
  readonly quote: string;
}

/** Why something could not be shown or done. Expected, so a value: never thrown. */
export type Trouble = Refused | NoAnswer;

/** What a call to the API gives. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };
