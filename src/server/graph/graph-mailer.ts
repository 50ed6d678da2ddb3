import { setTimeout } from 'node:timers/promises';
import type { FileAttachment, Message } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { ProviderTrouble } from '../../kernel/provider-trouble.ts';
import type { Letter, Mailer } from '../../people/mailer.ts';
import type { GraphClient } from './graph-client.ts';
import { guidOf, keyProperty, withKey } from './graph-keys.ts';
import { AnsweredTrouble } from './graph-trouble.ts';

const mail = z.object({ id: z.string().min(1), isDraft: z.boolean() });
const mails = z.object({ value: z.array(mail) });

type Mail = z.infer<typeof mail>;

/** What fits into one request: a larger attachment is refused rather than sent in a way that cannot be made once. */
const LARGEST_ATTACHMENT = 3 * 1024 * 1024;

/** A message on its way between folders cannot be seen for a moment. */
const inTransit = () => setTimeout(3_000);

/**
 * Mail from the safeguarding mailbox, each letter once (measurements 5.2 rule 3): the draft kept on an earlier try, else
 * one found by its key, else a new one; then sent. Where it is in doubt whether a draft was sent, the mailbox is read:
 * what is no draft any more was sent. Assumes that Graph refuses a second send of a message already sent.
 */
export function graphMailer(client: GraphClient, untilSettled: () => Promise<unknown> = inTransit): Mailer {
  const byId = async (id: string): Promise<Mail | undefined> => {
    try {
      return await client.ask('GET', `/messages/${encodeURIComponent(id)}?$select=id,isDraft`, mail);
    } catch (trouble) {
      if (trouble instanceof AnsweredTrouble && trouble.status === 404) return undefined;
      throw trouble;
    }
  };
  const byKey = async (key: string): Promise<Mail | undefined> => {
    const { value } = await client.ask('GET', `/messages${withKey(key, 'id,isDraft')}`, mails);
    return value.find(({ isDraft }) => !isDraft) ?? value[0];
  };
  const madeEarlier = async (key: string, knownDraft: string | null): Promise<Mail | undefined> => {
    if (knownDraft === null) return byKey(key);
    const found = (await byId(knownDraft)) ?? (await byKey(key));
    if (found !== undefined) return found;
    await untilSettled();
    return byKey(key);
  };
  const send = async ({ id }: Mail, key: string): Promise<void> => {
    try {
      await client.tell('POST', `/messages/${encodeURIComponent(id)}/send`);
    } catch (trouble) {
      const now = (await byId(id)) ?? (await byKey(key));
      if (now === undefined) throw new ProviderTrouble('mail-not-found-after-send', { passing: true });
      if (now.isDraft) throw trouble;
    }
  };
  return {
    async sendOnce(letter, knownDraft, draftMade) {
      const found =
        (await madeEarlier(letter.key, knownDraft)) ??
        (await client.ask('POST', '/messages', mail, draftOf(letter)));
      if (found.id !== knownDraft) await draftMade(found.id);
      if (found.isDraft) await send(found, letter.key);
      return { draftId: found.id };
    },
  };
}

function draftOf(letter: Letter) {
  const attachments = letter.attachment === undefined ? [] : [attachmentOf(letter.attachment)];
  return {
    subject: letter.subject,
    body: { contentType: 'text', content: letter.text },
    toRecipients: letter.to.map((address) => ({ emailAddress: { address } })),
    attachments,
    internetMessageHeaders: [{ name: 'x-safeguard-letter', value: guidOf(letter.key) }],
    singleValueExtendedProperties: [keyProperty(letter.key)],
  } satisfies Message;
}

function attachmentOf({ name, contentType, bytes }: NonNullable<Letter['attachment']>) {
  if (bytes.length > LARGEST_ATTACHMENT) {
    throw new ProviderTrouble('attachment-too-large', { passing: false });
  }
  const contentBytes = Buffer.from(bytes).toString('base64');
  const file = { name, contentType, contentBytes } satisfies FileAttachment;
  return { '@odata.type': '#microsoft.graph.fileAttachment', ...file };
}
