/** @jest-environment jsdom */
import { cardOutcome, dialogOutcome } from './card-act.ts';

test('what the bot says to an action is shown; a card it answers with needs no words', () => {
  const type = 'application/vnd.microsoft.activity.message';
  expect(cardOutcome({ statusCode: 200, type, value: 'Noted.' })).toEqual({ kind: 'said', text: 'Noted.' });
  const card = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: {} };
  expect(cardOutcome(card)).toEqual({ kind: 'done' });
  expect(cardOutcome({})).toEqual({ kind: 'done' });
});

test('a refusal is shown in its own words, or in words that say what to do', () => {
  const type = 'application/vnd.microsoft.error';
  expect(cardOutcome({ statusCode: 403, type, value: { message: 'You may not.' } })).toEqual({
    kind: 'refused',
    text: 'You may not.',
  });
  expect(cardOutcome({ statusCode: 500 })).toEqual({
    kind: 'refused',
    text: expect.stringContaining('Try again'),
  });
});

test('a dialog comes with its address, title and size', () => {
  const value = {
    title: 'New screening',
    url: 'http://localhost:3978/tabs/#/x',
    width: 'large',
    height: 500,
  };
  expect(dialogOutcome({ task: { type: 'continue', value } })).toEqual({ kind: 'page', ...value });
});

test.each([
  [{ task: { type: 'message', value: 'Not now.' } }, { kind: 'said', text: 'Not now.' }],
  [{ composeExtension: { type: 'message', text: 'Not you.' } }, { kind: 'said', text: 'Not you.' }],
  [{}, { kind: 'nothing' }],
  [null, { kind: 'nothing' }],
])('an answer without a page is said or explained: %j', (response, outcome) => {
  expect(dialogOutcome(response)).toEqual(outcome);
});
