/** @jest-environment jsdom */
import { RUTH } from '../testing/invented.ts';
import { hostAnswer, hostReply, hostRequest, themeChange, type HostDoors } from './host-protocol.ts';

const context = { person: RUTH, theme: 'dark', frame: 'content', subPageId: 'screenings/1' } as const;

function doors(parts: Partial<HostDoors> = {}): HostDoors & { readonly done: string[] } {
  const done: string[] = [];
  return {
    done,
    token: () => Promise.resolve('a-token'),
    follow: (url) => (url.includes('example.org') ? 'Not followed.' : undefined),
    openTab: (subPageId) => void done.push(`tab ${subPageId ?? ''}`),
    openDialog: () => Promise.resolve({ submitted: { saved: true } }),
    submitDialog: (result) => void done.push(`submitted ${JSON.stringify(result)}`),
    loaded: () => void done.push('loaded'),
    failed: (reason) => void done.push(`failed: ${reason}`),
    ...parts,
  };
}

const ask = (func: string, args: unknown[] = [], through = doors()) =>
  hostAnswer({ id: 1, func, args }, context, through);

test('the first answer is one the real teams-js accepts: where it is, which client, what it may use, which version', async () => {
  const [frame, client, runtime, version] = (await ask('initialize')) ?? [];
  expect([frame, client, version]).toEqual(['content', 'web', '2.58.0']);
  expect(JSON.parse(String(runtime))).toMatchObject({
    apiVersion: 4,
    supports: { dialog: { url: {} }, pages: {} },
  });
});

test('a framed page learns who is signed in, in which theme, and what a deep link wants opened', async () => {
  expect(await ask('getContext')).toEqual([
    expect.objectContaining({
      userObjectId: RUTH.oid,
      userPrincipalName: RUTH.email,
      theme: 'dark',
      subEntityId: 'screenings/1',
      frameContext: 'content',
    }),
  ]);
});

test('a token is handed over, and a sign-in that fails is answered with the reason', async () => {
  expect(await ask('authentication.getAuthToken')).toEqual([true, 'a-token']);
  const failing = doors({ token: () => Promise.reject(new Error('Nobody of that name.')) });
  expect(await ask('authentication.getAuthToken', [], failing)).toEqual([false, 'Nobody of that name.']);
});

test('a link is followed or refused in words', async () => {
  expect(await ask('executeDeepLink', ['https://teams.microsoft.com/l/entity/a/b'])).toEqual([true]);
  expect(await ask('executeDeepLink', ['https://example.org/'])).toEqual([false, 'Not followed.']);
});

test('navigating inside the app opens the place asked for', async () => {
  const through = doors();
  expect(await ask('pages.currentApp.navigateTo', [{ subPageId: 'screenings/2' }], through)).toEqual([true]);
  expect(through.done).toEqual(['tab screenings/2']);
});

test('whoever opened a dialog hears what it submitted, or that it was only closed', async () => {
  const page = [{ url: 'http://localhost:3978/tabs/' }];
  expect(await ask('tasks.startTask', page)).toEqual([null, { saved: true }]);
  const closed = doors({ openDialog: () => Promise.resolve({ closed: 'Closed.' }) });
  expect(await ask('tasks.startTask', page, closed)).toEqual(['Closed.']);
});

test('a dialog that submits needs no answer', async () => {
  const through = doors();
  expect(await ask('tasks.completeTask', [{ id: 1 }, []], through)).toBeUndefined();
  expect(through.done).toEqual(['submitted {"id":1}']);
});

test('a page that says it loaded or failed is believed', async () => {
  const through = doors();
  await ask('appInitialization.success', ['2.58.0'], through);
  await ask('appInitialization.failure', ['Other', 'No server'], through);
  expect(through.done).toEqual(['loaded', 'failed: No server']);
});

test('what this host does not offer is refused, so that no page waits for ever', async () => {
  expect(await ask('calendar.openCalendarItem')).toEqual([
    false,
    'The training workspace does not offer "calendar.openCalendarItem".',
  ]);
  expect(await ask('constructor')).toEqual([false, expect.stringContaining('constructor')]);
});

test.each([['a text'], [null], [{ func: 'initialize' }], [{ id: 1 }], [{ id: '1', func: 'x' }]])(
  'a message that is no request of teams-js is left alone: %j',
  (data) => {
    expect(hostRequest(data)).toBeUndefined();
  },
);

test('an answer carries both ids of its request, old and new', () => {
  const request = hostRequest({ id: 7, uuidAsString: 'u-7', func: 'getContext' });
  expect(request && hostReply(request, [1])).toEqual({ id: 7, uuidAsString: 'u-7', args: [1] });
  expect(themeChange('contrast')).toEqual({ func: 'themeChange', args: ['contrast'] });
});
