import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { londonTime } from '../../kernel/london-day.ts';
import type { ReferralBlock, ReferralDocument, ReferralSection } from '../../referral/referral-document.ts';
import { readyBlock, readyCallout, readyText, wordsIn } from './referral-blocks.ts';
import { colours, paper, styles } from './referral-styles.ts';
import { Sheet } from './sheet.ts';
import { typesetterFor, type TextStyle, type Typesetter } from './text-lines.ts';

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
    page.y += marking.length * styles.marking.leading + 10;
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
  setText(sheet, root, 'P', document.markings, styles.marking);
  sheet.gap(8);
  setText(sheet, root, 'H1', document.title, styles.title);
  sheet.gap(2);
  setText(sheet, root, 'P', `Reference ${document.reference}, ${document.producedAtWords}`, styles.reference);
  const words = document.sections.flatMap((section) => [section.heading, ...section.blocks.flatMap(wordsIn)]);
  const count = lostIn(sheet.type, [document.title, document.markings, document.cautionWords, ...words]);
  if (count === 0) return;
  sheet.gap(8);
  const notice = readyCallout(sheet, {
    tone: 'notice',
    title: 'Some characters could not be printed',
    text: `The mark \uFFFD stands in ${count === 1 ? 'one place' : `${count} places`} for a character this document cannot print. Nothing is lost: the words stand in full in the record ${document.reference}. Check names there before you rely on them.`,
  });
  notice.set(root);
}

function setText(sheet: Sheet, parent: Element, tag: string, text: string, style: TextStyle): void {
  readyText(sheet, tag, text, style).set(parent);
}

const GAP = 8;
const AFTER_SUBHEADING = 2;

function setSection(sheet: Sheet, root: Element, section: ReferralSection, reference: string): void {
  const element = sheet.within(root, 'Sect');
  const blocks = section.blocks.map((block) => ({ block, ready: readyBlock(sheet, block) }));
  const startOf = (index: number): number => {
    const { block, ready } = blocks[index] ?? {};
    const next = block?.kind === 'subheading' ? AFTER_SUBHEADING + startOf(index + 1) : 0;
    return (ready?.start ?? 0) + next;
  };
  setHeading(sheet, element, section.heading, startOf(0));
  blocks.forEach(({ block, ready }, index) => {
    if (index > 0) sheet.gap(blocks[index - 1]?.block.kind === 'subheading' ? AFTER_SUBHEADING : GAP);
    if (index > 0) sheet.keepTogether(startOf(index));
    ready.set(element);
    noteLost(sheet, element, block, reference);
  });
}

/** Sets a heading on a page with room for what it heads. */
function setHeading(sheet: Sheet, parent: Element, heading: string, below: number): void {
  const lines = sheet.type.lines(heading, styles.heading, sheet.width);
  sheet.gap(12);
  sheet.keepTogether(lines.length * styles.heading.leading + GAP + below);
  sheet.doc.outline.addItem(heading, { top: sheet.y, left: paper.width });
  sheet.flow({ element: sheet.within(parent, 'H2'), tag: 'H2', lines, style: styles.heading });
  sheet.artifact('Layout', () => {
    sheet.doc.rect(sheet.left, sheet.y + 1, sheet.width, 1.2).fill(colours.strongRule);
  });
  sheet.gap(6);
}

function noteLost(sheet: Sheet, parent: Element, block: ReferralBlock, reference: string): void {
  const count = lostIn(sheet.type, wordsIn(block));
  if (count === 0) return;
  const words =
    count === 1
      ? `One character above could not be printed and shows as \uFFFD. It stands in the record ${reference}.`
      : `${count} characters above could not be printed and show as \uFFFD. They stand in the record ${reference}.`;
  sheet.gap(3);
  setText(sheet, parent, 'P', words, styles.small);
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
  const { left, width } = sheet;
  const top = paper.height - paper.foot + 18;
  sheet.doc.moveTo(left, top - 4).lineTo(left + width, top - 4);
  sheet.doc.lineWidth(0.6).stroke(colours.rule);
  const { foot, footStrong } = styles;
  const first = `${document.reference}  ${document.markings}`;
  const next = top + setEnds(sheet, top, [first, footStrong], [pageWords, foot]);
  setEnds(sheet, next, [document.cautionWords, foot], [`Content ${document.contentHash}`, foot]);
}

type Words = readonly [text: string, style: TextStyle];

/** Sets words at the left and at the right end of a line, those at the left on as many lines as they need; gives their height. */
function setEnds(sheet: Sheet, top: number, [left, leftStyle]: Words, [right, rightStyle]: Words): number {
  const { type } = sheet;
  const width = type.naturalWidth(right, rightStyle);
  const lines = type.lines(left, leftStyle, Math.max(sheet.width / 3, sheet.width - width - 12));
  sheet.write(lines, sheet.left, top, leftStyle);
  sheet.write(type.lines(right, rightStyle, sheet.width), sheet.left + sheet.width - width, top, rightStyle);
  return lines.length * leftStyle.leading;
}
