import { mail } from '../testing/invented.ts';
import { mailboxesOf, sizeInWords } from './mailboxes.ts';

test('each recipient has a mailbox of what they received, newest first, beside all that was sent', () => {
  const toMash = mail({ id: 'a' });
  const later = mail({ id: 'b', sentAt: '2026-11-24T09:00:00.000Z', to: ['ruth@northmere.example'] });
  const boxes = mailboxesOf([toMash, later]);
  expect(boxes.map(({ name, messages }) => [name, messages.map(({ id }) => id)])).toEqual([
    ['All sent mail', ['b', 'a']],
    ['mash@northmere.example', ['a']],
    ['ruth@northmere.example', ['b']],
  ]);
});

test("a draft is in nobody's mailbox, only among what is not yet sent", () => {
  const boxes = mailboxesOf([mail({ isDraft: true, sentAt: null })]);
  expect(boxes.map(({ name, messages }) => [name, messages.length])).toEqual([
    ['All sent mail', 0],
    ['Not yet sent', 1],
  ]);
});

test.each([
  [186, '186 bytes'],
  [84_200, '84 KB'],
  [1_240_000, '1.2 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
