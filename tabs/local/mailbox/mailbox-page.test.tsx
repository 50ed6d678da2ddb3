/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { fakeWorkspace } from '../testing/fake-workspace.ts';
import { mail } from '../testing/invented.ts';
import { show } from '../testing/show.tsx';
import { MailboxPage } from './mailbox-page.tsx';

const referral = mail({
  attachments: [{ id: 'att 1', name: 'SC-7K3QXD.pdf', contentType: 'application/pdf', size: 84_200 }],
});
const other = mail({ id: 'mail-2', subject: 'Not delivered SC-9WTRHB', to: ['ruth@northmere.example'] });

test('a referral opens with its recipient and its PDF', async () => {
  fakeWorkspace({ '/local/mail': () => ({ messages: [other, referral] }) });
  show(<MailboxPage />, '/mailbox');
  await userEvent.click(await screen.findByRole('button', { name: /CSE screening SC-7K3QXD/ }));
  const message = within(screen.getByRole('article'));
  expect(message.getByText('To: mash@northmere.example')).toBeInTheDocument();
  expect(message.getByRole('link', { name: /SC-7K3QXD.pdf/ })).toHaveAttribute(
    'href',
    '/local/mail/mail-1/attachments/att%201',
  );
});

test('a message can run nothing and fetch nothing', async () => {
  fakeWorkspace({ '/local/mail': () => ({ messages: [referral] }) });
  show(<MailboxPage />, '/mailbox');
  const body = await screen.findByTitle('Message: CSE screening SC-7K3QXD');
  expect(body).toHaveAttribute('sandbox', 'allow-same-origin');
  expect(body.getAttribute('srcdoc')).toContain("default-src 'none'");
});

test("one recipient's mailbox shows only what they received", async () => {
  fakeWorkspace({ '/local/mail': () => ({ messages: [other, referral] }) });
  show(<MailboxPage />, '/mailbox');
  await userEvent.selectOptions(await screen.findByLabelText('Mailbox'), 'mash@northmere.example (1)');
  const listed = within(screen.getByRole('region', { name: 'Messages' })).getAllByRole('listitem');
  expect(listed).toHaveLength(1);
});

test('an empty mailbox says what will appear in it', async () => {
  fakeWorkspace({ '/local/mail': () => ({ messages: [] }) });
  show(<MailboxPage />, '/mailbox');
  expect(await screen.findByText('No mail yet')).toBeInTheDocument();
});
