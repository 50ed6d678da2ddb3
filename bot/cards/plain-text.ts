const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** Marks that turn the direction of writing round, by which a text can be made to read as another. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MARKDOWN = /[\\`*_{}[\]()<>#+!|~]/g;
const LIST_START = /^(\s*)([-\u2022]|\d+[.)])(\s)/;
const LONGEST = 500;

/**
 * A text as one plain line for a card: no control or direction marks, no address a client would make into a link, no more
 * than 500 characters. For places where a card does not read markdown.
 */
export function plainText(text: string): string {
  const line = text.replace(CONTROL, ' ').replace(BIDI, '').trim();
  const inert = line.replace(/:\/\//g, ': //').replace(/\bwww\./gi, 'www .');
  return inert.length > LONGEST ? `${inert.slice(0, LONGEST - 1)}…` : inert;
}

/** The same for the one place that does read markdown, a heading: its marks are made harmless. */
export function headingText(text: string): string {
  return plainText(text).replace(MARKDOWN, '\\$&').replace(LIST_START, '$1\\$2$3');
}
