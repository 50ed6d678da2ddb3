import { createHmac } from 'node:crypto';

/**
 * The one door through which personal and free text goes into the store and comes out again (design D14), so that
 * encryption at rest can be switched on here and nowhere else. `place` names table, column and row: a codec that
 * encrypts binds the text to it, so that a text moved to another row is rejected.
 */
export interface Codec {
  seal(text: string, place: string): string;
  /** Throws when the text was not sealed by a codec this one knows, or was sealed for another place; never gives a blank. */
  open(sealed: string, place: string): string;
  /** An unreadable key by which two equal texts are found and which does not lead back to the text. */
  matchKey(text: string): string;
}

const PLAIN = 'p1:';

/**
 * Keeps text as it is, behind a prefix that says so, so that rows written now can be told from sealed ones later. Match
 * keys are an HMAC-SHA-256 under `matchSecret`, which must stay the same for as long as the records are kept.
 */
export function plainCodec(matchSecret = 'safeguard'): Codec {
  return {
    seal: (text) => PLAIN + text,
    open(sealed, place) {
      if (!sealed.startsWith(PLAIN)) {
        throw new Error(
          `What is kept at ${place} was sealed in a way this version of Safeguard cannot open.`,
        );
      }
      return sealed.slice(PLAIN.length);
    },
    matchKey: (text) => createHmac('sha256', matchSecret).update(text).digest('base64url'),
  };
}

/** Seals a text that may be missing; what is missing stays visibly missing. */
export function sealOrNull(codec: Codec, text: string | null, place: string): string | null {
  return text === null ? null : codec.seal(text, place);
}

/** Opens a text that may be missing. */
export function openOrNull(codec: Codec, sealed: string | null, place: string): string | null {
  return sealed === null ? null : codec.open(sealed, place);
}

/** Seals anything that can be written as JSON. */
export function sealJson(codec: Codec, value: unknown, place: string): string {
  return codec.seal(JSON.stringify(value), place);
}

/** Opens what `sealJson` sealed. */
export function openJson<T>(codec: Codec, sealed: string, place: string): T {
  return JSON.parse(codec.open(sealed, place)) as T;
}
