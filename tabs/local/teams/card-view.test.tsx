/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { show } from '../testing/show.tsx';
import type { CardAct } from './card-act.ts';
import { CardView } from './card-view.tsx';

// jsdom has no layout and so no innerText, with which the card library writes its buttons.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  set(this: HTMLElement, words: string) {
    this.textContent = words;
  },
});

const card = (parts: Record<string, unknown>) => ({ type: 'AdaptiveCard', version: '1.5', ...parts });

function shown(parts: Record<string, unknown>, sending = false) {
  const acts: CardAct[] = [];
  show(<CardView card={card(parts)} sending={sending} onAct={(act) => acts.push(act)} />);
  return acts;
}

test('the words of a card are shown as words, whatever they contain', () => {
  shown({
    body: [{ type: 'TextBlock', text: '**SC-7K3QXD** <img src=x onerror=alert(1)> & more', wrap: true }],
  });
  expect(screen.getByText('**SC-7K3QXD** <img src=x onerror=alert(1)> & more')).toBeInTheDocument();
  expect(document.querySelector('img')).toBeNull();
});

test('pressing Action.Execute sends its verb and its data together with what was filled in', async () => {
  const acts = shown({
    body: [{ type: 'Input.Text', id: 'comment', label: 'Comment' }],
    actions: [{ type: 'Action.Execute', id: 'a', title: 'Return', verb: 'return', data: { screening: '1' } }],
  });
  await userEvent.type(screen.getByLabelText('Comment'), 'Please add the date');
  await userEvent.click(screen.getByRole('button', { name: 'Return' }));
  const data = { screening: '1', comment: 'Please add the date' };
  expect(acts).toEqual([{ kind: 'send', action: { type: 'Action.Execute', id: 'a', verb: 'return', data } }]);
});

test('a required field left empty keeps the card from being sent', async () => {
  const acts = shown({
    body: [
      { type: 'Input.Text', id: 'why', label: 'Reason', isRequired: true, errorMessage: 'Give a reason.' },
    ],
    actions: [{ type: 'Action.Submit', title: 'Send' }],
  });
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(acts).toEqual([]);
  expect(screen.getByText('Give a reason.')).toBeInTheDocument();
});

test('Action.Submit that asks for a dialog opens one; any other is sent', async () => {
  const acts = shown({
    actions: [
      { type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' }, screening: '1' } },
      { type: 'Action.Submit', title: 'Noted', data: { screening: '1' } },
    ],
  });
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(screen.getByRole('button', { name: 'Noted' }));
  expect(acts).toEqual([
    { kind: 'dialog', data: { msteams: { type: 'task/fetch' }, screening: '1' } },
    { kind: 'send', action: { type: 'Action.Submit', data: { screening: '1' } } },
  ]);
});

test('Action.OpenUrl is followed by the page, not by the browser', async () => {
  const url = 'https://teams.microsoft.com/l/entity/app/safeguard';
  const acts = shown({ actions: [{ type: 'Action.OpenUrl', title: 'Open screening', url }] });
  await userEvent.click(screen.getByText('Open screening'));
  expect(acts).toEqual([{ kind: 'follow', url }]);
});

test('parts of a card are shown and hidden by the card itself', async () => {
  const acts = shown({
    body: [{ type: 'TextBlock', id: 'more', text: 'Times outside the window', isVisible: false }],
    actions: [
      { type: 'Action.ToggleVisibility', title: 'None of these', targetElements: ['more'] },
      {
        type: 'Action.ShowCard',
        title: 'Comment',
        card: card({ body: [{ type: 'TextBlock', text: 'Inside' }] }),
      },
    ],
  });
  expect(screen.getByText('Times outside the window')).not.toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'None of these' }));
  expect(screen.getByText('Times outside the window')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
  expect(screen.getByText('Inside')).toBeVisible();
  expect(acts).toEqual([]);
});

test('while an act is on its way the card can not be pressed again', () => {
  shown({ actions: [{ type: 'Action.Execute', title: 'Acknowledge', verb: 'acknowledge' }] }, true);
  const waiting = document.querySelector('[aria-busy=true]');
  expect(waiting).toHaveAttribute('inert');
});
