import type { Refusal, RefusalKind } from '../../src/kernel/refusal.ts';
import { links } from '../testing/fake-app.ts';
import { refusalCard, refusalSentence, refusalWords } from './refusal-words.ts';

const kinds = Object.keys(refusalWords) as RefusalKind[];

test.each(kinds)('a refusal "%s" says why and what to do next', (kind) => {
  const refusal = {
    kind,
    because: 'The reason.',
    faults: [],
    missing: [],
    field: 'reason',
  } as unknown as Refusal;
  expect(refusalSentence(refusal)).toMatch(/^The reason\. [A-Z].*\.$/);
  const shown = JSON.stringify(refusalCard(refusal, 'screenings/1', links).card);
  expect(shown).toContain('The reason.');
  expect(shown).toContain('Action.OpenUrl');
});

test('what a refusal carries beside its sentence never reaches a chat', () => {
  const refusal: Refusal = {
    kind: 'out-of-date',
    because: 'Somebody else has changed this.',
    conflicts: [
      { item: 'C1', value: 'Planted narrative', revision: 2, by: 'bea', at: '2026-11-23T09:00:00Z' },
    ],
  };
  const shown = JSON.stringify(refusalCard(refusal, null, links)) + refusalSentence(refusal);
  expect(shown).not.toContain('Planted');
});
