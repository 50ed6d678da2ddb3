import type { Fact, ReferralBlock } from '../../referral/referral-document.ts';
import { GUTTER, gridInLines, setGrid } from './referral-grid.ts';
import { colours, styles } from './referral-styles.ts';
import type { Sheet } from './sheet.ts';
import type { TextStyle } from './text-lines.ts';

type Element = PDFKit.PDFStructureElement;
type Block<Kind extends ReferralBlock['kind']> = Extract<ReferralBlock, { kind: Kind }>;

/** A block broken into lines, ready to be set where the sheet stands. */
export interface ReadyBlock {
  /** The points it needs on the page it starts on, so that nothing that announces it stands there alone. */
  start: number;
  set: (parent: Element) => void;
}

/** What an empty fact, text or list shows, so that a gap in the record is seen as one. */
export const NOT_RECORDED = 'Not recorded';
/** What a table without rows shows. */
export const NOTHING_RECORDED = 'Nothing recorded';

const BULLET_INDENT = 14;
const BAR_INDENT = 14;
const BOX_PADDING = 6;
const LABEL_SHARE = 0.3;
const LEAST_LINES = 3;

/** Makes one block ready to be set. */
export function readyBlock(sheet: Sheet, block: ReferralBlock): ReadyBlock {
  if (block.kind !== 'table' && wordsIn(block).join('').trim() === '')
    return readyText(sheet, 'P', NOT_RECORDED, styles.notRecorded);
  switch (block.kind) {
    case 'paragraph':
      return readyText(sheet, 'P', block.text, styles.body);
    case 'subheading':
      return readyText(sheet, 'H3', block.text, styles.subheading);
    case 'callout':
      return readyCallout(sheet, block);
    case 'facts':
      return readyFacts(sheet, block.rows);
    case 'table':
      return readyTable(sheet, block);
    case 'list':
      return readyList(sheet, block.items);
    case 'quote':
      return readyQuote(sheet, block.text);
  }
}

/** All the words of a block, to be searched for what cannot be printed. */
export function wordsIn(block: ReferralBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
    case 'quote':
      return [block.text];
    case 'callout':
      return [block.title, block.text];
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [block.caption ?? '', ...block.columns, ...block.rows.flat()];
    case 'list':
      return [...block.items];
  }
}

/** Makes a text ready as the whole content of one element. */
export function readyText(sheet: Sheet, tag: string, text: string, style: TextStyle): ReadyBlock {
  const lines = sheet.type.lines(text, style, sheet.width);
  return {
    start: Math.min(lines.length, LEAST_LINES) * style.leading,
    set: (parent) => sheet.flow({ element: sheet.within(parent, tag), tag, style, lines }),
  };
}

function readyFacts(sheet: Sheet, facts: readonly Fact[]): ReadyBlock {
  const grid = gridInLines(sheet, {
    widths: [sheet.width * LABEL_SHARE, sheet.width * (1 - LABEL_SHARE)],
    padding: 2.5,
    rows: facts.map(({ label, value }) => [
      { text: label, style: styles.label },
      value.trim() === ''
        ? { text: NOT_RECORDED, style: styles.notRecorded }
        : { text: value, style: styles.value },
    ]),
  });
  return { start: grid.start, set: (parent) => setGrid(sheet, sheet.within(parent, 'Table'), grid) };
}

/** Makes a box ready that is not overlooked. An urgent one says so in words, for grey printers and for whoever hears it. */
export function readyCallout(
  sheet: Sheet,
  { tone, title, text }: Omit<Block<'callout'>, 'kind'>,
): ReadyBlock {
  const urgent = tone === 'urgent';
  const { bar, field } = colours[tone];
  const inner = sheet.width - 2 * BAR_INDENT;
  const behind = (top: number, height: number) => {
    sheet.doc.rect(sheet.left, top, sheet.width, height).fill(field);
    sheet.doc.rect(sheet.left, top, urgent ? 5 : 3, height).fill(bar);
  };
  const parts = [
    { text: urgent ? `Urgent: ${title}` : title, style: urgent ? styles.urgent : styles.strong },
    { text, style: styles.body },
  ].map((part) => ({ ...part, lines: sheet.type.lines(part.text, part.style, inner) }));
  const lines = parts.reduce((sum, part) => sum + Math.min(part.lines.length, 6), 0);
  const pad = () => {
    sheet.artifact('Layout', () => behind(sheet.y, BOX_PADDING));
    sheet.y += BOX_PADDING;
  };
  return {
    start: lines * styles.body.leading + 2 * BOX_PADDING,
    set: (parent) => {
      const box = sheet.within(parent, 'Div');
      pad();
      for (const part of parts)
        sheet.flow({ element: sheet.within(box, 'P'), tag: 'P', ...part, indent: BAR_INDENT, behind });
      pad();
    },
  };
}

function readyTable(sheet: Sheet, { caption = '', columns, rows }: Block<'table'>): ReadyBlock {
  const lines = caption === '' ? [] : sheet.type.lines(caption, styles.caption, sheet.width);
  const captionHeight = lines.length === 0 ? 0 : lines.length * styles.caption.leading + 4;
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const head = Array.from({ length: count }, (_, column) => columns[column] ?? '');
  const shown = rows.length > 0 ? rows : [[NOTHING_RECORDED]];
  const cells = shown.map((row) =>
    head.map((_, column) => ({ text: row[column] ?? '', style: styles.cell })),
  );
  const grid = gridInLines(sheet, { widths: shareWidth(sheet, head, shown), head, rows: cells, padding: 3 });
  return {
    start: captionHeight + grid.start,
    set: (parent) => {
      const element = sheet.within(parent, 'Table');
      if (lines.length > 0) {
        const named = sheet.within(element, 'Caption');
        sheet.flow({ element: named, tag: 'Caption', lines, style: styles.caption });
        sheet.gap(4);
      }
      setGrid(sheet, element, grid);
    },
  };
}

/** Widths by what the columns hold; a column head or a cell of a few words stays on one line. */
function shareWidth(sheet: Sheet, heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const { type, width } = sheet;
  const leastOf = (text: string, style: TextStyle, aFewWords: number) => {
    const whole = type.naturalWidth(text, style);
    return whole <= aFewWords ? whole : Math.min(type.widestWord(text, style), width * 0.2);
  };
  const asked = heads.map((head, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const least = Math.max(
      leastOf(head, styles.columnHead, width * 0.3),
      type.widestWord(head, styles.columnHead),
      ...cells.map((cell) => leastOf(cell, styles.cell, (width * 0.65) / heads.length)),
    );
    const wanting = cells.map((cell) => Math.min(type.naturalWidth(cell, styles.cell), width) - least);
    return { least: least + GUTTER, wants: 1 + wanting.reduce((sum, want) => sum + Math.max(want, 0), 0) };
  });
  const least = asked.reduce((sum, column) => sum + column.least, 0);
  const wants = asked.reduce((sum, column) => sum + column.wants, 0);
  if (least >= width) return asked.map((column) => (column.least / least) * width);
  return asked.map((column) => column.least + (column.wants / wants) * (width - least));
}

function readyList(sheet: Sheet, items: readonly string[]): ReadyBlock {
  const { leading } = styles.body;
  const bullet = sheet.type.lines('•', styles.body, sheet.width);
  const inLines = items.map((text) => sheet.type.lines(text, styles.body, sheet.width - BULLET_INDENT));
  return {
    start: Math.min(inLines[0]?.length ?? 0, LEAST_LINES) * leading,
    set: (parent) => {
      const list = sheet.within(parent, 'L');
      list.dictionary.data['A'] = { O: 'List', ListNumbering: 'Disc' };
      for (const lines of inLines) {
        sheet.keepTogether(Math.min(lines.length, 2) * leading);
        const item = sheet.within(list, 'LI');
        sheet.content(sheet.within(item, 'Lbl'), 'Lbl', () =>
          sheet.write(bullet, sheet.left + 3, sheet.y, styles.body),
        );
        const element = sheet.within(item, 'LBody');
        sheet.flow({ element, tag: 'LBody', lines, style: styles.body, indent: BULLET_INDENT });
        sheet.gap(2);
      }
    },
  };
}

function readyQuote(sheet: Sheet, text: string): ReadyBlock {
  const lines = sheet.type.lines(text, styles.body, sheet.width - 2 * BAR_INDENT);
  const behind = (top: number, height: number) => {
    sheet.doc.rect(sheet.left + 2, top, 2, height).fill(colours.quote.bar);
  };
  return {
    start: Math.min(lines.length, LEAST_LINES) * styles.body.leading,
    set: (parent) => {
      const element = sheet.within(sheet.within(parent, 'BlockQuote'), 'P');
      sheet.flow({ element, tag: 'P', lines, style: styles.body, indent: BAR_INDENT, behind });
    },
  };
}
