import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nowText, type Clock } from '../kernel/clock.ts';
import type { Changes } from './changes.ts';
import { Declined } from './declined.ts';
import { extendedProperty, itemBody, recipient } from './graph-query.ts';
import { openKept, writeWhole } from './kept.ts';

const recipients = z.array(recipient).optional();

/** The properties of a message that may be written; an unknown one is refused, as Graph does. */
export const messageParts = z.strictObject({
  subject: z.string().max(255).optional(),
  body: itemBody.optional(),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  replyTo: recipients,
  from: recipient.optional(),
  sender: recipient.optional(),
  importance: z.enum(['low', 'normal', 'high']).optional(),
  categories: z.array(z.string()).optional(),
  isDeliveryReceiptRequested: z.boolean().optional(),
  isReadReceiptRequested: z.boolean().optional(),
  internetMessageHeaders: z
    .array(
      z.strictObject({ name: z.string().regex(/^x-/i, 'custom headers begin with x-'), value: z.string() }),
    )
    .max(5)
    .optional(),
});

/** An attachment as kept: its bytes are in a file of their own. */
const attachmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  size: z.number(),
});
const mailSchema = z.object({
  id: z.string(),
  /** The ordinary id, which changes when a message moves from the drafts to the sent items. */
  movingId: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  sentAt: z.string().nullable(),
  parts: messageParts,
  properties: z.array(extendedProperty),
  attachments: z.array(attachmentSchema),
});
const mailFile = z.object({ messages: z.array(mailSchema) });

type MessageParts = z.infer<typeof messageParts>;

/** A message of the safeguarding mailbox: a draft until it has been sent. */
export type MailMessage = z.infer<typeof mailSchema>;

/** A file to attach. */
export interface NewAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The safeguarding mailbox of the training workspace, kept in one file and one folder of attachments. */
export interface Mail {
  all(): readonly MailMessage[];
  /** By its lasting id, or the ordinary id it has at present. */
  known(id: string): MailMessage;
  draft(
    parts: MessageParts,
    properties: MailMessage['properties'],
    attachments: NewAttachment[],
  ): MailMessage;
  change(message: MailMessage, parts: MessageParts): void;
  attach(message: MailMessage, attachment: NewAttachment): MailMessage['attachments'][number];
  /** Sends a draft. A message that has gone cannot be sent or changed again. */
  send(message: MailMessage): void;
  bytes(message: MailMessage, attachmentId: string): { contentType: string; name: string; bytes: Buffer };
}

/** Opens the mailbox. */
export function openMail(folder: string, clock: Clock, changes: Changes): Mail {
  const kept = openKept(join(folder, 'mail.json'), mailFile, { messages: [] });
  const { messages } = kept.value;
  const done = (message: MailMessage): void => {
    message.changedAt = nowText(clock);
    kept.keep();
    changes.tell('mail');
  };
  return {
    all: () => messages,
    known: (id) => messages.find((each) => each.id === id || each.movingId === id) ?? missing(),
    draft: (parts, properties, attachments) => {
      const stored = attachments.map((each) => storeAttachment(folder, each));
      const message = newDraft(nowText(clock), { parts, properties, attachments: stored });
      messages.push(message);
      done(message);
      return message;
    },
    change: (message, parts) => {
      refuseIfSent(message);
      Object.assign(message.parts, parts);
      done(message);
    },
    attach: (message, attachment) => {
      refuseIfSent(message);
      const stored = storeAttachment(folder, attachment);
      message.attachments.push(stored);
      done(message);
      return stored;
    },
    send: (message) => {
      refuseIfSent(message);
      refuseIfNobodyIsAddressed(message);
      message.sentAt = nowText(clock);
      message.movingId = `sent-${randomUUID()}`;
      done(message);
    },
    bytes: (message, attachmentId) => {
      const attachment = message.attachments.find((each) => each.id === attachmentId) ?? missing();
      return { ...attachment, bytes: readFileSync(join(folder, 'attachments', attachment.id)) };
    },
  };
}

function newDraft(
  at: string,
  content: Pick<MailMessage, 'parts' | 'properties' | 'attachments'>,
): MailMessage {
  const ids = { id: `imm-${randomUUID()}`, movingId: `draft-${randomUUID()}` };
  return { ...ids, createdAt: at, changedAt: at, sentAt: null, ...content };
}

function storeAttachment(folder: string, { name, contentType, bytes }: NewAttachment) {
  const id = `att-${randomUUID()}`;
  writeWhole(join(folder, 'attachments', id), bytes);
  return { id, name, contentType, size: bytes.length };
}

function missing(): never {
  throw new Declined(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

function refuseIfSent(message: MailMessage): void {
  if (message.sentAt === null) return;
  throw new Declined(
    400,
    'ErrorInvalidOperation',
    'The message has been sent; only a draft can be sent or changed.',
  );
}

function refuseIfNobodyIsAddressed({ parts }: MailMessage): void {
  const { toRecipients = [], ccRecipients = [], bccRecipients = [] } = parts;
  if ([...toRecipients, ...ccRecipients, ...bccRecipients].length > 0) return;
  throw new Declined(400, 'ErrorInvalidRecipients', 'At least one recipient is needed to send a message.');
}
