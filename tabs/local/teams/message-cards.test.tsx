/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { fakeWorkspace, refusing } from '../testing/fake-workspace.ts';
import { fromBot, personalChat, RUTH } from '../testing/invented.ts';
import { show } from '../testing/show.tsx';
import type { DialogOutcome } from './card-act.ts';
import { Message } from './message.tsx';

Object.defineProperty(HTMLElement.prototype, 'innerText', {
  set(this: HTMLElement, words: string) {
    this.textContent = words;
  },
});

const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  actions: [
    { type: 'Action.Execute', title: 'Acknowledge', verb: 'acknowledge', data: { alert: '1' } },
    { type: 'Action.Submit', title: 'Show times', data: { msteams: { type: 'task/fetch' } } },
    { type: 'Action.OpenUrl', title: 'Guidance', url: 'https://example.org/' },
  ],
};

function shown() {
  const dialogs: DialogOutcome[] = [];
  const message = fromBot({ cards: [CARD], text: 'An alert for you' });
  const doors = {
    showDialog: (outcome: DialogOutcome) => dialogs.push(outcome),
    follow: () => 'Not followed here.',
  };
  show(
    <ol>
      <Message message={message} conversation={personalChat([message])} person={RUTH} doors={doors} />
    </ol>,
  );
  return dialogs;
}

test('a pressed button reaches the bot as the person who pressed it, and its words are shown', async () => {
  const type = 'application/vnd.microsoft.activity.message';
  const { posted } = fakeWorkspace({
    '/local/chat/chat-ruth/card-actions': () => ({ statusCode: 200, type, value: 'Acknowledged at 14:05.' }),
  });
  shown();
  await userEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
  expect(await screen.findByText('Acknowledged at 14:05.')).toBeInTheDocument();
  const action = { type: 'Action.Execute', verb: 'acknowledge', data: { alert: '1' } };
  expect(posted).toEqual([
    { path: '/local/chat/chat-ruth/card-actions', body: { person: 'ruth', messageId: 'm1', action } },
  ]);
});

test('when Safeguard does not answer, the card says so and can be pressed again', async () => {
  fakeWorkspace({
    '/local/chat/chat-ruth/card-actions': () => refusing(502, 'Safeguard did not answer. Try again shortly.'),
  });
  shown();
  await userEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
  expect(await screen.findByText('Safeguard did not answer. Try again shortly.')).toBeInTheDocument();
  expect(document.querySelector('[inert]')).toBeNull();
});

test('a button that asks for a dialog opens what the bot answers', async () => {
  const value = { title: 'Three times', url: 'http://localhost:3978/tabs/' };
  fakeWorkspace({ '/local/chat/chat-ruth/task-fetch': () => ({ task: { type: 'continue', value } }) });
  const dialogs = shown();
  await userEvent.click(screen.getByRole('button', { name: 'Show times' }));
  await screen.findByText('An alert for you');
  expect(dialogs).toEqual([{ kind: 'page', ...value }]);
});

test('a link that is not followed is explained', async () => {
  shown();
  await userEvent.click(screen.getByText('Guidance'));
  expect(await screen.findByText('Not followed here.')).toBeInTheDocument();
});

test('"Start a CSE screening" on any message asks the bot for its page, without the message being copied', async () => {
  const value = { title: 'New screening', url: 'http://localhost:3978/tabs/#/new' };
  const { posted } = fakeWorkspace({
    '/local/chat/chat-ruth/message-actions': () => ({ task: { type: 'continue', value } }),
  });
  const dialogs = shown();
  await userEvent.click(screen.getByRole('button', { name: 'More options for the message from Safeguard' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Start a CSE screening' }));
  await screen.findByText('An alert for you');
  expect(dialogs).toEqual([{ kind: 'page', ...value }]);
  expect(posted[0]?.body).toEqual({ person: 'ruth', messageId: 'm1', commandId: 'startScreening' });
});
