import type { Figure } from './figures.ts';

const HEADINGS = ['Figure', 'On', 'Safeguard', 'Compared with', 'There', 'Ratio', 'Target', 'Met'];

/** The figures as lines of text, one under the other in columns. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEADINGS, ...figures.map(rowOf)];
  const widths = HEADINGS.map((_heading, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [headings, ...rest] = rows.map(line);
  return [headings, widths.map((width) => '-'.repeat(width)).join('  '), ...rest].join('\n');
}

function rowOf({ what, engine, unit, value, comparedWith, ratio, target, met }: Figure): readonly string[] {
  return [
    what,
    engine ?? 'any',
    `${inDigits(value)} ${unit}`,
    comparedWith?.what ?? '',
    comparedWith === null ? '' : inDigits(comparedWith.value),
    ratio === null ? '' : `${inDigits(ratio)}x`,
    target ?? '',
    met === null ? '' : met ? 'yes' : 'NO',
  ];
}

function inDigits(value: number): string {
  const maximumFractionDigits = value < 10 ? 2 : value < 1000 ? 1 : 0;
  return value.toLocaleString('en-GB', { maximumFractionDigits });
}
