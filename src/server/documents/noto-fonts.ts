import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackWoff } from './unpack-woff.ts';

/** Regular for what was said, bold for what orders it. */
export type Weight = 400 | 700;

/** Noto Sans comes in one file per script; the first that has a character prints it. */
const SCRIPTS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'cyrillic',
  'greek-ext',
  'cyrillic-ext',
  'devanagari',
] as const;

/** The fonts a document is set in, opened as its words need them and embedded only as far as they are used. */
export interface Faces {
  /** The face that has every code point of the text, or undefined where no face has. */
  faceFor(text: string, weight: Weight): string | undefined;
}

const filesRead = new Map<string, Buffer>();

/**
 * Makes the Noto Sans faces known to a document. Latin, Greek, Cyrillic, Vietnamese and Devanagari letters are there;
 * other scripts and pictures are not, and the caller has to say so on paper rather than drop them.
 */
export function openFaces(doc: PDFKit.PDFDocument): Faces {
  const opened = new Map<string, (codePoint: number) => boolean>();
  const chosen = new Map<string, string | undefined>();

  const open = (face: string) => {
    doc.registerFont(face, fontFile(face));
    const { font } = doc.font(face)._font;
    const has = (codePoint: number) => font.hasGlyphForCodePoint(codePoint);
    opened.set(face, has);
    return has;
  };
  const choose = (text: string, weight: Weight) => {
    const codePoints = [...text].map((character) => character.codePointAt(0) ?? 0);
    return SCRIPTS.map((script) => `${script}-${weight}`).find((face) => {
      const has = opened.get(face) ?? open(face);
      return codePoints.every(has);
    });
  };
  return {
    faceFor(text, weight) {
      const key = `${weight} ${text}`;
      if (!chosen.has(key)) chosen.set(key, choose(text, weight));
      return chosen.get(key);
    },
  };
}

function fontFile(face: string): Buffer {
  const known = filesRead.get(face);
  if (known) return known;
  const bytes = unpackWoff(readFileSync(join(fontDirectory(), `noto-sans-${face}-normal.woff`)));
  filesRead.set(face, bytes);
  return bytes;
}

function fontDirectory(): string {
  const from = [dirname(process.argv[1] ?? '.'), process.cwd()];
  const require = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(require.resolve('@fontsource/noto-sans/package.json', { paths: from })), 'files');
}
