import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import type { ReferralBlock, ReferralDocument } from '../../referral/referral-document.ts';
import { readPdf, type ReadPdf } from '../../testing/read-pdf.ts';
import { renderReferralPdf } from './referral-pdf.ts';

const marking = 'OFFICIAL-SENSITIVE: child safeguarding. For the MASH and the MASE panel only.';
const empty: ReferralDocument = {
  title: 'Referral to the MASE panel: completed CSE screening',
  reference: 'SC-7K3QXD',
  language: 'en-GB',
  producedAtWords: 'Monday 23 November 2026, 14:02',
  markings: marking,
  cautionWords: 'A structured aid, not validated. A person decides.',
  contentHash: 'sha256 9f2b6c0e5d1a4b7f8e3c2d1a0b9f8e7d6c5b4a39281706f5e4d3c2b1a0f9e8d7',
  sections: [],
};

const signs = Array.from({ length: 63 }, (_, index) => [
  `S${index + 1} Found with, or brought back by, adults the family does not know (${index + 1})`,
  index % 3 === 0 ? 'Concern' : 'Not explored yet',
  index % 3 === 0 ? '3 November 2026' : '',
  index % 9 === 0 ? `Seen by the form tutor, who kept note ${index + 1}` : '',
]);
const signsTable: ReferralBlock = {
  kind: 'table',
  caption: 'All 63 signs as asked and answered',
  columns: ['Sign', 'Answer', 'Date seen', 'What was seen'],
  rows: signs,
};
const longNote = Array.from({ length: 170 }, (_, index) => `word${index + 1}`).join(' ') + ' and no more.';

const rich: ReferralDocument = {
  ...empty,
  sections: [
    {
      heading: 'What MASH needs to know first',
      blocks: [
        {
          kind: 'callout',
          tone: 'urgent',
          title: 'Consult the police',
          text: 'A possible offence is recorded.',
        },
        {
          kind: 'callout',
          tone: 'notice',
          title: 'How to read this',
          text: 'A structured aid, not validated.',
        },
        { kind: 'paragraph', text: 'Final score 2, judged by Orla Fenwick on 23 November 2026.' },
      ],
    },
    {
      heading: 'The child',
      blocks: [
        {
          kind: 'facts',
          rows: [
            { label: 'Surname', value: 'Nguyễn-Łukasz' },
            { label: 'Forenames', value: 'Zoë' },
            { label: 'First language', value: '' },
          ],
        },
        {
          kind: 'table',
          caption: 'Other children in the household',
          columns: ['Name', 'Date of birth'],
          rows: [
            ['Tomáš Nguyễn', '2 May 2016'],
            ['Ada Nguyễn', '9 June 2019'],
          ],
        },
      ],
    },
    {
      heading: 'Reasons',
      blocks: [{ kind: 'list', items: ['R4: evidence, return interview', 'Q2: evidence'] }],
    },
    { heading: 'The signs, letter by letter', blocks: [signsTable, { kind: 'paragraph', text: longNote }] },
    {
      heading: 'In the child’s own words',
      blocks: [
        { kind: 'subheading', text: 'What the child said' },
        { kind: 'quote', text: 'He is nice to me.\nNobody else is.' },
      ],
    },
  ],
};

const withBlocks = (...blocks: ReferralBlock[]): ReferralDocument => ({
  ...empty,
  sections: [{ heading: 'Section', blocks }],
});
const render = async (document: ReferralDocument) => readPdf(await renderReferralPdf(document));
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const wordsOf = (pdf: ReadPdf, role: string) =>
  pdf.elements.filter((element) => element.role === role).map((element) => flat(element.text));

describe('a referral read back', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await render(rich);
  });

  test('says everything it was given, in the order it was given', () => {
    const words = rich.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(inOrder)]);
    const read = flat(
      pdf.pages.map((page) => page.elements.map((element) => element.text).join(' ')).join(' '),
    );
    let from = 0;
    for (const text of words.map(flat).filter((text) => text !== '')) {
      const at = read.indexOf(text, from);
      expect({ text, found: at >= 0 }).toEqual({ text, found: true });
      from = at + text.length;
    }
  });

  test('opens with its marking, title, reference and time', () => {
    expect(wordsOf(pdf, 'H1')).toEqual([empty.title]);
    expect(wordsOf(pdf, 'P').slice(0, 2)).toEqual([
      marking,
      'Reference SC-7K3QXD, Monday 23 November 2026, 14:02',
    ]);
  });

  test('can be found one’s way in: headings are bookmarks, and nothing else is', () => {
    const headings = rich.sections.map((section) => section.heading);
    expect(wordsOf(pdf, 'H2')).toEqual(headings);
    expect(pdf.bookmarks).toEqual(headings);
  });

  test('carries reference, marking, page number, content hash and how far to trust it on every page', () => {
    expect(pdf.pages.length).toBeGreaterThan(3);
    pdf.pages.forEach((page, index) => {
      const text = flat(page.text);
      expect(text).toContain(`SC-7K3QXD ${marking} Page ${index + 1} of ${pdf.pages.length}`);
      expect(text).toContain('A structured aid, not validated. A person decides.');
      expect(text).toContain(rich.contentHash);
    });
  });

  test('reads its headers and footers aloud once at most', () => {
    const aloud = pdf.pages.flatMap((page) => page.elements.map((element) => flat(element.text))).join(' ');
    expect(aloud.split(marking)).toHaveLength(2);
    expect(aloud).not.toContain('Page 1 of');
  });

  test('leaves nothing outside its structure', () => {
    expect(pdf.pages.map((page) => page.untagged)).toEqual(pdf.pages.map(() => 0));
  });

  test.each([
    ['LBody', ['R4: evidence, return interview', 'Q2: evidence']],
    ['Lbl', ['•', '•']],
    ['BlockQuote', ['He is nice to me. Nobody else is.']],
    ['H3', ['What the child said']],
    ['Caption', ['Other children in the household', 'All 63 signs as asked and answered']],
    [
      'Div',
      [
        'Urgent: Consult the police A possible offence is recorded.',
        'How to read this A structured aid, not validated.',
      ],
    ],
  ])('marks what it holds as %s', (role, words) => {
    expect(wordsOf(pdf, role)).toEqual(words);
  });

  test('names rows and columns for whoever hears a table', async () => {
    expect(wordsOf(pdf, 'TH')).toEqual(
      expect.arrayContaining(['Surname', 'Name', 'Date of birth', 'Tomáš Nguyễn', 'Sign']),
    );
    expect(wordsOf(pdf, 'TD')).toEqual(
      expect.arrayContaining(['Nguyễn-Łukasz', '2 May 2016', 'Not explored yet']),
    );
    const file = Buffer.from(await renderReferralPdf(rich)).toString('latin1');
    expect(file.match(/\/Scope \/Column/g)).toHaveLength(2 + 4);
    expect(file.match(/\/Scope \/Row/g)).toHaveLength(3 + 2 + 63);
  });

  test('shows an empty fact as not recorded', () => {
    expect(wordsOf(pdf, 'TR')).toContain('First language Not recorded');
  });

  test('tells the file system its reference and its language, and never a name', () => {
    expect(pdf.title).toBe('SC-7K3QXD');
    expect(pdf.language).toBe('en-GB');
    expect(pdf.properties).not.toMatch(/Zo|Nguy|ukasz|Tom|Ada|Orla|Fenwick|MASE/);
  });

  test('keeps its words within the margins', () => {
    for (const { text, left, right } of pdf.pages.flatMap((page) => page.placed)) {
      expect({ text, inside: left >= 55 && right <= 541 }).toEqual({ text, inside: true });
    }
  });
});

describe('a referral as a file', () => {
  test('is the same to the byte when it is made again', async () => {
    const [first, second] = [await renderReferralPdf(rich), await renderReferralPdf(structuredClone(rich))];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test.each([
    ['Monday 23 November 2026, 14:02', 'D:20261123140200Z'],
    ['3 July 2026, 00:30', 'D:20260702233000Z'],
    ['once upon a time', 'D:19700101000000Z'],
  ])('dates itself from its words "%s", not from the clock', async (producedAtWords, date) => {
    expect((await render({ ...empty, producedAtWords })).properties).toContain(date);
  });

  test('is small enough to travel inside a draft mail', async () => {
    const everySignNoted = signs.map((row) => [...row.slice(0, 3), longNote]);
    const bytes = await renderReferralPdf({
      ...rich,
      sections: [...rich.sections, { heading: 'More', blocks: [{ ...signsTable, rows: everySignNoted }] }],
    });
    expect(bytes.length).toBeLessThan(400 * 1024);
  });
});

describe('names and words from anywhere', () => {
  test.each([
    ['Polish and Vietnamese', 'Łukasz Nguyễn'],
    ['French', 'Zoë'],
    ['Czech', 'Šárka Dvořáková'],
    ['Irish', 'Seán Ó Súilleabháin'],
    ['Icelandic', 'Þórður Ægisson'],
    ['Yoruba', 'Ọlábísí Adéṣọlá'],
    ['Turkish', 'Işıl Doğan'],
    ['Greek', 'Αλεξάνδρα Παπαδοπούλου'],
    ['Russian', 'Зоя Щербакова'],
    ['Ukrainian', 'Ґалина Їжакевич'],
    ['a mixture', 'Zoë Щербакова-Nguyễn'],
  ])('prints a %s name whole', async (_, name) => {
    const pdf = await render(withBlocks({ kind: 'facts', rows: [{ label: 'Name', value: name }] }));
    expect(wordsOf(pdf, 'TD')).toContain(name);
    expect(pdf.text).not.toContain('could not be printed');
  });

  test('reads letters and marks typed apart as the letters they make', async () => {
    const apart = 'Łukasz Nguyễn, Zoë'.normalize('NFD');
    const pdf = await render(withBlocks({ kind: 'paragraph', text: apart }));
    expect(wordsOf(pdf, 'P')).toContain('Łukasz Nguyễn, Zoë');
  });

  test('prints what reads the same for pasted bullets, dashes, arrows and ligatures', async () => {
    const pdf = await render(
      withBlocks({ kind: 'paragraph', text: '\uF0B7 home\u2011time → \uFB01ve ≥ 4\u00A0days\u200B\u202A' }),
    );
    expect(wordsOf(pdf, 'P')).toContain('• home-time -> five >= 4 days');
    expect(pdf.text).not.toContain('could not be printed');
  });

  test.each([
    ['a Chinese name', 'Known as 王明, aged 14', 'Known as \uFFFD\uFFFD, aged 14', '2 characters', '王明'],
    ['a face', 'I am fine 😔', 'I am fine \uFFFD', 'One character', '😔'],
    ['a family of joined faces', 'My 👩‍👧‍👦', 'My \uFFFD', 'One character', '👩‍👧‍👦'],
    ['an Arabic name', 'Her aunt, علي', 'Her aunt, \uFFFD\uFFFD\uFFFD', '3 characters', 'علي'],
    ['half a character', 'broken \uD83D here', 'broken \uFFFD here', 'One character', '\uFFFD'],
    ['a control character', 'bell \u0007 here', 'bell \uFFFD here', 'One character', '\u0007'],
  ])('shows, counts and keeps %s', async (_, written, printed, counted, kept) => {
    const bytes = await renderReferralPdf(withBlocks({ kind: 'quote', text: written }));
    const pdf = await readPdf(bytes);
    expect(wordsOf(pdf, 'BlockQuote')).toEqual([printed]);
    expect(flat(pdf.text)).toContain('Some characters could not be printed');
    expect(flat(pdf.text)).toMatch(
      new RegExp(`${counted} above could not be printed .* in the record SC-7K3QXD`),
    );
    expect(keptBehindTheMarks(bytes)).toContain(kept);
  });

  test('never fails and never grows silent, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 6, maxLength: 6 }),
        async (texts) => {
          const [a = '', b = '', c = '', d = '', e = '', f = ''] = texts;
          const pdf = await render({
            ...empty,
            sections: [
              {
                heading: a,
                blocks: [
                  { kind: 'facts', rows: [{ label: b, value: c }] },
                  { kind: 'table', caption: d, columns: [e], rows: [[f, a]] },
                  { kind: 'list', items: [b, c] },
                  { kind: 'callout', tone: 'urgent', title: d, text: e },
                  { kind: 'quote', text: `start ${f} end` },
                ],
              },
            ],
          });
          expect(wordsOf(pdf, 'BlockQuote')[0]).toMatch(/^start.*end$/s);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('what does not fit where it stands', () => {
  test('a table of 63 signs goes over pages under the same heads, each sign once', async () => {
    const pdf = await render(withBlocks(signsTable));
    const reached = pdf.pages.filter((page) => page.text.includes('Found with'));
    expect(reached.length).toBeGreaterThan(2);
    for (const page of reached) expect(flat(page.text)).toContain('Sign Answer Date seen What was seen');
    expect(wordsOf(pdf, 'TH').filter((words) => words === 'Answer')).toHaveLength(1);
    const named = wordsOf(pdf, 'TH').filter((words) => words.includes('Found with'));
    expect(named).toEqual(signs.map(([name]) => name));
  });

  test('a row too long for its page goes on over it whole, under the same heads and named again', async () => {
    const before: ReferralBlock = {
      kind: 'list',
      items: Array.from({ length: 30 }, (_, index) => `Item ${index}`),
    };
    const table: ReferralBlock = {
      kind: 'table',
      columns: ['Sign', 'Answer', 'Note'],
      rows: [
        ['Returns injured', 'Evidence', `${longNote} ${longNote}`],
        ['Self-harm', 'Concern', 'Short.'],
      ],
    };
    const pdf = await render(withBlocks(before, table));
    const note = wordsOf(pdf, 'TD').filter((words) => words.includes('word'));
    expect(flat(note.join(' '))).toBe(`${longNote} ${longNote}`);
    expect(pdf.pages).toHaveLength(2);
    expect(pdf.pages[0]!.text).toContain('word1 ');
    expect(flat(pdf.pages[1]!.text)).toMatch(/Sign Answer Note.*Returns injured \(continued\)/);
    expect(wordsOf(pdf, 'TR').at(-1)).toBe('Self-harm Concern Short.');
  });

  test('no row of a table stands alone on a page', async () => {
    for (let count = 28; count < 48; count += 1) {
      const rows = Array.from({ length: count }, (_, index) => [`Row ${index}`, 'Concern']);
      const pdf = await render(withBlocks({ kind: 'table', columns: ['Sign', 'Answer'], rows }));
      const perPage = pdf.pages.map(({ text }) => text.match(/Row \d+/g)?.length ?? 0);
      expect({ count, alone: perPage.includes(1) }).toEqual({ count, alone: false });
    }
  });

  test('a column head of a few words stays on one line, also over cells without words', async () => {
    const columns = ['Question', 'Answer', 'When, from whom, and notes'];
    const rows = [['Found with, or brought back by, adults or older people', 'Concern', '']];
    const pdf = await render(withBlocks({ kind: 'table', columns, rows: [...rows, ...rows] }));
    expect(pdf.pages[0]!.placed.map(({ text }) => text)).toContain('When, from whom, and notes');
  });

  test('a long value goes on over the page whole', async () => {
    const value = `${longNote} ${longNote} ${longNote} ${longNote}`;
    const pdf = await render(withBlocks({ kind: 'facts', rows: [{ label: 'Analysis', value }] }));
    const read = wordsOf(pdf, 'TD').filter((words) => words.includes('word'));
    expect(flat(read.join(' '))).toBe(value);
  });

  const unbroken = 'Donaudampfschifffahrt'.repeat(96).slice(0, 2000);
  test.each<[string, ReferralBlock, string]>([
    ['a paragraph', { kind: 'paragraph', text: unbroken }, 'P'],
    ['a quote', { kind: 'quote', text: unbroken }, 'BlockQuote'],
    ['a fact', { kind: 'facts', rows: [{ label: 'Note', value: unbroken }] }, 'TD'],
    ['a cell', { kind: 'table', caption: 'T', columns: ['A', 'B'], rows: [['a', unbroken]] }, 'TD'],
    [
      'the name of a row',
      { kind: 'table', caption: 'T', columns: ['A', 'B'], rows: [[unbroken, 'b']] },
      'TH',
    ],
  ])('a word of 2,000 letters in %s is broken and loses no letter', async (_, block, role) => {
    const pdf = await render(withBlocks(block));
    const read = wordsOf(pdf, role).map((words) => words.replaceAll(' ', ''));
    expect(read).toContain(unbroken);
    for (const { right } of pdf.pages.flatMap((page) => page.placed)) expect(right).toBeLessThanOrEqual(541);
  });

  test('more columns than a page can carry still show every cell', async () => {
    const columns = Array.from({ length: 24 }, (_, index) => `Column${index}`);
    const pdf = await render(
      withBlocks({
        kind: 'table',
        caption: 'Wide',
        columns,
        rows: [columns.map((_, index) => `cell${index}`)],
      }),
    );
    const read = [...wordsOf(pdf, 'TH'), ...wordsOf(pdf, 'TD')].map((words) => words.replaceAll(' ', ''));
    expect(read).toEqual(expect.arrayContaining([...columns, ...columns.map((_, index) => `cell${index}`)]));
  });

  test('a cell beyond the last column is printed all the same', async () => {
    const pdf = await render(
      withBlocks({ kind: 'table', caption: 'Ragged', columns: ['A'], rows: [['one', 'two']] }),
    );
    expect(wordsOf(pdf, 'TR')).toContain('one two');
  });

  test.each<[string, ReferralBlock, string]>([
    [
      'a table without rows',
      { kind: 'table', caption: 'Missing episodes', columns: ['From', 'To'], rows: [] },
      'Nothing recorded',
    ],
    ['a quote without words', { kind: 'quote', text: ' ' }, 'Not recorded'],
    ['a list without items', { kind: 'list', items: [] }, 'Not recorded'],
    ['a text without words', { kind: 'paragraph', text: '' }, 'Not recorded'],
  ])('%s says so', async (_, block, words) => {
    expect((await render(withBlocks(block))).text).toContain(words);
  });

  const tallFact: ReferralBlock = {
    kind: 'facts',
    rows: [{ label: 'Worry', value: Array.from({ length: 9 }, (_, index) => `word${index + 1}`).join('\n') }],
  };
  test.each<[string, ReferralBlock[]]>([
    ['a heading over a text', [{ kind: 'paragraph', text: longNote }]],
    ['a heading over a tall row', [tallFact]],
    [
      'a heading and a label over a quote',
      [
        { kind: 'subheading', text: 'L' },
        { kind: 'quote', text: longNote },
      ],
    ],
    ['a heading and a label over a tall row', [{ kind: 'subheading', text: 'L' }, tallFact]],
  ])('%s is not left alone at the foot of a page', async (_, blocks) => {
    for (let count = 36; count < 52; count += 1) {
      const items = Array.from({ length: count }, () => 'An item');
      const pdf = await render({
        ...empty,
        sections: [
          { heading: 'Before', blocks: [{ kind: 'list', items }] },
          { heading: 'Lonely', blocks },
        ],
      });
      const page = pdf.pages.find(({ text }) => text.includes('Lonely'));
      expect({ count, together: /word1\s/.test(page?.text ?? '') }).toEqual({ count, together: true });
    }
  });

  test('a label between two blocks stands on the page of what it announces', async () => {
    for (let count = 36; count < 52; count += 1) {
      const items = Array.from({ length: count }, () => 'An item');
      const pdf = await render(
        withBlocks(
          { kind: 'list', items },
          { kind: 'subheading', text: 'Who the child trusts' },
          { kind: 'quote', text: 'Her form tutor.' },
        ),
      );
      const page = pdf.pages.find(({ text }) => text.includes('Who the child trusts'));
      expect({ count, together: page?.text.includes('Her form tutor.') }).toEqual({ count, together: true });
    }
  });
});

function inOrder(block: ReferralBlock): readonly string[] {
  switch (block.kind) {
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value === '' ? 'Not recorded' : value]);
    case 'table':
      return [block.caption ?? '', ...block.columns, ...block.rows.flat()];
    case 'list':
      return block.items;
    case 'callout':
      return [block.title, block.text];
    case 'paragraph':
    case 'subheading':
    case 'quote':
      return [block.text];
  }
}

/** The original of each mark that stands for what could not be printed, as it is copied or read aloud. */
function keptBehindTheMarks(bytes: Uint8Array): string[] {
  return [...pageContent(bytes).matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)/gs)].map(([, escaped = '']) => {
    const plain = escaped.replace(
      /\\(.)/gs,
      (_, character: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[character] ?? character,
    );
    return plain.startsWith('\xFE\xFF')
      ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
      : plain;
  });
}

function pageContent(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    const data = file.subarray(at + 7, file.indexOf('\nendstream', at));
    if (data[0] === 0x78) parts.push(inflateSync(data).toString('latin1'));
  }
  return parts.join('\n');
}
