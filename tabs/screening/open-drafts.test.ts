import type { SaveAnswersRequest } from '../../src/contracts/screenings.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { aDraft } from '../testing/a-screening.ts';
import { settled } from '../testing/hand-clock.ts';
import { fakeApi, given } from '../testing/render.tsx';
import { draftOf } from './open-drafts.ts';

const SAVED_AT = '2026-11-20T14:05:00.000Z';

/** A server that answers only once it is let to. */
function aServer() {
  let isUp = false;
  const sent: { items: string[]; leaving: boolean }[] = [];
  const api = fakeApi({
    saveAnswers: (_id: string, { patches }: SaveAnswersRequest, leaving = false) => {
      sent.push({ items: patches.map(({ item }) => item), leaving });
      if (!isUp) return new Promise(() => {});
      const saved = patches.map(({ item }) => ({ item, revision: 9 }));
      return given({ saved, revision: 9, savedAt: SAVED_AT, referralDue: null });
    },
  });
  return { api, sent, up: () => void (isUp = true) };
}

const closing = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

test('the page asks before it is closed while words are unsaved, and not otherwise', async () => {
  const { api, up } = aServer();
  up();
  const draft = draftOf(aDraft({}, { id: 'asks' }), instrumentV1, api);
  expect(closing()).toBe(false);
  draft.put('child.surname', 'Marlowe');
  expect(closing()).toBe(true);
  await draft.saveNow();
  expect(closing()).toBe(false);
});

test('a page that goes away makes one last attempt that outlives it', () => {
  const { api, sent } = aServer();
  const draft = draftOf(aDraft({}, { id: 'leaves' }), instrumentV1, api);
  draft.put('child.surname', 'Marlowe');
  window.dispatchEvent(new Event('pagehide'));
  expect(sent).toEqual([{ items: ['child.surname'], leaving: true }]);
  draft.put('child.surname', null);
});

test('a connection that is back saves at once', async () => {
  const { api, sent, up } = aServer();
  const draft = draftOf(aDraft({}, { id: 'back' }), instrumentV1, api);
  draft.put('child.surname', 'Marlowe');
  up();
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(sent).toEqual([{ items: ['child.surname'], leaving: false }]);
  expect(draft.isUnsaved()).toBe(false);
});

test('a draft left with unsaved words is the same one when its page is opened again; a saved one is read afresh', async () => {
  const { api, up } = aServer();
  const view = aDraft({}, { id: 'again' });
  const draft = draftOf(view, instrumentV1, api);
  draft.put('child.surname', 'Marlowe');
  expect(draftOf(view, instrumentV1, api)).toBe(draft);
  up();
  await draft.saveNow();
  expect(draftOf(view, instrumentV1, api)).not.toBe(draft);
});
