import type * as pdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a tagged PDF as a screen reader meets it: what it is, and its words in reading order. */
export interface PdfElement {
  role: string;
  /** The words of the element and of everything in it; line ends on paper are line ends here. */
  text: string;
  children: PdfElement[];
}

/** A piece of text and where it stands, in points from the bottom left corner of the page. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  baseline: number;
}

/** One page, as printed and as read aloud. */
export interface PdfPage {
  /** Everything printed, headers and footers included, a line break where the page has one. */
  text: string;
  placed: PlacedText[];
  /** What is read aloud, in order; what is repeated from page to page is not. */
  elements: PdfElement[];
  /** How many drawing operations belong neither to an element nor to an artifact. */
  untagged: number;
}

/** A PDF read back. */
export interface ReadPdf {
  pages: PdfPage[];
  /** The words of every page, one after the other. */
  text: string;
  /** Every element of every page, in reading order, parents before children. */
  elements: PdfElement[];
  title: string | undefined;
  language: string | undefined;
  /** Everything the file says about itself: properties and metadata, as one text to search. */
  properties: string;
  bookmarks: string[];
}

type Pdfjs = typeof pdfjsModule;
type Page = Awaited<ReturnType<Awaited<ReturnType<Pdfjs['getDocument']>['promise']>['getPage']>>;
type TreeNode = Awaited<ReturnType<Page['getStructTree']>>;

/** Reads a PDF back with Mozilla's pdf.js: a reader that had no part in writing it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(pdfjs, await pdf.getPage(number)));
    }
    const { info, metadata } = await pdf.getMetadata();
    const properties = info as { Title?: string; Language?: string };
    return {
      pages,
      text: pages.map((page) => page.text).join('\n'),
      elements: pages.flatMap((page) => page.elements.flatMap(withDescendants)),
      title: properties.Title,
      language: properties.Language,
      properties: JSON.stringify([info, metadata?.getRaw()]),
      bookmarks: ((await pdf.getOutline()) ?? []).map((bookmark) => bookmark.title),
    };
  } finally {
    await pdf.destroy();
  }
}

async function readPage(pdfjs: Pdfjs, page: Page): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  const placed = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            left: item.transform[4],
            right: item.transform[4] + item.width,
            baseline: item.transform[5],
          },
        ]
      : [],
  );
  const words = await wordsByMark(page);
  const tree = await page.getStructTree();
  return {
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    placed,
    elements: tree ? tree.children.flatMap((child) => elementsOf(child, words)) : [],
    untagged: await untaggedOperations(pdfjs, page),
  };
}

async function wordsByMark(page: Page): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ('str' in item) {
      const mark = open.findLast((id) => id);
      if (mark) words.set(mark, (words.get(mark) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { id?: string }).id);
  }
  return words;
}

function elementsOf(node: TreeNode | TreeNode['children'][number], words: Map<string, string>): PdfElement[] {
  if (!('role' in node)) return [];
  const children = node.children.flatMap((child) => elementsOf(child, words));
  const text = node.children
    .map((child) =>
      'role' in child ? textOf(child, words) : (words.get((child as { id: string }).id) ?? ''),
    )
    .join('');
  return text.trim() === '' ? [] : [{ role: node.role, text, children }];
}

function textOf(node: TreeNode, words: Map<string, string>): string {
  return elementsOf(node, words)
    .map((element) => element.text)
    .join('');
}

function withDescendants(element: PdfElement): PdfElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

async function untaggedOperations(pdfjs: Pdfjs, page: Page): Promise<number> {
  const { OPS } = pdfjs;
  const drawing = new Set([
    OPS.showText,
    OPS.showSpacedText,
    OPS.fill,
    OPS.eoFill,
    OPS.stroke,
    OPS.constructPath,
  ]);
  const { fnArray } = await page.getOperatorList();
  let depth = 0;
  let untagged = 0;
  for (const operation of fnArray) {
    if (operation === OPS.beginMarkedContent || operation === OPS.beginMarkedContentProps) depth += 1;
    else if (operation === OPS.endMarkedContent) depth -= 1;
    else if (depth === 0 && drawing.has(operation)) untagged += 1;
  }
  return untagged;
}
