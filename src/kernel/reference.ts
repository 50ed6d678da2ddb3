/** Letters and digits that cannot be mistaken for each other when said aloud, and no vowels, so that no word appears. */
const SAFE = '346789CDFGHJKMNPQRTVWX';

/** A screening's reference: `SC-` and six safe characters, random and unique. It says nothing about the child (design D8, D13). */
export type Reference = string;

/** A new random reference. The store refuses one already given, and the caller draws again. */
export function newReference(): Reference {
  const draw = new Uint8Array(24);
  globalThis.crypto.getRandomValues(draw);
  const fair = [...draw].filter((byte) => byte < SAFE.length * Math.floor(256 / SAFE.length));
  if (fair.length < 6) return newReference();
  return `SC-${fair
    .slice(0, 6)
    .map((byte) => SAFE[byte % SAFE.length])
    .join('')}`;
}

/** Whether a text has the form of a reference; says nothing about whether the screening exists. */
export function isReference(text: string): boolean {
  return new RegExp(`^SC-[${SAFE}]{6}$`).test(text);
}

/**
 * A new identity for a record: a UUID (version 7), never shown to people. It begins with the time and ends in 74 random
 * bits, so that records made together lie together on the disk. It says when something was made, and nothing about whom.
 */
export function newId(): string {
  const time = Math.floor(performance.timeOrigin + performance.now())
    .toString(16)
    .padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${globalThis.crypto.randomUUID().slice(15)}`;
}
