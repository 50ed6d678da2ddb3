/**
 * Thrown when the store could not save. `outcome` says what is known: `not-saved` means that nothing was kept and the same
 * thing can be sent again; `not-known` means that the database went away while saving, and the same submission sent again
 * gives the first one's result if it was kept. The message is a sentence for the person who waits.
 */
export class NotSaved extends Error {
  readonly outcome: 'not-saved' | 'not-known';
  /** Short and safe to log. */
  readonly code: string;

  constructor(code: string, outcome: 'not-saved' | 'not-known' = 'not-saved') {
    super(
      outcome === 'not-saved'
        ? 'This was not saved. Keep this page open and try again in a minute.'
        : 'It is not certain whether this was saved. Keep this page open and try again in a minute: it will not be saved twice.',
    );
    this.name = 'NotSaved';
    this.code = code;
    this.outcome = outcome;
  }
}

/**
 * A statement the database refused. Holds the database's own code and the name of the rule that was broken, and never the
 * values that were being saved: drivers put whole rows into their messages.
 */
export class StatementRefused extends Error {
  readonly code: string;

  constructor(code: string, rule: string | undefined) {
    super(`The database refused a statement (${[code, rule].filter(Boolean).join(', ')}).`);
    this.name = 'StatementRefused';
    this.code = code;
  }
}
