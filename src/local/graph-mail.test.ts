import { newFolder, openTrial, remove, type Trial } from './trial.ts';

const KEY = 'String {6f3f1a2e-0f0a-4b0c-9d8e-1a2b3c4d5e6f} Name safeguardKey';
const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };

const draft = (key: string) => ({
  subject: 'CSE referral SC-7K3QXD',
  body: { contentType: 'HTML', content: '<p>Please ring <b>Ruth</b> &amp; Samir.</p>' },
  toRecipients: [{ emailAddress: { address: 'mash@northmere.example' } }],
  internetMessageHeaders: [{ name: 'x-safeguard-reference', value: 'SC-7K3QXD' }],
  attachments: [
    {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'SC-7K3QXD.pdf',
      contentType: 'application/pdf',
      contentBytes: Buffer.from('%PDF-1.7 invented').toString('base64'),
    },
  ],
  singleValueExtendedProperties: [{ id: KEY, value: key }],
});
const byKey = (key: string) =>
  `/messages?$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${KEY}' and ep/value eq '${key}')`)}`;

interface Message {
  id: string;
  isDraft: boolean;
  subject: string;
  [name: string]: unknown;
}

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial(newFolder());
});
afterEach(async () => {
  await trial.close();
  remove(trial.folder);
});

async function makeDraft(key = 'k1', headers: Record<string, string> = IMMUTABLE): Promise<Message> {
  const { status, body } = await trial.graph('POST', '/messages', draft(key), headers);
  expect(status).toBe(201);
  return body as Message;
}

test('a draft is sent once; the second send is refused and nothing goes twice', async () => {
  const { id, isDraft } = await makeDraft();
  expect(isDraft).toBe(true);
  expect((await trial.graph('POST', `/messages/${id}/send`)).status).toBe(202);
  const again = await trial.graph('POST', `/messages/${id}/send`);
  expect(again.status).toBe(400);
  const { body } = await trial.ask('GET', '/local/mail');
  const { messages } = body as { messages: { to: string[]; isDraft: boolean; bodyText: string }[] };
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({
    to: ['mash@northmere.example'],
    isDraft: false,
    bodyText: 'Please ring Ruth & Samir.',
  });
});

test('a message is found again by our own key, and says whether it has gone', async () => {
  const { id } = await makeDraft('referral-1');
  await makeDraft('referral-2');
  await trial.graph('POST', `/messages/${id}/send`);
  const { body } = await trial.graph('GET', byKey('referral-1'), undefined, IMMUTABLE);
  expect((body as { value: Message[] }).value).toMatchObject([{ id, isDraft: false }]);
  const none = await trial.graph('GET', byKey('referral-3'));
  expect((none.body as { value: Message[] }).value).toEqual([]);
});

test('the key comes back when it is expanded, and only then', async () => {
  const { id } = await makeDraft('k9');
  const expand = `$expand=singleValueExtendedProperties($filter=id eq '${KEY}')`;
  const plain = await trial.graph('GET', `/messages/${id}`);
  const expanded = await trial.graph('GET', `/messages/${id}?${encodeURI(expand)}&$select=subject`);
  expect(plain.body).not.toHaveProperty('singleValueExtendedProperties');
  expect(expanded.body).toMatchObject({ singleValueExtendedProperties: [{ id: KEY, value: 'k9' }] });
  expect(expanded.body).not.toHaveProperty('isDraft');
});

test('without immutable ids the id of a draft is gone once it is sent, as at Microsoft', async () => {
  const { id } = await makeDraft('k1', {});
  await trial.graph('POST', `/messages/${id}/send`);
  expect((await trial.graph('GET', `/messages/${id}`)).status).toBe(404);
});

test('an attachment can be added, listed and read back byte for byte', async () => {
  const { id } = await makeDraft();
  const note = {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'note.txt',
    contentType: 'text/plain',
    contentBytes: Buffer.from('Łukasz').toString('base64'),
  };
  expect((await trial.graph('POST', `/messages/${id}/attachments`, note)).status).toBe(201);
  const { body } = await trial.graph('GET', `/messages/${id}/attachments`);
  const { value } = body as { value: { id: string; name: string }[] };
  expect(value.map((each) => each.name)).toEqual(['SC-7K3QXD.pdf', 'note.txt']);
  const read = await trial.ask('GET', `/local/mail/${id}/attachments/${value[1]?.id}`);
  expect(read.body).toBe('Łukasz');
  const pdf = await fetch(`${trial.base}/local/mail/${id}/attachments/${value[0]?.id}`);
  expect(pdf.headers.get('content-type')).toContain('application/pdf');
});

test('a sent message can no longer be changed or added to', async () => {
  const { id } = await makeDraft();
  expect((await trial.graph('PATCH', `/messages/${id}`, { subject: 'Now' })).body).toMatchObject({
    subject: 'Now',
  });
  await trial.graph('POST', `/messages/${id}/send`);
  expect((await trial.graph('PATCH', `/messages/${id}`, { subject: 'Later' })).status).toBe(400);
});

test.each([
  ['a misspelt property', { subjct: 'x' }],
  ['a header of ours that does not begin with x-', { internetMessageHeaders: [{ name: 'Bcc', value: 'x' }] }],
  ['an address that is none', { toRecipients: [{ emailAddress: { address: 'mash' } }] }],
  ['a body that is not JSON', '{'],
])('a draft with %s is refused and leaves nothing behind', async (_what, body) => {
  expect((await trial.graph('POST', '/messages', body)).status).toBe(400);
  expect((await trial.graph('GET', '/messages')).body).toEqual({ value: [] });
});

test('a draft to nobody cannot be sent', async () => {
  const { body } = await trial.graph('POST', '/messages', { subject: 'To nobody' });
  const answer = await trial.graph('POST', `/messages/${(body as Message).id}/send`);
  expect(answer.body).toMatchObject({ error: { code: 'ErrorInvalidRecipients' } });
});

test('a filter that is not understood is refused rather than ignored', async () => {
  const { status } = await trial.graph('GET', `/messages?$filter=${encodeURIComponent("subject eq 'x'")}`);
  expect(status).toBe(400);
});

test('a long list comes in pages that can be followed to the end', async () => {
  for (let count = 0; count < 12; count += 1) await makeDraft(`k${count}`);
  const first = (await trial.graph('GET', '/messages')).body as {
    value: Message[];
    '@odata.nextLink': string;
  };
  expect(first.value).toHaveLength(10);
  const next = new URL(first['@odata.nextLink']);
  const second = await trial.graph('GET', `/messages${next.search}`);
  expect((second.body as { value: Message[] }).value).toHaveLength(2);
});

test('only the safeguarding mailbox may be touched', async () => {
  const other = await trial.graph('GET', '/../ruth.abernathy@northmere.example/messages');
  expect(other.body).toMatchObject({ error: { code: 'ErrorAccessDenied' } });
  const unknown = await trial.graph('GET', '/../stranger@northmere.example/messages');
  expect(unknown.status).toBe(404);
});

test('every answer is named, the caller’s own name for the request comes back, and so does the preference', async () => {
  const { headers } = await trial.graph('GET', '/messages', undefined, {
    ...IMMUTABLE,
    'client-request-id': 'ours-1',
  });
  expect(headers.get('client-request-id')).toBe('ours-1');
  expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('preference-applied')).toBe('IdType="ImmutableId"');
});

test('drafts, sent mail and attachments are still there after a restart', async () => {
  const sent = await makeDraft('sent');
  await trial.graph('POST', `/messages/${sent.id}/send`);
  await makeDraft('draft');
  await trial.close();
  trial = await openTrial(trial.folder);
  const { body } = await trial.ask('GET', '/local/mail');
  const { messages } = body as {
    messages: { isDraft: boolean; id: string; attachments: { id: string }[] }[];
  };
  expect(messages.map((each) => each.isDraft)).toEqual([false, true]);
  const pdf = await trial.ask('GET', `/local/mail/${sent.id}/attachments/${messages[0]?.attachments[0]?.id}`);
  expect(pdf.body).toBe('%PDF-1.7 invented');
});
