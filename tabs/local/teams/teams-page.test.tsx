/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { fakeWorkspace } from '../testing/fake-workspace.ts';
import { DIRECTORY, fromBot, personalChat } from '../testing/invented.ts';
import { show } from '../testing/show.tsx';
import { TeamsPage } from './teams-page.tsx';

Element.prototype.scrollIntoView = () => undefined;

const PRODUCT = { pid: 1, ready: true, url: 'http://localhost:3978', starts: 1, logFile: 'product.log' };
const team = {
  id: 'team',
  kind: 'groupChat',
  name: 'Assessment North team chat',
  members: ['amara', 'ruth'],
  messages: [
    fromBot({ id: 't1', from: { id: 'amara', name: 'Amara Okoye', bot: false }, text: 'Morning all' }),
  ],
};

function workspace(more = {}) {
  const alert = fromBot({ text: 'Please acknowledge SC-7K3QXD', at: '2026-11-23T15:00:00.000Z' });
  return fakeWorkspace({
    '/local/people': () => DIRECTORY,
    '/local/product': () => PRODUCT,
    '/local/chat?as=ruth': () => ({ conversations: [team, personalChat([alert])] }),
    '/local/chat?as=spoc': () => ({ conversations: [team] }),
    ...more,
  });
}

beforeEach(() => localStorage.clear());

test('a person sees their own chats, the latest first, and what they have not read', async () => {
  workspace();
  show(<TeamsPage />, '/teams?as=ruth');
  const chats = within(await screen.findByRole('navigation', { name: 'Chats' })).getAllByRole('button');
  expect(chats.map((chat) => chat.textContent)).toEqual([
    expect.stringContaining('Safeguard'),
    expect.stringContaining('Assessment North team chat'),
  ]);
  expect(within(screen.getByRole('log')).getByText('Please acknowledge SC-7K3QXD')).toBeInTheDocument();
  expect(within(chats[1] as HTMLElement).getByLabelText('1 unread')).toBeInTheDocument();
});

test('the newest message is scrolled to when it comes, and again when its card changes', async () => {
  const scrolled = jest.spyOn(Element.prototype, 'scrollIntoView').mockClear();
  let alert = fromBot({ text: 'Please acknowledge SC-7K3QXD' });
  workspace({ '/local/chat?as=ruth': () => ({ conversations: [personalChat([alert])] }) });
  const { readAgain } = show(<TeamsPage />, '/teams?as=ruth');
  await screen.findByRole('log');
  expect(scrolled).toHaveBeenCalledTimes(1);
  alert = { ...alert, text: 'Acknowledged', updatedAt: '2026-11-23T15:10:00.000Z' };
  await readAgain();
  expect(await within(screen.getByRole('log')).findByText('Acknowledged')).toBeInTheDocument();
  expect(scrolled).toHaveBeenCalledTimes(2);
});

test('in a group chat the bot is spoken to only by a mention', async () => {
  const { posted } = workspace({ '/local/chat/team/messages': () => ({ id: 'n' }) });
  show(<TeamsPage />, '/teams?as=ruth&chat=team');
  await userEvent.click(await screen.findByRole('button', { name: '@Safeguard' }));
  await userEvent.type(screen.getByLabelText('Type a message'), 'screen{Enter}');
  expect(posted).toEqual([
    { path: '/local/chat/team/messages', body: { person: 'ruth', text: 'screen', mention: true } },
  ]);
});

test('words that could not be sent stay in the box, with the reason', async () => {
  workspace();
  show(<TeamsPage />, '/teams?as=ruth&chat=team');
  await userEvent.type(await screen.findByLabelText('Type a message'), 'Is anybody there?{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Not sent:/);
  expect(screen.getByLabelText('Type a message')).toHaveValue('Is anybody there?');
});

test('the Safeguard tab is framed from the product, and stays while one looks at the chat', async () => {
  workspace();
  show(<TeamsPage />, '/teams?as=ruth&view=safeguard');
  const frame = await screen.findByTitle('Safeguard');
  expect(frame).toHaveAttribute('src', 'http://localhost:3978/tabs/');
  await userEvent.click(screen.getByRole('link', { name: /^Chat/ }));
  expect(screen.getByTitle('Safeguard')).toBe(frame);
});

test('while the product is starting the tab says so instead of framing an error', async () => {
  workspace({ '/local/product': () => ({ ...PRODUCT, ready: false }) });
  show(<TeamsPage />, '/teams?as=ruth&view=safeguard');
  expect(await screen.findByText('Safeguard is starting')).toBeInTheDocument();
});

test('when the product has stopped, the tab says so and where to read why', async () => {
  workspace({ '/local/product': () => ({ ...PRODUCT, ready: false, pid: null }) });
  show(<TeamsPage />, '/teams?as=ruth&view=safeguard');
  expect(await screen.findByText(/read the end of product.log/)).toBeInTheDocument();
});

test("a dialog frames Safeguard's own pages and no others", async () => {
  const answer = (url: string) => () => ({
    task: { type: 'continue', value: { title: 'New screening', url } },
  });
  workspace({ '/local/chat/chat-ruth/message-actions': answer('http://localhost:3978/tabs/#/screenings/1') });
  const first = show(<TeamsPage />, '/teams?as=ruth');
  const start = async () => {
    await userEvent.click(await screen.findByLabelText('More options for the message from Safeguard'));
    await userEvent.click(await screen.findByText('Start a CSE screening'));
  };
  await start();
  expect(await screen.findByTitle('New screening')).toHaveAttribute(
    'src',
    'http://localhost:3978/tabs/#/screenings/1',
  );
  first.unmount();
  workspace({ '/local/chat/chat-ruth/message-actions': answer('https://elsewhere.example/') });
  show(<TeamsPage />, '/teams?as=ruth');
  await start();
  expect(await screen.findByText(/not Safeguard's own/)).toBeInTheDocument();
});

test('an address that names nobody leads back to the first page', async () => {
  workspace();
  show(<TeamsPage />, '/teams?as=nobody');
  expect(await screen.findByText('There is nobody of that name')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'People' })).toBeInTheDocument();
});
