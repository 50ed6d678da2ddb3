import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { londonTime } from '../../kernel/london-day.ts';
import type { ReferralBlock, ReferralDocument, ReferralSection } from '../../referral/referral-document.ts';
import { setBlock, setCallout, setFacts, setText, wordsIn } from './referral-blocks.ts';
import { colours, paper, styles } from './referral-styles.ts';
import { Sheet } from './sheet.ts';
import { typesetterFor, type Typesetter } from './text-lines.ts';

type Element = PDFKit.PDFStructureElement;

/**
 * The referral as a PDF that people, printers and screen readers can read: tagged, in British English, with bookmarks,
 * the protective marking and the reference on every page, and fonts that hold the letters of most names (D8, domain 8.3).
 *
 * The same document gives the same bytes, so that a mail tried again carries the same attachment. File properties hold
 * the reference and never a name. A character that no font has shows as a visible mark, is counted beneath the block it
 * stands in and on the first page, and is kept behind the mark for copying and reading aloud: none vanishes.
 */
export async function renderReferralPdf(document: ReferralDocument): Promise<Uint8Array> {
  const doc = newPdf(document);
  const bytes = buffer(doc);
  const type = typesetterFor(doc);
  const marking = type.lines(document.markings, styles.marking, paper.width - 2 * paper.side);
  const sheet = new Sheet(doc, type, (page) => {
    page.write(marking, page.left, page.y, styles.marking);
    page.y += marking.length * styles.marking.leading + 18;
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  setOpening(sheet, root, document);
  for (const section of document.sections) setSection(sheet, root, section, document.reference);
  setFeet(sheet, document);
  root.end();
  doc.end();
  return bytes;
}

function newPdf(document: ReferralDocument): PDFKit.PDFDocument {
  return new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    bufferPages: true,
    font: '',
    info: {
      Title: document.reference,
      Creator: 'Safeguard',
      Producer: 'Safeguard',
      CreationDate: producedAt(document.producedAtWords),
    },
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The moment the words name, so that two renderings agree; where they name none, 1970, never the time of day. */
function producedAt(words: string): Date {
  const [, day = '', month = '', year = '', time = ''] =
    /(\d{1,2}) (\w+) (\d{4})\D+(\d{2}:\d{2})/.exec(words) ?? [];
  const monthNumber = MONTHS.indexOf(month) + 1;
  if (monthNumber === 0) return new Date(0);
  return new Date(londonTime(`${year}-${`${monthNumber}`.padStart(2, '0')}-${day.padStart(2, '0')}`, time));
}

function setOpening(sheet: Sheet, root: Element, document: ReferralDocument): void {
  setText(sheet, sheet.within(root, 'P'), 'P', document.markings, styles.marking);
  sheet.gap(18);
  setText(sheet, sheet.within(root, 'H1'), 'H1', document.title, styles.title);
  sheet.gap(10);
  setFacts(sheet, root, [
    { label: 'Reference', value: document.reference },
    { label: 'Produced', value: document.producedAtWords },
    { label: 'Versions', value: document.versionsWords },
  ]);
  const lost = document.sections.flatMap((section) => [section.heading, ...section.blocks.flatMap(wordsIn)]);
  const count = lostIn(sheet.type, [document.title, document.markings, document.versionsWords, ...lost]);
  if (count === 0) return;
  sheet.gap(12);
  setCallout(sheet, root, {
    tone: 'notice',
    title: 'Some characters could not be printed',
    text: `The mark \uFFFD stands in ${count === 1 ? 'one place' : `${count} places`} for a character this document cannot print. Nothing is lost: the words stand in full in the record ${document.reference}. Check names there before you rely on them.`,
  });
}

function setSection(sheet: Sheet, root: Element, section: ReferralSection, reference: string): void {
  const element = sheet.within(root, 'Sect');
  sheet.gap(24);
  const lines = sheet.type.lines(section.heading, styles.heading, sheet.width);
  sheet.keepTogether(lines.length * styles.heading.leading + 80);
  sheet.doc.outline.addItem(section.heading, { top: sheet.y, left: paper.width });
  sheet.flow({ element: sheet.within(element, 'H2'), tag: 'H2', lines, style: styles.heading });
  sheet.artifact('Layout', () => {
    sheet.doc.rect(sheet.left, sheet.y + 2, sheet.width, 1.2).fill(colours.strongRule);
  });
  sheet.gap(10);
  section.blocks.forEach((block, index) => {
    if (index > 0) sheet.gap(12);
    setBlock(sheet, element, block);
    noteLost(sheet, element, block, reference);
  });
}

function noteLost(sheet: Sheet, parent: Element, block: ReferralBlock, reference: string): void {
  const count = lostIn(sheet.type, wordsIn(block));
  if (count === 0) return;
  const words =
    count === 1
      ? `One character above could not be printed and shows as \uFFFD. It stands in the record ${reference}.`
      : `${count} characters above could not be printed and show as \uFFFD. They stand in the record ${reference}.`;
  sheet.gap(3);
  setText(sheet, sheet.within(parent, 'P'), 'P', words, styles.small);
}

function lostIn(type: Typesetter, texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + type.lostIn(text), 0);
}

function setFeet(sheet: Sheet, document: ReferralDocument): void {
  const { start, count } = sheet.doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    sheet.doc.switchToPage(start + index);
    sheet.artifact('Pagination', () => setFoot(sheet, document, `Page ${index + 1} of ${count}`));
  }
}

function setFoot(sheet: Sheet, document: ReferralDocument, pageWords: string): void {
  const { type, left, width } = sheet;
  const top = paper.height - paper.foot + 20;
  sheet.doc.moveTo(left, top - 5).lineTo(left + width, top - 5);
  sheet.doc.lineWidth(0.6).stroke(colours.rule);
  const page = type.lines(pageWords, styles.foot, width);
  sheet.write(type.lines(document.reference, styles.footStrong, width), left, top, styles.footStrong);
  sheet.write(page, left + width - type.naturalWidth(pageWords, styles.foot), top, styles.foot);
  const hash = type.lines(`Content ${document.contentHash}`, styles.foot, width);
  sheet.write(hash, left, top + styles.foot.leading, styles.foot);
}
