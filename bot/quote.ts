/** A new number that a person can quote when they ask for help, and that the log has too. Random: ids begin with the time, alike for a minute. */
export function newQuote(): string {
  return `E-${globalThis.crypto.randomUUID().slice(0, 8).toUpperCase()}`;
}
