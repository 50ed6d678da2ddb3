/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { fakeWorkspace } from '../testing/fake-workspace.ts';
import { RUTH } from '../testing/invented.ts';
import { show } from '../testing/show.tsx';
import { TeamsFrame } from './teams-frame.tsx';

const PRODUCT = 'http://localhost:3978';
const doors = {
  follow: () => undefined,
  openTab: () => undefined,
  openDialog: () => Promise.resolve({}),
  submitDialog: () => undefined,
};

function framed() {
  fakeWorkspace({ '/local/token': () => ({ token: 'a-token' }) });
  show(
    <TeamsFrame address={`${PRODUCT}/tabs/`} title="Safeguard" person={RUTH} frame="content" doors={doors} />,
  );
  const page = screen.getByTitle<HTMLIFrameElement>('Safeguard').contentWindow as Window;
  const answers: { args: unknown[]; origin: unknown }[] = [];
  page.postMessage = (message: { args: unknown[] }, origin: unknown) => {
    answers.push({ args: message.args, origin });
  };
  const says = async (func: string, from: Partial<MessageEventInit> = {}) => {
    const data = { id: 1, func, args: [] };
    await act(async () => {
      window.dispatchEvent(new MessageEvent('message', { data, source: page, origin: PRODUCT, ...from }));
      await Promise.resolve();
    });
  };
  return { answers, says };
}

test('the product in its frame is answered, at its own address only', async () => {
  const { answers, says } = framed();
  await says('initialize');
  expect(answers).toEqual([{ args: expect.arrayContaining(['content', '2.58.0']), origin: PRODUCT }]);
});

test('a page from elsewhere that got into the frame is not answered', async () => {
  const { answers, says } = framed();
  await says('authentication.getAuthToken', { origin: 'https://elsewhere.example' });
  expect(answers).toEqual([]);
});

test('another window of the product, outside the frame, is not answered', async () => {
  const { answers, says } = framed();
  await says('authentication.getAuthToken', { source: window });
  expect(answers).toEqual([]);
});

test('a page that says it failed is shown to have failed, with its reason and the way to try again', async () => {
  const { says } = framed();
  const data = { id: 1, func: 'appInitialization.failure', args: ['Other', 'The server is not there.'] };
  await says('', { data });
  expect(screen.getByText('The server is not there.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
