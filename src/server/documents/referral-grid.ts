import { colours, styles } from './referral-styles.ts';
import { linesToSet, type Sheet } from './sheet.ts';
import type { Line, TextStyle } from './text-lines.ts';

type Element = PDFKit.PDFStructureElement;

/** A cell's words and how they are set. */
export interface GridCell {
  text: string;
  style: TextStyle;
}

/** Rows of cells, under column heads where there are any. The first cell of a row names the row. */
export interface Grid {
  /** Points per column. */
  widths: readonly number[];
  head?: readonly string[];
  rows: readonly (readonly GridCell[])[];
  /** Points above and below the words of a cell. */
  padding: number;
}

interface SetCell extends GridCell {
  lines: readonly Line[];
  x: number;
  width: number;
}

type SetRow = readonly SetCell[];

/** A grid broken into lines. */
export interface GridInLines {
  head: SetRow;
  rows: readonly SetRow[];
  padding: number;
  /** The points it needs on the page it starts on: for its column heads and its first two rows. */
  start: number;
}

/** Points between one column's words and the next. */
export const GUTTER = 10;
const TALLEST_REPEATED_HEAD = 150;
/** A row of at most so many lines is never torn; of a longer one, at least so few stand on the page it starts on. */
const WHOLE_UP_TO = 10;
const LEAST_OF_A_LONG_ROW = 4;

/** Breaks a grid into lines, cell by cell. */
export function gridInLines(sheet: Sheet, { widths, head = [], rows, padding }: Grid): GridInLines {
  const inLines = (cells: readonly GridCell[]): SetRow => {
    let edge = sheet.left;
    return cells.map((cell, column) => {
      const x = edge + GUTTER / 2;
      edge += widths[column] ?? 0;
      const width = (widths[column] ?? 0) - GUTTER;
      return {
        ...cell,
        x,
        width,
        lines: cell.text === '' ? [] : sheet.type.lines(cell.text, cell.style, width),
      };
    });
  };
  const grid = {
    head: inLines(head.map((text) => ({ text, style: styles.columnHead }))),
    rows: rows.map(inLines),
    padding,
  };
  return { ...grid, start: headHeight(grid) + needOf(grid, grid.rows.slice(0, 2)) };
}

/**
 * Sets a grid, over as many pages as it needs. A row is torn only where it is long, and then named again over the page;
 * the column heads stand on every page the grid reaches; the last row never stands alone there.
 */
export function setGrid(sheet: Sheet, element: Element, grid: GridInLines): void {
  if (grid.head.length > 0) {
    const row = sheet.within(element, 'TR');
    drawHead(sheet, grid, (cell) => {
      const heading = sheet.within(row, 'TH', { scope: 'Column' });
      sheet.content(heading, 'TH', () => sheet.write(cell.lines, cell.x, sheet.y + grid.padding, cell.style));
    });
  }
  grid.rows.forEach((row, index) => {
    const belongTogether = index === grid.rows.length - 2 ? grid.rows.slice(index) : [row];
    if (needOf(grid, belongTogether) > sheet.room && !sheet.fresh) turnWithin(sheet, grid);
    setRow(sheet, element, grid, row);
  });
}

/** The points that rows which belong together need on the page they start on. */
function needOf({ padding }: Pick<GridInLines, 'padding'>, rows: readonly SetRow[]): number {
  let need = 0;
  for (const row of rows) {
    const lines = mostLines(row);
    const isLong = lines > WHOLE_UP_TO;
    need += (isLong ? LEAST_OF_A_LONG_ROW : lines) * leadingOf(row) + 2 * padding;
    if (isLong) break;
  }
  return need;
}

function setRow(sheet: Sheet, parent: Element, grid: GridInLines, cells: SetRow): void {
  const row = sheet.within(parent, 'TR');
  const elements = cells.map((_, column) =>
    column === 0 ? sheet.within(row, 'TH', { scope: 'Row' }) : sheet.within(row, 'TD'),
  );
  let rest = cells;
  do {
    const fitting = Math.floor((sheet.room - 2 * grid.padding) / leadingOf(cells));
    const count = linesToSet(Math.max(1, mostLines(rest)), fitting, sheet.fresh);
    if (count > 0) {
      const named = rest === cells ? 0 : nameAgain(sheet, grid, cells[0], rest[0]);
      rest.forEach((cell, column) => {
        const element = elements[column];
        const now = cell.lines.slice(0, count);
        const draw = () => sheet.write(now, cell.x, sheet.y + grid.padding, cell.style);
        if (element && now.length > 0) sheet.content(element, column === 0 ? 'TH' : 'TD', draw);
      });
      sheet.y += Math.max(Math.min(count, mostLines(rest)), named) * leadingOf(cells) + 2 * grid.padding;
      sheet.fresh = false;
      rest = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(count) }));
      ruleAcross(sheet);
    }
    if (mostLines(rest) > 0) turnWithin(sheet, grid);
  } while (mostLines(rest) > 0);
}

/** Names a torn row again where it goes on; gives the lines this takes. */
function nameAgain(
  sheet: Sheet,
  grid: GridInLines,
  name: SetCell | undefined,
  rest: SetCell | undefined,
): number {
  if (!name || name.lines.length === 0 || (rest?.lines.length ?? 0) > 0) return 0;
  const style = { ...name.style, colour: styles.label.colour };
  const lines = sheet.type.lines(`${name.text} (continued)`, style, name.width);
  sheet.artifact('Pagination', () => sheet.write(lines, name.x, sheet.y + grid.padding, style));
  return lines.length;
}

function turnWithin(sheet: Sheet, grid: GridInLines): void {
  sheet.turn();
  if (grid.head.length === 0 || headHeight(grid) > TALLEST_REPEATED_HEAD) return;
  drawHead(sheet, grid, (cell) =>
    sheet.artifact('Pagination', () => sheet.write(cell.lines, cell.x, sheet.y + grid.padding, cell.style)),
  );
}

function drawHead(sheet: Sheet, grid: GridInLines, draw: (cell: SetCell) => void): void {
  const height = headHeight(grid);
  sheet.artifact('Layout', () => {
    sheet.doc.rect(sheet.left, sheet.y, sheet.width, height).fill(colours.header);
  });
  grid.head.forEach(draw);
  sheet.y += height;
}

function ruleAcross(sheet: Sheet): void {
  sheet.artifact('Layout', () => {
    sheet.doc.moveTo(sheet.left, sheet.y).lineTo(sheet.left + sheet.width, sheet.y);
    sheet.doc.lineWidth(0.6).stroke(colours.rule);
  });
}

function headHeight({ head, padding }: Pick<GridInLines, 'head' | 'padding'>): number {
  return head.length === 0 ? 0 : mostLines(head) * leadingOf(head) + 2 * padding;
}

function mostLines(row: SetRow): number {
  return Math.max(0, ...row.map(({ lines }) => lines.length));
}

function leadingOf(row: SetRow): number {
  return Math.max(1, ...row.map(({ style }) => style.leading));
}
