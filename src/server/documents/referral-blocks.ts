import type { ReferralBlock } from '../../referral/referral-document.ts';
import { GUTTER, setGrid, startOf, type Grid } from './referral-grid.ts';
import { colours, styles } from './referral-styles.ts';
import type { Sheet } from './sheet.ts';
import type { TextStyle } from './text-lines.ts';

type Element = PDFKit.PDFStructureElement;
type Block<Kind extends ReferralBlock['kind']> = Extract<ReferralBlock, { kind: Kind }>;

/** What an empty fact, text or list shows, so that a gap in the record is seen as one. */
export const NOT_RECORDED = 'Not recorded';
/** What a table without rows shows. */
export const NOTHING_RECORDED = 'Nothing recorded';

const BULLET_INDENT = 16;
const BAR_INDENT = 16;
const LABEL_SHARE = 0.34;

/** Sets one block where the sheet stands. */
export function setBlock(sheet: Sheet, parent: Element, block: ReferralBlock): void {
  if (block.kind !== 'table' && wordsIn(block).join('').trim() === '') {
    return setText(sheet, sheet.within(parent, 'P'), 'P', NOT_RECORDED, styles.notRecorded);
  }
  switch (block.kind) {
    case 'paragraph':
      return setText(sheet, sheet.within(parent, 'P'), 'P', block.text, styles.body);
    case 'callout':
      return setCallout(sheet, parent, block);
    case 'facts':
      return setFacts(sheet, parent, block.rows);
    case 'table':
      return setTable(sheet, parent, block);
    case 'list':
      return setList(sheet, parent, block.items);
    case 'quote':
      return setQuote(sheet, parent, block.text);
  }
}

/** All the words of a block, to be searched for what cannot be printed. */
export function wordsIn(block: ReferralBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return [block.text];
    case 'callout':
      return [block.title, block.text];
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [block.caption, ...block.columns, ...block.rows.flat()];
    case 'list':
      return [...block.items];
  }
}

/** Sets a text as the whole content of an element. */
export function setText(sheet: Sheet, element: Element, tag: string, text: string, style: TextStyle): void {
  sheet.flow({ element, tag, style, lines: sheet.type.lines(text, style, sheet.width) });
}

/** Sets labels and values side by side, an empty value as "Not recorded". */
export function setFacts(sheet: Sheet, parent: Element, facts: Block<'facts'>['rows']): void {
  const grid: Grid = {
    element: sheet.within(parent, 'Table'),
    widths: [sheet.width * LABEL_SHARE, sheet.width * (1 - LABEL_SHARE)],
    padding: 3,
    mostLines: 14,
    rows: facts.map(({ label, value }) => [
      { text: label, style: styles.label },
      value.trim() === ''
        ? { text: NOT_RECORDED, style: styles.notRecorded }
        : { text: value, style: styles.value },
    ]),
  };
  sheet.keepTogether(startOf(sheet, grid));
  setGrid(sheet, grid);
}

/** Sets a box that is not overlooked. An urgent one says so in words, for grey printers and for whoever hears it. */
export function setCallout(
  sheet: Sheet,
  parent: Element,
  { tone, title, text }: Omit<Block<'callout'>, 'kind'>,
): void {
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
  const [first, second] = parts;
  sheet.keepTogether(
    ((first?.lines.length ?? 0) + Math.min(second?.lines.length ?? 0, 6)) * styles.body.leading + 16,
  );

  const box = sheet.within(parent, 'Div');
  padBox(sheet, behind);
  for (const { lines, style } of parts) {
    sheet.flow({ element: sheet.within(box, 'P'), tag: 'P', lines, style, indent: BAR_INDENT, behind });
  }
  padBox(sheet, behind);
}

function padBox(sheet: Sheet, behind: (top: number, height: number) => void): void {
  sheet.artifact('Layout', () => behind(sheet.y, 8));
  sheet.y += 8;
}

function setTable(sheet: Sheet, parent: Element, { caption, columns, rows }: Block<'table'>): void {
  const element = sheet.within(parent, 'Table');
  const captionLines = sheet.type.lines(caption, styles.caption, sheet.width);
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const heads = Array.from({ length: count }, (_, column) => columns[column] ?? '');
  const shown = rows.length > 0 ? rows : [[NOTHING_RECORDED]];
  const cells = shown.map((row) =>
    heads.map((_, column) => ({ text: row[column] ?? '', style: styles.cell })),
  );
  const grid: Grid = {
    element,
    widths: shareWidth(sheet, heads, shown),
    head: heads,
    rows: cells,
    padding: 4,
    mostLines: 6,
  };

  sheet.keepTogether(captionLines.length * styles.caption.leading + 4 + startOf(sheet, grid));
  const captionElement = sheet.within(element, 'Caption');
  sheet.flow({ element: captionElement, tag: 'Caption', lines: captionLines, style: styles.caption });
  sheet.gap(4);
  setGrid(sheet, grid);
}

function shareWidth(sheet: Sheet, heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const asked = heads.map((head, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const words = cells.map((cell) => Math.min(sheet.type.widestWord(cell, styles.cell), sheet.width * 0.2));
    const least = Math.max(sheet.type.widestWord(head, styles.columnHead), ...words);
    const wanting = [head, ...cells].map(
      (cell) => Math.min(sheet.type.naturalWidth(cell, styles.cell), sheet.width) - least,
    );
    return { least: least + GUTTER, wants: 1 + wanting.reduce((sum, want) => sum + Math.max(want, 0), 0) };
  });
  const least = asked.reduce((sum, column) => sum + column.least, 0);
  const wants = asked.reduce((sum, column) => sum + column.wants, 0);
  if (least >= sheet.width) return asked.map((column) => (column.least / least) * sheet.width);
  return asked.map((column) => column.least + (column.wants / wants) * (sheet.width - least));
}

function setList(sheet: Sheet, parent: Element, items: readonly string[]): void {
  const list = sheet.within(parent, 'L');
  list.dictionary.data['A'] = { O: 'List', ListNumbering: 'Disc' };
  const bullet = sheet.type.lines('•', styles.body, sheet.width);
  for (const text of items) {
    const lines = sheet.type.lines(text, styles.body, sheet.width - BULLET_INDENT);
    sheet.keepTogether(Math.min(lines.length, 2) * styles.body.leading);
    const item = sheet.within(list, 'LI');
    sheet.content(sheet.within(item, 'Lbl'), 'Lbl', () =>
      sheet.write(bullet, sheet.left + 4, sheet.y, styles.body),
    );
    sheet.flow({
      element: sheet.within(item, 'LBody'),
      tag: 'LBody',
      lines,
      style: styles.body,
      indent: BULLET_INDENT,
    });
    sheet.gap(3);
  }
}

function setQuote(sheet: Sheet, parent: Element, text: string): void {
  const lines = sheet.type.lines(text, styles.body, sheet.width - 2 * BAR_INDENT);
  const behind = (top: number, height: number) => {
    sheet.doc.rect(sheet.left + 2, top, 2, height).fill(colours.quote.bar);
  };
  const element = sheet.within(sheet.within(parent, 'BlockQuote'), 'P');
  sheet.flow({ element, tag: 'P', lines, style: styles.body, indent: BAR_INDENT, behind });
}
