import type { SaveAnswersRequest, SavedAnswers } from '../../src/contracts/screenings.ts';
import type { Answers } from '../../src/instrument/answers.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import type { Reply, Trouble } from '../api/reply.ts';
import { aDraft } from '../testing/a-screening.ts';
import { handClock, settled } from '../testing/hand-clock.ts';
import { Draft } from './draft.ts';

type Patches = SaveAnswersRequest['patches'];
interface Sent {
  readonly patches: Patches;
  readonly leaving: boolean;
  readonly answer: (reply: Reply<SavedAnswers>) => Promise<void>;
}

const SAVED_AT = '2026-11-20T14:05:00.000Z';

function aPage(answers: Answers = {}) {
  const clock = handClock();
  const sent: Sent[] = [];
  const draft = new Draft(instrumentV1, aDraft(answers), {
    after: clock.after,
    save: ({ patches }, leaving) =>
      new Promise((resolve) => {
        const answer = async (reply: Reply<SavedAnswers>) => {
          resolve(reply);
          await settled();
        };
        sent.push({ patches, leaving, answer });
      }),
  });
  const last = () => sent.at(-1) as Sent;
  const save = (revision: number) =>
    last().answer({
      ok: true,
      value: {
        saved: last().patches.map(({ item }) => ({ item, revision })),
        revision,
        savedAt: SAVED_AT,
        referralDue: null,
      },
    });
  const fail = (trouble: Trouble) => last().answer({ ok: false, trouble });
  return { draft, clock, sent, last, save, fail };
}

const noAnswer: Trouble = { kind: 'no-answer', because: 'Safeguard could not be reached.', quote: '' };
const conflict = (item: string, value: unknown, revision: number): Trouble => ({
  kind: 'out-of-date',
  because: 'Somebody changed the same answers meanwhile.',
  quote: 'Q-1',
  conflicts: [{ item, value, revision, by: 'Ben Hale', at: SAVED_AT }],
});

describe('a draft being filled in', () => {
  test('saves an answer after a short pause, with the revision it changes', async () => {
    const { draft, clock, sent, last } = aPage({ 'child.surname': 'Marlow' });
    draft.put('child.surname', 'Marlowe');
    await clock.pass(500);
    expect(sent).toHaveLength(0);
    await clock.pass(200);
    expect(last().patches).toEqual([{ item: 'child.surname', value: 'Marlowe', baseRevision: 1 }]);
  });

  test('says "saving" from the first keystroke, and when it was saved once the server has it', async () => {
    const { draft, clock, save } = aPage();
    expect(draft.state()).toEqual({ state: 'saved', at: null });
    draft.put('child.surname', 'M');
    expect(draft.state()).toEqual({ state: 'saving' });
    await clock.pass(700);
    expect(draft.state()).toEqual({ state: 'saving' });
    await save(1);
    expect(draft.state()).toEqual({ state: 'saved', at: SAVED_AT });
    expect(draft.revision()).toBe(1);
    expect(draft.isUnsaved()).toBe(false);
  });

  test('saves at the latest after three seconds of typing without a pause', async () => {
    const { draft, clock, sent } = aPage();
    for (let keystroke = 1; keystroke <= 8; keystroke += 1) {
      draft.put('analysis.worries', 'x'.repeat(keystroke));
      await clock.pass(400);
    }
    expect(sent).toHaveLength(1);
  });

  test('sends one save at a time, and what was typed meanwhile right after it, over the new revision', async () => {
    const { draft, clock, sent, save, last } = aPage();
    draft.put('child.surname', 'Mar');
    await clock.pass(700);
    draft.put('child.surname', 'Marlowe');
    await clock.pass(5_000);
    expect(sent).toHaveLength(1);
    await save(4);
    await clock.pass(0);
    expect(sent).toHaveLength(2);
    expect(last().patches).toEqual([{ item: 'child.surname', value: 'Marlowe', baseRevision: 4 }]);
  });

  test('sends nothing when an answer is changed and changed back', async () => {
    const { draft, clock, sent } = aPage({ Q0: 'no' });
    draft.put('Q0', 'yes');
    draft.put('Q0', 'no');
    await clock.pass(5_000);
    expect(sent).toHaveLength(0);
    expect(draft.state().state).toBe('saved');
  });

  test('clears an answer on the server when it is cleared here', async () => {
    const { draft, clock, last } = aPage({ 'child.alias': 'Tally' });
    draft.put('child.alias', null);
    await clock.pass(700);
    expect(last().patches).toEqual([{ item: 'child.alias', value: null, baseRevision: 1 }]);
  });

  test('gives each answer the same object until it changes, so that only its own question is drawn again', () => {
    const { draft } = aPage({ Q0: 'no', 'child.surname': 'Marlowe' });
    const before = draft.kept('child.surname');
    draft.put('Q0', 'yes');
    expect(draft.kept('child.surname')).toBe(before);
    expect(draft.kept('Q0').typed).toBe('yes');
  });

  test('sends at most sixty answers at once, and the rest after them', async () => {
    const { draft, sent, save, clock } = aPage();
    const signs = instrumentV1.sections.flatMap(({ items }) =>
      items.filter(({ kind }) => kind === 'indicator'),
    );
    for (const { id } of signs) draft.put(id, { strength: 'none' });
    await clock.pass(700);
    expect(sent[0]?.patches).toHaveLength(60);
    await save(1);
    await clock.pass(0);
    expect(sent[1]?.patches).toHaveLength(signs.length - 60);
  });
});

describe('when the connection goes', () => {
  test('says so, keeps every word, and tries again by itself until it is saved', async () => {
    const { draft, clock, sent, fail, save, last } = aPage();
    draft.put('child.surname', 'Marlowe');
    await clock.pass(700);
    await fail(noAnswer);
    expect(draft.state()).toMatchObject({ state: 'not-saved', ended: false });
    expect(draft.isUnsaved()).toBe(true);
    draft.put('child.forenames', 'Talia');
    await clock.pass(1_200);
    expect(sent).toHaveLength(2);
    await fail(noAnswer);
    await clock.pass(2_400);
    expect(sent).toHaveLength(3);
    expect(last().patches.map(({ value }) => value)).toEqual(['Marlowe', 'Talia']);
    await save(1);
    expect(draft.state().state).toBe('saved');
  });

  test('waits longer after each failure, but never more than about half a minute', async () => {
    const { draft, clock, sent, fail } = aPage();
    draft.put('child.surname', 'Marlowe');
    await clock.pass(700);
    for (let failure = 1; failure <= 10; failure += 1) {
      await fail(noAnswer);
      await clock.pass(36_000);
      expect(sent).toHaveLength(failure + 1);
    }
  });

  test('tries at once when the person asks', async () => {
    const { draft, clock, sent, fail, save } = aPage();
    draft.put('child.surname', 'Marlowe');
    await clock.pass(700);
    await fail(noAnswer);
    const asked = draft.saveNow();
    await settled();
    expect(sent).toHaveLength(2);
    await save(1);
    expect(await asked).toBe(true);
  });

  test('takes a save whose answer was lost for saved, not for somebody else’s change', async () => {
    const { draft, clock, sent, fail } = aPage();
    draft.put('child.surname', 'Mar');
    await clock.pass(700);
    await fail(noAnswer);
    draft.put('child.surname', 'Marlowe');
    await clock.pass(1_200);
    await fail(conflict('child.surname', 'Mar', 1));
    await clock.pass(0);
    expect(draft.kept('child.surname').conflict).toBeNull();
    expect(sent.at(-1)?.patches).toEqual([{ item: 'child.surname', value: 'Marlowe', baseRevision: 1 }]);
  });

  test('sends everything unsaved once more when the page goes away, what is on its way included', async () => {
    const { draft, clock, sent, last } = aPage();
    draft.put('child.surname', 'Marlowe');
    await clock.pass(700);
    draft.put('child.forenames', 'Talia');
    draft.leave();
    expect(sent).toHaveLength(2);
    expect(last().leaving).toBe(true);
    expect(last().patches.map(({ item }) => item)).toEqual(['child.surname', 'child.forenames']);
  });

  test('sends nothing when the page goes away and everything is saved', () => {
    const { draft, sent } = aPage({ 'child.surname': 'Marlowe' });
    draft.leave();
    expect(sent).toHaveLength(0);
  });
});

describe('when somebody else changed the same answer', () => {
  async function inConflict() {
    const page = aPage({ 'child.alias': 'T' });
    page.draft.put('child.alias', 'Tally');
    page.draft.put('child.surname', 'Marlowe');
    await page.clock.pass(700);
    await page.fail(conflict('child.alias', 'Lia', 7));
    return page;
  }

  test('shows both answers and saves the others meanwhile', async () => {
    const { draft, clock, last, save } = await inConflict();
    expect(draft.kept('child.alias')).toMatchObject({
      typed: 'Tally',
      conflict: { theirs: 'Lia', by: 'Ben Hale' },
    });
    await clock.pass(0);
    expect(last().patches.map(({ item }) => item)).toEqual(['child.surname']);
    await save(8);
    expect(draft.state()).toEqual({ state: 'held', items: ['child.alias'] });
  });

  test('keeps mine over theirs when the person says so', async () => {
    const { draft, clock, last, save } = await inConflict();
    await clock.pass(0);
    await save(8);
    draft.keepMine('child.alias');
    await clock.pass(0);
    expect(last().patches).toEqual([{ item: 'child.alias', value: 'Tally', baseRevision: 7 }]);
  });

  test('takes theirs when the person says so, and sends nothing', async () => {
    const { draft, clock, sent, save } = await inConflict();
    await clock.pass(0);
    await save(8);
    draft.takeTheirs('child.alias');
    await clock.pass(5_000);
    expect(draft.kept('child.alias')).toMatchObject({ typed: 'Lia', conflict: null });
    expect(sent).toHaveLength(2);
    expect(draft.isUnsaved()).toBe(false);
  });

  test('goes on holding what is typed while the choice is open', async () => {
    const { draft } = await inConflict();
    draft.put('child.alias', 'Tallulah');
    expect(draft.kept('child.alias')).toMatchObject({ typed: 'Tallulah', conflict: { theirs: 'Lia' } });
  });
});

describe('what cannot be saved as it is', () => {
  test('keeps text that is too long in the page, says why, and saves it once it is shortened', async () => {
    const { draft, clock, sent, save, last } = aPage();
    const pasted = 'x'.repeat(2_120);
    draft.put('analysis.worries', pasted);
    draft.put('child.surname', 'Marlowe');
    await clock.pass(700);
    expect(last().patches.map(({ item }) => item)).toEqual(['child.surname']);
    await save(1);
    expect(draft.kept('analysis.worries')).toMatchObject({
      typed: pasted,
      fault: expect.stringContaining('2,120'),
    });
    expect(draft.state()).toEqual({ state: 'held', items: ['analysis.worries'] });
    expect(draft.isUnsaved()).toBe(true);
    draft.put('analysis.worries', pasted.slice(0, 2_000));
    await clock.pass(700);
    expect(sent).toHaveLength(2);
    expect(last().patches[0]?.value).toHaveLength(2_000);
  });

  test('shows the server’s fault at its question, by item or by place in the list, and saves the rest', async () => {
    const { draft, clock, last, fail } = aPage();
    draft.put('child.surname', 'Marlowe');
    draft.put('child.alias', 'Tally');
    draft.put('child.school', 'Park High');
    await clock.pass(700);
    await fail({
      kind: 'not-valid',
      because: 'Some answers cannot be saved as they are.',
      quote: 'Q-2',
      faults: [
        { path: 'child.surname', sentence: 'First fault.' },
        { path: 'patches.1.value', sentence: 'Second fault.' },
      ],
    });
    expect(draft.kept('child.surname').fault).toBe('First fault.');
    expect(draft.kept('child.alias').fault).toBe('Second fault.');
    await clock.pass(0);
    expect(last().patches.map(({ item }) => item)).toEqual(['child.school']);
  });

  test.each(['already-done', 'not-found', 'not-permitted', 'not-valid', 'out-of-date'] as const)(
    'stops and says why when the answer is "%s" and nothing can be mended here',
    async (kind) => {
      const { draft, clock, sent, fail } = aPage();
      draft.put('child.surname', 'Marlowe');
      await clock.pass(700);
      await fail({ kind, because: 'This draft was discarded.', quote: 'Q-3' });
      await clock.pass(120_000);
      expect(sent).toHaveLength(1);
      expect(draft.state()).toEqual({
        state: 'not-saved',
        because: 'This draft was discarded.',
        ended: true,
      });
    },
  );

  test.each(['not-signed-in', 'unexpected', 'not-now'] as const)(
    'tries again by itself after "%s"',
    async (kind) => {
      const { draft, clock, sent, fail } = aPage();
      draft.put('child.surname', 'Marlowe');
      await clock.pass(700);
      await fail({ kind, because: 'Something went wrong.', quote: 'Q-4' });
      await clock.pass(1_200);
      expect(sent).toHaveLength(2);
    },
  );
});

describe('questions that are no longer asked', () => {
  const harm = { strength: 'evidence', recency: 'current' } as const;

  test('sets the pattern aside when no sign of harm is left, says so, and clears it on the server', async () => {
    const { draft, clock, last } = aPage({ R4: harm, P1: 'evidence', P2: 'concern' });
    expect(draft.open().some(({ id }) => id === 'P1')).toBe(true);
    draft.put('R4', { strength: 'none' });
    expect(draft.aside()).toEqual(['P1', 'P2']);
    expect(draft.answers()['P1']).toBeUndefined();
    await clock.pass(700);
    expect(last().patches).toEqual([
      { item: 'R4', value: { strength: 'none' }, baseRevision: 1 },
      { item: 'P1', value: null, baseRevision: 2 },
      { item: 'P2', value: null, baseRevision: 3 },
    ]);
  });

  test('brings the answers back when the questions are asked again', () => {
    const { draft } = aPage({ R4: harm, P1: 'evidence' });
    draft.put('R4', { strength: 'none' });
    draft.put('R4', harm);
    expect(draft.answers()['P1']).toBe('evidence');
    expect(draft.aside()).toEqual([]);
  });

  test('changes nothing merely because a draft is opened', async () => {
    const { clock, sent } = aPage({ P1: 'evidence' });
    await clock.pass(5_000);
    expect(sent).toHaveLength(0);
  });
});
