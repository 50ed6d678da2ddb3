import type { DialogOutcome } from './card-act.ts';

/** What a conversation can make happen around it. */
export interface ChatDoors {
  /** Opens the dialog the bot answered with, or says what it said. */
  showDialog(outcome: DialogOutcome): void;
  /** Follows a link; a sentence when it cannot. */
  follow(url: string): string | undefined;
}
