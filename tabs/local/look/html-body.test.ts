/** @jest-environment jsdom */
import { htmlIn } from './html-body.tsx';

const typed = document.implementation.createHTMLDocument().body;
typed.innerHTML = '<p>Agenda, and more</p>';

test.each([
  ['has nothing in it yet', { URL: 'about:blank', readyState: 'complete', body: typed }],
  ['is being loaded again', { URL: 'about:srcdoc', readyState: 'loading', body: null }],
] as const)('while the page of a body %s, nobody can have typed in it', (_sentence, page) => {
  expect(htmlIn(page as unknown as Document)).toBeUndefined();
});

test('once the page of a body is there, the body is what was typed in it', () => {
  const page = { URL: 'about:srcdoc', readyState: 'complete', body: typed };
  expect(htmlIn(page as unknown as Document)).toBe('<p>Agenda, and more</p>');
});
