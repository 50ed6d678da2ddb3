import { Router, type Request } from 'express';
import { z } from 'zod';
import { Declined, readJson } from './declined.ts';
import { expandedAndSelected, extendedProperty, listPage } from './graph-query.ts';
import { messageParts, type Mail, type MailMessage, type NewAttachment } from './mail.ts';
import { prefersImmutableIds } from './graph-requests.ts';
import { SAFEGUARDING_MAILBOX } from './training-ids.ts';

const LARGEST_ATTACHMENT = 3 * 1024 * 1024;

const fileAttachment = z.strictObject({
  '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
  name: z.string().min(1),
  contentType: z.string().default('application/octet-stream'),
  contentBytes: z.base64(),
  isInline: z.boolean().optional(),
  contentId: z.string().optional(),
});
const newDraft = messageParts.extend({
  attachments: z.array(fileAttachment).default([]),
  singleValueExtendedProperties: z.array(extendedProperty).default([]),
});

/** Graph's messages of one mailbox: drafts with attachments and keys of our own, sent once, found again by the key. */
export function graphMailRouter(mail: Mail): Router {
  const router = Router({ mergeParams: true });
  const known = (req: Request) => mail.known(String(req.params['message']));
  router.post('/', (req, res) => {
    const { attachments, singleValueExtendedProperties, ...parts } = readJson(req, newDraft);
    const message = mail.draft(parts, singleValueExtendedProperties, attachments.map(asFile));
    res.status(201).json(messageJson(req, message));
  });
  router.get('/', (req, res) => {
    const newestFirst = mail.all().toReversed();
    res.json(listPage(req, newestFirst, (each) => messageJson(req, each)));
  });
  router.get('/:message', (req, res) => {
    const message = known(req);
    const asked = expandedAndSelected(req, message, messageJson(req, message));
    res.json({ ...asked, ...expandedAttachments(req, mail, message) });
  });
  router.patch('/:message', (req, res) => {
    const message = known(req);
    mail.change(message, readJson(req, messageParts));
    res.json(messageJson(req, message));
  });
  router.post('/:message/send', (req, res) => {
    mail.send(known(req));
    res.status(202).end();
  });
  router.post('/:message/attachments', (req, res) => {
    const message = known(req);
    const attachment = mail.attach(message, asFile(readJson(req, fileAttachment)));
    res.status(201).json(attachmentJson(attachment));
  });
  router.get('/:message/attachments', (req, res) => {
    res.json({ value: known(req).attachments.map(attachmentJson) });
  });
  router.get('/:message/attachments/:attachment', (req, res) => {
    const message = known(req);
    const { bytes, ...attachment } = mail.bytes(message, req.params.attachment);
    res.json({ ...attachmentJson(attachment), contentBytes: bytes.toString('base64') });
  });
  return router;
}

function asFile({ name, contentType, contentBytes }: z.infer<typeof fileAttachment>): NewAttachment {
  const bytes = Buffer.from(contentBytes, 'base64');
  if (bytes.length <= LARGEST_ATTACHMENT) return { name, contentType, bytes };
  throw new Declined(413, 'ErrorMessageSizeExceeded', 'An attachment over 3 MB needs an upload session.');
}

function attachmentJson(attachment: object): object {
  return { '@odata.type': '#microsoft.graph.fileAttachment', isInline: false, ...attachment };
}

function expandedAttachments(req: Request, mail: Mail, message: MailMessage): object {
  if (!/(^|,)attachments/.test(String(req.query['$expand'] ?? ''))) return {};
  const attachments = message.attachments.map((each) => {
    const { bytes, ...attachment } = mail.bytes(message, each.id);
    return { ...attachmentJson(attachment), contentBytes: bytes.toString('base64') };
  });
  return { attachments };
}

function messageJson(req: Request, message: MailMessage): object {
  const { internetMessageHeaders, ...parts } = message.parts;
  const mailbox = { emailAddress: { address: SAFEGUARDING_MAILBOX, name: 'Northmere safeguarding' } };
  const headersAsked = String(req.query['$select'] ?? '').includes('internetMessageHeaders');
  return {
    '@odata.etag': `W/"${message.changedAt}"`,
    id: prefersImmutableIds(req) ? message.id : message.movingId,
    createdDateTime: message.createdAt,
    lastModifiedDateTime: message.changedAt,
    ...(message.sentAt === null ? {} : { sentDateTime: message.sentAt }),
    internetMessageId: `<${message.id}@northmere.example>`,
    isDraft: message.sentAt === null,
    parentFolderId: message.sentAt === null ? 'drafts' : 'sentitems',
    hasAttachments: message.attachments.length > 0,
    subject: '',
    body: { contentType: 'text', content: '' },
    from: mailbox,
    sender: mailbox,
    toRecipients: [],
    ccRecipients: [],
    bccRecipients: [],
    ...parts,
    ...(headersAsked ? { internetMessageHeaders: internetMessageHeaders ?? [] } : {}),
  };
}
