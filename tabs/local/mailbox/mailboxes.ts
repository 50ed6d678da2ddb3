import type { MailMessage } from '../wire.ts';

/** A mailbox of the list: everything sent, the drafts not yet sent, or what one recipient has received. */
export interface Mailbox {
  readonly id: string;
  readonly name: string;
  readonly messages: readonly MailMessage[];
}

const newest = (one: MailMessage, other: MailMessage) =>
  (other.sentAt ?? other.createdAt).localeCompare(one.sentAt ?? one.createdAt);

/** The mailboxes that hold something, each with its newest message first; drafts only while there are some. */
export function mailboxesOf(messages: readonly MailMessage[]): Mailbox[] {
  const sent = messages.filter(({ isDraft }) => !isDraft).sort(newest);
  const drafts = messages.filter(({ isDraft }) => isDraft).sort(newest);
  const recipients = [...new Set(sent.flatMap(({ to }) => to))].sort();
  return [
    { id: 'sent', name: 'All sent mail', messages: sent },
    ...recipients.map((address) => ({
      id: address,
      name: address,
      messages: sent.filter(({ to }) => to.includes(address)),
    })),
    ...(drafts.length > 0 ? [{ id: 'drafts', name: 'Not yet sent', messages: drafts }] : []),
  ];
}

/** "84 KB", "1.2 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
