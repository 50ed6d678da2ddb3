// Draws every PNG in manifest/icons from the two SVG sources beside them: node manifest/draw-icons.ts
// The PNGs are committed; run this only after changing a source, and look at the result.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromiumFromNpm from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const folder = join(import.meta.dirname, 'icons');

/** `crop` is the square of the 192-unit drawing that is kept; `corner` the rounding, in the same units. */
interface Drawing {
  readonly file: string;
  readonly source: string;
  readonly pixels: number;
  readonly crop: { readonly from: number; readonly side: number };
  readonly corner: number;
}

const whole = { from: 0, side: 192 };
const closeUp = { from: 24, side: 144 };
const onThePixelGrid = { from: 32, side: 128 };
const outlook = [16, 32, 64, 80, 128].map((pixels) => ({
  file: `outlook-${pixels}.png`,
  source: 'mark.svg',
  pixels,
  crop: pixels <= 32 ? onThePixelGrid : closeUp,
  corner: 24,
}));
const drawings: readonly Drawing[] = [
  { file: 'color.png', source: 'mark.svg', pixels: 192, crop: whole, corner: 0 },
  { file: 'outline.png', source: 'outline.svg', pixels: 32, crop: onThePixelGrid, corner: 0 },
  ...outlook,
];

function pageFor({ source, pixels, crop, corner }: Drawing): string {
  const viewBox = `viewBox="${crop.from} ${crop.from} ${crop.side} ${crop.side}"`;
  const svg = readFileSync(join(folder, source), 'utf8').replace(/viewBox="[^"]*"/, viewBox);
  const rounding = (corner * pixels) / crop.side;
  return `<style>body{margin:0}svg{display:block;width:${pixels}px;height:${pixels}px;border-radius:${rounding}px}</style>${svg}`;
}

const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromiumFromNpm.executablePath());
const browser = await chromium.launch({ executablePath, args: chromiumFromNpm.args });
const page = await browser.newPage();
for (const drawing of drawings) {
  await page.setViewportSize({ width: drawing.pixels, height: drawing.pixels });
  await page.setContent(pageFor(drawing));
  writeFileSync(join(folder, drawing.file), await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`Drew ${drawings.map((drawing) => drawing.file).join(', ')}.`);
