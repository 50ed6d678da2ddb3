import { linkTarget } from './deep-link.ts';

const TAB = 'https://teams.microsoft.com/l/entity/app-id/safeguard';

test.each([
  [
    'with a place in it',
    `${TAB}?context=${encodeURIComponent('{"subEntityId":"screenings/1"}')}`,
    'screenings/1',
  ],
  [
    'in the newer spelling',
    `${TAB}?context=${encodeURIComponent('{"subPageId":"screenings/2"}')}`,
    'screenings/2',
  ],
  ['without a place', TAB, undefined],
  ['with a broken context', `${TAB}?context=%7Bbroken`, undefined],
])('a deep link to the tab %s opens the tab', (_case, url, subPageId) => {
  expect(linkTarget(url)).toEqual({ kind: 'tab', subPageId });
});

test('another web address lies outside the workspace', () => {
  const join = 'https://teams.microsoft.com/l/meetup-join/1';
  expect(linkTarget(join)).toEqual({ kind: 'outside', url: join });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', ''])('"%s" is refused', (url) => {
  expect(linkTarget(url)).toEqual({ kind: 'refused' });
});
