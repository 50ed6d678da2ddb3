import type { Faces, Weight } from './noto-fonts.ts';

/** What stands on paper for a character that no face has. */
export const REPLACEMENT = '\uFFFD';

/**
 * The smallest bit of text that is set on its own: one character with its marks, in one face.
 * Where no face has it, `text` is the replacement and `lost` holds what was written.
 */
export interface Piece {
  text: string;
  face: string;
  lost?: string;
}

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const PLAIN_FORM_MEANS_THE_SAME = /^[\p{L}\p{Nd}\p{Zs}]/u;
const SAME_ON_PAPER: Record<string, string> = {
  '\t': ' ',
  '\u00A0': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2190': '<-',
  '\u2192': '->',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2023': '•',
  '\u2043': '•',
  '\u25AA': '•',
  '\u25CF': '•',
  '\u25E6': '•',
  '\u25A0': '•',
  '\uF0B7': '•',
};
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * The lines a person wrote, with letters and their marks composed, so that one face can print both. Several empty lines
 * become one; those before and after the text go.
 */
export function writtenLines(text: string): string[] {
  const lines = text.toWellFormed().replace(LINE_ENDS, '\n').replaceAll('\u00AD', '').normalize('NFC');
  return lines
    .replace(/(\n[ \t]*){3,}/g, '\n\n')
    .replace(/^([ \t]*\n)+|(\n[ \t]*)+$/g, '')
    .split('\n');
}

/**
 * A written line as pieces, in order, none left out. What no face has becomes the visible replacement; only
 * characters that have no form on paper at all (joiners, direction marks) may go without one. Bullets, dashes and
 * arrows pasted from elsewhere become the nearest that reads the same.
 */
export function piecesOf(line: string, faces: Faces, weight: Weight): Piece[] {
  return [...graphemes.segment(line)].flatMap(({ segment }) => piecesOfOne(segment, faces, weight));
}

/** How many characters of a text no face has. */
export function lostIn(text: string, faces: Faces): number {
  return writtenLines(text)
    .flatMap((line) => piecesOf(line, faces, 400))
    .filter((piece) => piece.lost !== undefined).length;
}

/** Pieces joined where they stand side by side in the same face, as they are measured and printed. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const goesOn = last?.face === piece.face && (last.lost === undefined) === (piece.lost === undefined);
    if (!last || !goesOn) runs.push({ ...piece });
    else {
      last.text += piece.text;
      if (piece.lost !== undefined) last.lost = `${last.lost ?? ''}${piece.lost}`;
    }
  }
  return runs;
}

function piecesOfOne(grapheme: string, faces: Faces, weight: Weight): Piece[] {
  const whole = printed(grapheme, faces, weight);
  if (whole) return [whole];
  const [base = '', ...marks] = [...grapheme];
  if (INVISIBLE.test(base) && marks.length === 0) return [];
  const first = printed(base, faces, weight);
  if (!first) return [lost(grapheme, faces, weight)];
  const visible = marks.filter((mark) => !INVISIBLE.test(mark));
  return [first, ...visible.map((mark) => printed(mark, faces, weight) ?? lost(mark, faces, weight))];
}

function printed(written: string, faces: Faces, weight: Weight): Piece | undefined {
  for (const text of [SAME_ON_PAPER[written] ?? written, plainForm(written)]) {
    const face = /\p{Cc}/u.test(text) ? undefined : faces.faceFor(text, weight);
    if (face) return text === REPLACEMENT ? { text, face, lost: written } : { text, face };
  }
  return undefined;
}

function plainForm(written: string): string {
  return PLAIN_FORM_MEANS_THE_SAME.test(written) ? written.normalize('NFKC') : written;
}

function lost(written: string, faces: Faces, weight: Weight): Piece {
  return { text: REPLACEMENT, face: faces.faceFor(REPLACEMENT, weight) ?? `latin-${weight}`, lost: written };
}
