import { openFaces, type Weight } from './noto-fonts.ts';
import { joined, lostIn, piecesOf, writtenLines, type Piece } from './printable-text.ts';

/** How a text looks. Sizes and leading are in points; the colour is a hex colour dark enough to read when copied. */
export interface TextStyle {
  size: number;
  leading: number;
  weight: Weight;
  colour: string;
}

/** One run of a line in one face. */
export interface Run extends Piece {
  width: number;
}

/** One line on paper; a line a person left empty has no runs. The space a line was broken at stays at its end. */
export type Line = readonly Run[];

/** Sets text in lines and prints them, in whichever faces its characters need. */
export interface Typesetter {
  /** The text in lines of at most `width` points. A word wider than the line is broken, never cut off; a day stays with its month. */
  lines(text: string, style: TextStyle, width: number): Line[];
  /** The width of the widest line, were nothing broken. */
  naturalWidth(text: string, style: TextStyle): number;
  /** The width of the widest word. */
  widestWord(text: string, style: TextStyle): number;
  /** How many characters cannot be printed. */
  lostIn(text: string): number;
  /**
   * Prints a line with its top left corner at x, y. Where a character shows as the replacement, what was written is
   * kept behind it, so that copying the text or having it read aloud gives the original.
   */
  write(line: Line, x: number, y: number, style: TextStyle): void;
}

interface Word {
  pieces: Piece[];
  /** Without the spaces at its end. */
  width: number;
  widthWithSpaces: number;
}

const BREAK_AFTER = /[-/–—_.,:;@?&=]/;
const DAY = /(^|\D)\d{1,2} $/;
const MONTH = /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const CAP_HEIGHT = 0.714;

/** A typesetter for one document. */
export function typesetterFor(doc: PDFKit.PDFDocument): Typesetter {
  const faces = openFaces(doc);
  const widths = new Map<string, number>();
  const widthOfRun = ({ face, text }: Piece, size: number) => {
    const key = `${face} ${size} ${text}`;
    const width = widths.get(key) ?? doc.font(face).fontSize(size).widthOfString(text, featuresFor(text));
    widths.set(key, width);
    return width;
  };
  const widthOf = (pieces: readonly Piece[], size: number) =>
    joined(pieces).reduce((sum, run) => sum + widthOfRun(run, size), 0);
  const finish = (pieces: readonly Piece[], size: number): Line =>
    joined(pieces).map((run) => ({ ...run, width: widthOf([run], size) }));
  const known = new Map<string, Word[]>();
  const wordsOf = (line: string, style: TextStyle): Word[] => {
    const key = `${style.weight} ${style.size} ${line}`;
    const words =
      known.get(key) ??
      splitAtSpaces(piecesOf(line, faces, style.weight)).map((word) => {
        const bare = word.slice(0, word.findLastIndex((piece) => piece.text !== ' ') + 1);
        return { pieces: word, width: widthOf(bare, style.size), widthWithSpaces: widthOf(word, style.size) };
      });
    known.set(key, words);
    return words;
  };
  const widest = (text: string, style: TextStyle, measure: (words: Word[]) => number) =>
    Math.max(0, ...writtenLines(text).map((line) => measure(wordsOf(line, style))));

  return {
    lines: (text, style, width) =>
      writtenLines(text).flatMap((line) =>
        fill(wordsOf(line, style), width, (pieces) => widthOf(pieces, style.size)).map((pieces) =>
          finish(pieces, style.size),
        ),
      ),
    naturalWidth: (text, style) =>
      widest(text, style, (words) => words.reduce((sum, word) => sum + word.widthWithSpaces, 0)),
    widestWord: (text, style) =>
      widest(text, style, (words) => Math.max(0, ...words.map((word) => word.width))),
    lostIn: (text) => lostIn(text, faces),
    write: (line, x, y, style) => write(doc, line, x, y, style),
  };
}

function splitAtSpaces(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  let word: Piece[] = [];
  pieces.forEach((piece, index) => {
    const mayBreak = piece.text !== ' ' && word.at(-1)?.text === ' ';
    if (mayBreak && !(DAY.test(textOf(word)) && MONTH.test(textOf(pieces.slice(index, index + 3))))) {
      words.push(word);
      word = [];
    }
    word.push(piece);
  });
  return word.length > 0 ? [...words, word] : words;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function fill(
  words: readonly Word[],
  width: number,
  widthOf: (pieces: readonly Piece[]) => number,
): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const word of words) {
    if (line.length > 0 && used + word.width > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (word.width > width) {
      const parts = breakWord(word.pieces, width, widthOf);
      line = parts.pop() ?? [];
      lines.push(...parts);
      used = widthOf(line);
    } else {
      line.push(...word.pieces);
      used += word.widthWithSpaces;
    }
  }
  return [...lines, line];
}

/**
 * Measures each piece alone, once, and each part whole, about once: letters side by side may stand closer or wider than
 * alone. So a note of thousands of letters without a space costs no more than any other.
 */
function breakWord(
  pieces: readonly Piece[],
  width: number,
  widthOf: (pieces: readonly Piece[]) => number,
): Piece[][] {
  const parts: Piece[][] = [];
  const letters = pieces.findLastIndex((piece) => piece.text !== ' ') + 1;
  const alone = pieces.slice(0, letters).map((piece) => widthOf([piece]));
  for (let from = 0; from < letters;) {
    const end = endOfPart(pieces, alone, from, width, widthOf);
    parts.push(pieces.slice(from, end));
    from = end;
  }
  parts.at(-1)?.push(...pieces.slice(letters));
  return parts;
}

function endOfPart(
  pieces: readonly Piece[],
  alone: readonly number[],
  from: number,
  width: number,
  widthOf: (pieces: readonly Piece[]) => number,
): number {
  let end = from;
  for (let used = 0; end < alone.length && (end === from || used + (alone[end] ?? 0) <= width); end += 1)
    used += alone[end] ?? 0;
  while (end > from + 1 && widthOf(pieces.slice(from, end)) > width) end -= 1;
  if (end === alone.length) return end;
  const seam = pieces.slice(from, end).findLastIndex((piece) => BREAK_AFTER.test(piece.text));
  return seam < 0 ? end : from + seam + 1;
}

function write(doc: PDFKit.PDFDocument, line: Line, x: number, y: number, style: TextStyle): void {
  const baseline = y + style.leading / 2 + (style.size * CAP_HEIGHT) / 2;
  let at = x;
  for (const run of line) {
    doc.font(run.face).fontSize(style.size).fillColor(style.colour);
    if (run.lost !== undefined) doc.markContent('Span', { actual: run.lost });
    doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic', ...featuresFor(run.text) });
    if (run.lost !== undefined) doc.endMarkedContent();
    at += run.width;
  }
}

const BEYOND_WESTERN_LETTERS = /[\u0100-\u1FFF]/;

/**
 * Letters stay whole: taken apart into letter and mark (the `ccmp` feature), a name looks right but is copied and read
 * aloud with stray characters in it. The type knows only a list of features to switch on.
 */
const lettersStayWhole = { features: { ccmp: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] };

function featuresFor(text: string): PDFKit.Mixins.TextOptions {
  return BEYOND_WESTERN_LETTERS.test(text) ? lettersStayWhole : {};
}
