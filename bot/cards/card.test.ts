import type { Message } from '../../src/people/messenger.ts';
import { links, SCREENING_ID } from '../testing/fake-app.ts';
import { cardFor } from './card-for.ts';
import { messageShowing } from './card.ts';
import { headingText, plainText } from './plain-text.ts';

const alert: Message = {
  title: 'A screening needs you',
  reference: 'SC-7K3QXD',
  lines: [
    'Second-level concern (suggested score 2).',
    'Please acknowledge by Monday 23 November 2026, 10:00.',
  ],
  urgent: true,
  choices: [{ label: 'Acknowledge', verb: 'acknowledge-alert', data: { screeningId: SCREENING_ID } }],
  openPath: `screenings/${SCREENING_ID}`,
};
/** Every text on a card that a client reads as markdown. */
const headings = (card: object) =>
  (card as { body: { type: string; text?: string }[] }).body.filter(({ type }) => type === 'TextBlock');

test('a message is shown whole: urgent, title, reference, lines, its buttons and one that opens the tab', () => {
  const { card } = cardFor(alert, links);
  expect(card).toMatchObject({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { inlines: [{ text: 'Urgent' }] },
      { type: 'TextBlock', style: 'heading', text: alert.title },
      { inlines: [{ text: 'SC-7K3QXD' }] },
      { inlines: [{ text: alert.lines[0] }] },
      { inlines: [{ text: alert.lines[1] }] },
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: 'Acknowledge',
        verb: 'acknowledge-alert',
        data: { screeningId: SCREENING_ID },
        fallback: { type: 'Action.Submit', data: { verb: 'acknowledge-alert', screeningId: SCREENING_ID } },
      },
      { type: 'Action.OpenUrl', title: 'Open in Safeguard' },
    ],
  });
});

test('a message with nothing to open and nothing to press has no buttons', () => {
  expect(cardFor({ ...alert, choices: [], openPath: null }, links).card['actions']).toEqual([]);
});

test('a lock screen and a voice get the title and the reference, nothing else', () => {
  const { card, summary } = cardFor(alert, links);
  expect([summary, card['speak'], card['fallbackText'], messageShowing({ card, summary }).summary]).toEqual(
    Array(4).fill('A screening needs you SC-7K3QXD'),
  );
  expect(messageShowing({ card, summary })).not.toHaveProperty('text');
});

test('the open button leads into the tab by id alone', () => {
  const url = new URL((cardFor(alert, links).card['actions'] as { url?: string }[]).at(-1)?.url ?? '');
  expect(`${url.origin}${url.pathname}`).toBe(
    'https://teams.microsoft.com/l/entity/6f2b1c64-7c0e-4a3e-9d55-3c1f0f6a8e01/safeguard',
  );
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
    subEntityId: `screenings/${SCREENING_ID}`,
  });
});

const ODD = [
  '[Click here](https://evil.example/steal)',
  '**bold** _slanted_ `code` ~~gone~~',
  '# heading',
  '- a list',
  '1. a list',
  '<b>bold</b><script>alert(1)</script><at>Everybody</at>',
  'two\nlines\r\nof\u2028text',
  '![picture](http://evil.example/p.png)',
  'www.evil.example and http://evil.example',
  '\u202egnirts desrever',
  'x'.repeat(5000),
];

describe.each(ODD)('the odd text %j', (odd) => {
  const { card, summary } = cardFor(
    { ...alert, title: odd, lines: [odd], choices: [{ label: odd, verb: 'more-slots', data: {} }] },
    links,
  );
  const all = JSON.stringify(card);

  test('can make no link, in no place', () => {
    const own = /https:\/\/teams\.microsoft\.com\/|http:\/\/adaptivecards\.io\/|"url"|"\$schema"/g;
    expect(all.replace(own, '')).not.toMatch(/:\/\/|www\./);
  });

  test('leaves no mark of markdown alive in the heading, the one place where it is read', () => {
    const heading = headings(card)[0]?.text ?? '';
    expect(heading.replace(/\\./g, '')).not.toMatch(/[*_`~[\]()<>#!|]/);
    expect(heading).not.toMatch(/^\s*(-|\d+\.)\s/);
  });

  test('stays on its line, reads in its own direction and keeps within bounds', () => {
    expect(`${all}${summary}`).not.toMatch(/\\n|\\r|[\u2028\u202e]/);
    expect(summary.length).toBeLessThan(600);
  });
});

test('plain words are not touched', () => {
  const words = 'Amara O’Brien-Łukasz: due by Monday 23 November 2026, 14:02 (suggested score 2).';
  expect(plainText(words)).toBe(words);
  expect(headingText('Strategy meeting: pick a time')).toBe('Strategy meeting: pick a time');
});
