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

/** Neither the draft nor the sent message is in the mailbox: it was sent and moved or purged, or somebody deleted the draft. */
const NOT_FOUND_AFTER_SEND = 'mail-not-found-after-send';

/** A message on its way between folders cannot be seen for a moment. */
const inTransit = () => setTimeout(3_000);

/**
 * Mail from the safeguarding mailbox, each letter once (measurements 5.2 rule 3): a draft found by its key, else a new one;
 * its id is kept, and then it is sent. An id that was kept may have been sent, and the mailbox is read: what is no draft
 * any more was sent, and what is in the mailbox no longer is left to a person, never made anew (design D16). Assumes that
 * Graph refuses a second send of a message already sent.
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
  const lookFor = async (id: string, key: string) => (await byId(id)) ?? (await byKey(key));
  const perhapsSent = async (id: string, key: string): Promise<Mail> => {
    const found = (await lookFor(id, key)) ?? (await untilSettled().then(() => lookFor(id, key)));
    if (found === undefined) throw new ProviderTrouble(NOT_FOUND_AFTER_SEND, { passing: false });
    return found;
  };
  const unsent = async (letter: Letter): Promise<Mail> =>
    (await byKey(letter.key)) ?? (await client.ask('POST', '/messages', mail, draftOf(letter)));
  const send = async ({ id }: Mail, key: string): Promise<void> => {
    try {
      await client.tell('POST', `/messages/${encodeURIComponent(id)}/send`);
    } catch (trouble) {
      const now = await lookFor(id, key);
      if (now === undefined) throw new ProviderTrouble(NOT_FOUND_AFTER_SEND, { passing: true });
      if (now.isDraft) throw trouble;
    }
  };
  return {
    async sendOnce(letter, kept, aboutToSend) {
      const found = kept === null ? await unsent(letter) : await perhapsSent(kept, letter.key);
      if (found.id !== kept) await aboutToSend(found.id);
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
