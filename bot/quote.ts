import { newId } from '../src/kernel/reference.ts';

/** A new number that a person can quote when they ask for help, and that the log has too. */
export function newQuote(): string {
  return `E-${newId().slice(0, 8).toUpperCase()}`;
}
