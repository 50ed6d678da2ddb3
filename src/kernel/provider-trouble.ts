/**
 * Thrown by an edge (Graph, the Bot Connector) when a call did not succeed. `passing` trouble is tried again, not before
 * `retryAfterSeconds` where the provider said so; other trouble is given to a person at once. `code` is short and safe to
 * log: never an answer's body.
 */
export class ProviderTrouble extends Error {
  readonly code: string;
  readonly passing: boolean;
  readonly retryAfterSeconds: number | null;

  constructor(code: string, options: { passing: boolean; retryAfterSeconds?: number | null }) {
    super(code);
    this.name = 'ProviderTrouble';
    this.code = code;
    this.passing = options.passing;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
