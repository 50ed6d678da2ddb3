/** A letter by e-mail. `key` is unique for ever: the same key twice is one letter, whatever happens in between. */
export interface Letter {
  readonly key: string;
  readonly to: readonly string[];
  /** Holds a reference and never a name (design D8). */
  readonly subject: string;
  readonly text: string;
  readonly attachment?: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };
}

/**
 * Sends letters from the safeguarding mailbox, each exactly once: a keyed draft is made or found, then sent, then looked
 * at again (measurements 5.2 rule 3). `aboutToSend` is called with the provider's id before anything is sent, so that it is
 * kept; `kept` is that id on a later try, when the letter may have been sent already. Passing trouble is thrown as
 * `ProviderTrouble`; so is that a letter perhaps sent can no longer be found, which is not passing: a person has to ask.
 */
export interface Mailer {
  sendOnce(
    letter: Letter,
    kept: string | null,
    aboutToSend: (draftId: string) => Promise<void>,
  ): Promise<{ readonly draftId: string }>;
}
