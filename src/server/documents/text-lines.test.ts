import PDFDocument from 'pdfkit';
import { styles } from './referral-styles.ts';
import { typesetterFor } from './text-lines.ts';

/** A typesetter, and how many characters it has measured so far. */
function measuring() {
  const doc = new PDFDocument({ font: '' });
  const widthOfString = doc.widthOfString.bind(doc);
  let measured = 0;
  doc.widthOfString = (text, options) => {
    measured += text.length;
    return widthOfString(text, options);
  };
  return { type: typesetterFor(doc), measured: () => measured };
}

const written = (lines: readonly (readonly { text: string }[])[]) =>
  lines.map((line) => line.map(({ text }) => text).join(''));

test.each([
  ['one face', 'Donaudampfschifffahrt'],
  ['several faces', 'Nguyễn'],
])('a note without a space in %s is measured a few times over, not once for each letter', (_, word) => {
  const { type, measured } = measuring();
  const note = word.repeat(400).slice(0, 2000);
  expect(written(type.lines(note, styles.body, 300)).join('')).toBe(note);
  expect(measured()).toBeLessThan(6 * note.length);
});

test('a word wider than its line is broken after a dash or a stop where there is one, and fills its lines', () => {
  const { type } = measuring();
  const lines = type.lines('https://maps.example/station-road?from=bus', styles.body, 100);
  expect(written(lines)).toEqual(['https://maps.', 'example/station-', 'road?from=bus']);
  for (const line of lines) expect(line.reduce((sum, run) => sum + run.width, 0)).toBeLessThanOrEqual(100);
});
