import { paper } from './referral-styles.ts';
import type { Line, TextStyle, Typesetter } from './text-lines.ts';

type Element = PDFKit.PDFStructureElement;

/** Lines that belong together, and where they stand. */
export interface Passage {
  element: Element;
  tag: string;
  lines: readonly Line[];
  style: TextStyle;
  /** Points from the left edge of the text area; 0 unless told. */
  indent?: number;
  /** What is drawn behind the lines, once for each page they reach. */
  behind?: (top: number, height: number) => void;
}

/**
 * The page being written, from the top down. Everything drawn is either content of a structure element, so that it is
 * read aloud in order, or an artifact, so that it is not; nothing may be drawn outside the two.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly type: Typesetter;
  readonly left = paper.side;
  readonly width = paper.width - 2 * paper.side;
  /** Where the next thing goes, in points from the top of the page. */
  y = paper.head;
  /** True until something is set on the page. */
  fresh = true;
  private readonly head: (sheet: Sheet) => void;

  /** `head` sets what stands at the top of each page after the first. */
  constructor(doc: PDFKit.PDFDocument, type: Typesetter, head: (sheet: Sheet) => void) {
    this.doc = doc;
    this.type = type;
    this.head = head;
  }

  /** The points left on this page. */
  get room(): number {
    return paper.height - paper.foot - this.y;
  }

  /** Goes on at the top of a new page. */
  turn(): void {
    this.doc.addPage();
    this.y = paper.head;
    this.artifact('Pagination', () => this.head(this));
    this.fresh = true;
  }

  /** Turns the page unless there is room for this many points; a fresh page is never turned. */
  keepTogether(points: number): void {
    if (points > this.room && !this.fresh) this.turn();
  }

  /** Leaves space, but none at the top of a page. */
  gap(points: number): void {
    if (!this.fresh) this.y += points;
  }

  /** Draws something as content of an element, to be read in the order it was drawn. */
  content(element: Element, tag: string, draw: () => void): void {
    element.add(this.doc.markStructureContent(tag));
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws something that is not read aloud: lines, fields, and what is repeated from page to page. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Adds an element within another. */
  within(parent: Element, tag: string, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
    const element = this.doc.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** Prints lines at a place, one below the other. */
  write(lines: readonly Line[], x: number, y: number, style: TextStyle): void {
    lines.forEach((line, index) => this.type.write(line, x, y + index * style.leading, style));
  }

  /** Sets a passage, over as many pages as it needs. */
  flow({ element, tag, lines, style, indent = 0, behind }: Passage): void {
    let rest = lines;
    while (rest.length > 0) {
      const count = linesToSet(rest.length, Math.floor(this.room / style.leading), this.fresh);
      if (count === 0) {
        this.turn();
        continue;
      }
      const now = rest.slice(0, count);
      const top = this.y;
      if (behind) this.artifact('Layout', () => behind(top, count * style.leading));
      this.content(element, tag, () => this.write(now, this.left + indent, top, style));
      this.y += count * style.leading;
      this.fresh = false;
      rest = rest.slice(count);
      if (rest.length > 0) this.turn();
    }
  }
}

/**
 * How many of some lines go on this page: all that fit, but never one alone at its foot, nor one alone carried over.
 * Zero means "on the next page".
 */
export function linesToSet(lines: number, fitting: number, fresh: boolean): number {
  if (lines <= fitting) return lines;
  const count = Math.min(fitting, lines - 2);
  if (count >= 2) return count;
  return fresh ? Math.max(1, Math.min(fitting, lines)) : 0;
}
