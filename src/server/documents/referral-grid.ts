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
  /** The Table element the rows belong to. */
  element: Element;
  /** Points per column. */
  widths: readonly number[];
  head?: readonly string[];
  rows: readonly (readonly GridCell[])[];
  /** Points above and below the words of a cell. */
  padding: number;
  /** The lines a cell may have; longer words stand beneath the row, over the whole width. */
  mostLines: number;
}

interface SetCell extends GridCell {
  lines: readonly Line[];
  x: number;
  /** The words over the whole width, beneath the row, where its column is too narrow for them. */
  beneath: readonly Line[];
}

/** Points between one column's words and the next. */
export const GUTTER = 10;
const TALLEST_REPEATED_HEAD = 150;
const SEE_BELOW = 'See below';

/**
 * Sets a grid, over as many pages as it needs. A row is never torn; a note too long for its column stands beneath its
 * row over the whole width, and where it goes on over the page the row is named again. The column heads stand on every
 * page the grid reaches.
 */
export function setGrid(sheet: Sheet, grid: Grid): void {
  const head = headOf(sheet, grid);
  if (head.length > 0) {
    const row = sheet.within(grid.element, 'TR');
    drawHead(sheet, grid, head, (cell) => {
      const heading = sheet.within(row, 'TH', { scope: 'Column' });
      sheet.content(heading, 'TH', () => sheet.write(cell.lines, cell.x, sheet.y + grid.padding, cell.style));
    });
  }
  for (const row of grid.rows) setRow(sheet, grid, measured(sheet, grid, row), head);
}

/** The points a grid needs on the page it starts on: its column heads and its first row. */
export function startOf(sheet: Sheet, grid: Grid): number {
  const head = headOf(sheet, grid);
  const first = measured(sheet, grid, grid.rows[0] ?? []);
  return (head.length > 0 ? heightOf(grid, head) : 0) + heightOf(grid, first);
}

function setRow(sheet: Sheet, grid: Grid, cells: readonly SetCell[], head: readonly SetCell[]): void {
  if (heightOf(grid, cells) > sheet.room && !sheet.fresh) turnWithin(sheet, grid, head);
  const row = sheet.within(grid.element, 'TR');
  const elements = cells.map((_, column) =>
    column === 0 ? sheet.within(row, 'TH', { scope: 'Row' }) : sheet.within(row, 'TD'),
  );
  const top = sheet.y + grid.padding;
  cells.forEach((cell, column) => {
    const element = elements[column];
    const draw = () => sheet.write(cell.lines, cell.x, top, cell.style);
    if (cell.beneath.length > 0) sheet.artifact('Layout', draw);
    else if (element && cell.lines.length > 0) sheet.content(element, column === 0 ? 'TH' : 'TD', draw);
  });
  sheet.y += heightOf(grid, cells);
  sheet.fresh = false;
  cells.forEach((cell, column) => {
    const element = elements[column];
    if (element && cell.beneath.length > 0)
      setBeneath(sheet, grid, { cell, element, column, name: cells[0], head });
  });
  ruleAcross(sheet);
}

interface Beneath {
  cell: SetCell;
  element: Element;
  column: number;
  name: SetCell | undefined;
  head: readonly SetCell[];
}

function setBeneath(sheet: Sheet, grid: Grid, { cell, element, column, name, head }: Beneath): void {
  const { leading } = styles.beneath;
  const x = sheet.left + GUTTER / 2;
  const label = head[column]?.lines ?? [];
  if (sheet.room < (label.length + 2) * leading + grid.padding) turnWithin(sheet, grid, head, name);
  sheet.artifact('Layout', () => sheet.write(label, x, sheet.y, styles.columnHead));
  sheet.y += label.length * styles.columnHead.leading;
  let rest = cell.beneath;
  while (rest.length > 0) {
    const fitting = Math.floor((sheet.room - grid.padding) / leading);
    const now = rest.slice(0, linesToSet(rest.length, fitting, sheet.fresh));
    if (now.length > 0)
      sheet.content(element, column === 0 ? 'TH' : 'TD', () => sheet.write(now, x, sheet.y, styles.beneath));
    sheet.y += now.length * leading;
    rest = rest.slice(now.length);
    if (rest.length > 0) turnWithin(sheet, grid, head, name);
  }
  sheet.fresh = false;
  sheet.y += grid.padding;
}

function turnWithin(sheet: Sheet, grid: Grid, head: readonly SetCell[], name?: SetCell): void {
  sheet.turn();
  if (head.length > 0 && heightOf(grid, head) <= TALLEST_REPEATED_HEAD) {
    drawHead(sheet, grid, head, (cell) =>
      sheet.artifact('Pagination', () => sheet.write(cell.lines, cell.x, sheet.y + grid.padding, cell.style)),
    );
  }
  if (!name || name.beneath.length > 0) return;
  const style = { ...name.style, colour: styles.label.colour };
  const again = sheet.type.lines(`${name.text} (continued)`, style, sheet.width - GUTTER);
  sheet.y += grid.padding;
  sheet.artifact('Pagination', () => sheet.write(again, sheet.left + GUTTER / 2, sheet.y, style));
  sheet.y += again.length * style.leading;
}

function drawHead(sheet: Sheet, grid: Grid, head: readonly SetCell[], draw: (cell: SetCell) => void): void {
  const height = heightOf(grid, head);
  sheet.artifact('Layout', () => {
    sheet.doc.rect(sheet.left, sheet.y, sheet.width, height).fill(colours.header);
  });
  head.forEach(draw);
  sheet.y += height;
}

function ruleAcross(sheet: Sheet): void {
  sheet.artifact('Layout', () => {
    sheet.doc.moveTo(sheet.left, sheet.y).lineTo(sheet.left + sheet.width, sheet.y);
    sheet.doc.lineWidth(0.6).stroke(colours.rule);
  });
}

function headOf(sheet: Sheet, grid: Grid): SetCell[] {
  const cells = (grid.head ?? []).map((text) => ({ text, style: styles.columnHead }));
  return placed(grid, sheet.left, cells, (cell, width) => ({
    lines: sheet.type.lines(cell.text, cell.style, width),
    beneath: [],
  }));
}

function measured(sheet: Sheet, grid: Grid, row: readonly GridCell[]): SetCell[] {
  return placed(grid, sheet.left, row, ({ text, style }, width) => {
    const lines = text === '' ? [] : sheet.type.lines(text, style, width);
    if (lines.length <= grid.mostLines) return { lines, beneath: [] };
    const pointer = sheet.type.lines(SEE_BELOW, { ...style, colour: styles.label.colour }, width);
    return { lines: pointer, beneath: sheet.type.lines(text, styles.beneath, sheet.width - GUTTER) };
  });
}

function placed(
  grid: Grid,
  left: number,
  cells: readonly GridCell[],
  set: (cell: GridCell, width: number) => Pick<SetCell, 'lines' | 'beneath'>,
): SetCell[] {
  let edge = left;
  return cells.map((cell, column) => {
    const x = edge + GUTTER / 2;
    const width = grid.widths[column] ?? 0;
    edge += width;
    return { ...cell, x, ...set(cell, width - GUTTER) };
  });
}

function heightOf(grid: Grid, cells: readonly SetCell[]): number {
  const heights = cells.map(({ lines, style }) => lines.length * style.leading);
  return Math.max(0, ...heights) + 2 * grid.padding;
}
