import { newQuote } from './quote.ts';

test('two things that go wrong in the same moment are quoted under two numbers', () => {
  const quotes = Array.from({ length: 100 }, newQuote);
  expect(new Set(quotes).size).toBe(100);
  for (const quote of quotes) expect(quote).toMatch(/^E-[0-9A-F]{8}$/);
});
