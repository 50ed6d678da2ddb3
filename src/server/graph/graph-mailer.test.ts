import fc from 'fast-check';
import type { Letter } from '../../people/mailer.ts';
import { clockAt, startFakeGraph, type FakeGraph } from '../../testing/fake-graph.ts';
import { faultSchedule, Killed, play, untilDone } from '../../testing/graph-faults.ts';
import { graphClient } from './graph-client.ts';
import { graphMailer } from './graph-mailer.ts';

const clock = clockAt('2026-11-23T09:00:00Z');
let graph: FakeGraph;

beforeEach(async () => (graph = await startFakeGraph(clock)));
afterEach(() => graph.close());

const letter: Letter = {
  key: "1b9d6bcd/referral's key",
  to: ['mash@northmere.example'],
  subject: 'Referral SC-7K3QXD',
  text: 'The completed assessment is attached.',
  attachment: {
    name: 'SC-7K3QXD.pdf',
    contentType: 'application/pdf',
    bytes: new TextEncoder().encode('%PDF-1.7'),
  },
};

function mailer() {
  const { url, tokenUrl } = graph;
  const config = {
    url,
    tokenUrl,
    clientId: 'client',
    clientSecret: 's',
    mailbox: 'safeguarding@northmere.example',
  };
  return graphMailer(graphClient(config, clock), () => Promise.resolve());
}

const nothingKept = () => Promise.resolve();
const timesSent = () => [...graph.sent.values()].reduce((sum, each) => sum + each, 0);

test('a letter is drafted with its attachment and key, its draft is kept, and then it is sent', async () => {
  const events: string[] = [];
  graph.fault = ({ path, method }) => {
    if (path !== '/token' && method === 'POST') events.push(path);
    return undefined;
  };
  const { draftId } = await mailer().sendOnce(letter, null, (id) => {
    events.push(`kept ${id}`);
    return Promise.resolve();
  });
  expect(events).toEqual(['/messages', `kept ${draftId}`, `/messages/${draftId}/send`]);
  expect(graph.messages[0]).toMatchObject({
    subject: 'Referral SC-7K3QXD',
    toRecipients: [{ emailAddress: { address: 'mash@northmere.example' } }],
    attachments: [
      {
        '@odata.type': '#microsoft.graph.fileAttachment',
        name: 'SC-7K3QXD.pdf',
        contentBytes: Buffer.from('%PDF-1.7').toString('base64'),
      },
    ],
  });
});

test('what leaves with the letter names no record: its header is a number made from the key', async () => {
  await mailer().sendOnce(letter, null, nothingKept);
  const [header] = graph.messages[0]?.['internetMessageHeaders'] as { name: string; value: string }[];
  expect(header?.value).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a letter already sent is not sent again, known by its draft or by its key alone', async () => {
  const { draftId } = await mailer().sendOnce(letter, null, nothingKept);
  await mailer().sendOnce(letter, draftId, nothingKept);
  await mailer().sendOnce(letter, null, nothingKept);
  expect(timesSent()).toBe(1);
  expect(graph.messages).toHaveLength(1);
});

test('nothing is sent when the draft’s id could not be kept', async () => {
  await expect(mailer().sendOnce(letter, null, () => Promise.reject(new Killed()))).rejects.toThrow(Killed);
  expect(timesSent()).toBe(0);
});

test('two workers that hold the same draft send one letter', async () => {
  let kept = '';
  await expect(
    mailer().sendOnce(letter, null, (id) => {
      kept = id;
      return Promise.reject(new Killed());
    }),
  ).rejects.toThrow(Killed);
  await Promise.all([1, 2, 3].map(() => mailer().sendOnce(letter, kept, nothingKept)));
  expect(timesSent()).toBe(1);
});

test('a draft that somebody deleted before its id was kept is made anew', async () => {
  await expect(mailer().sendOnce(letter, null, () => Promise.reject(new Killed()))).rejects.toThrow(Killed);
  graph.messages.length = 0;
  await mailer().sendOnce(letter, null, nothingKept);
  expect(timesSent()).toBe(1);
});

test('a letter that may have been sent and is in the mailbox no longer goes to a person, and is not sent again', async () => {
  const { draftId } = await mailer().sendOnce(letter, null, nothingKept);
  graph.messages.length = 0;
  await expect(mailer().sendOnce(letter, draftId, nothingKept)).rejects.toMatchObject({
    code: 'mail-not-found-after-send',
    passing: false,
  });
  expect(timesSent()).toBe(1);
  expect(graph.messages).toEqual([]);
});

test('a message that cannot be seen for a moment while it is on its way is not sent again', async () => {
  const used = mailer();
  graph.fault = ({ path }) => (path.endsWith('/send') ? { kind: 'accepted', status: 504 } : undefined);
  const { draftId } = await used.sendOnce(letter, null, nothingKept);
  const [onItsWay] = graph.messages.splice(0, 1);
  const config = {
    url: graph.url,
    tokenUrl: graph.tokenUrl,
    clientId: 'c',
    clientSecret: 's',
    mailbox: 'm@x.example',
  };
  const again = graphMailer(graphClient(config, clock), () => {
    if (onItsWay) graph.messages.push(onItsWay);
    return Promise.resolve();
  });
  await again.sendOnce(letter, draftId, nothingKept);
  expect(timesSent()).toBe(1);
  expect(graph.messages).toHaveLength(1);
});

test('a recipient that Graph refuses is given to a person, with the draft left to be looked at', async () => {
  graph.fault = ({ path }) => (path.endsWith('/send') ? { kind: 'refused', status: 403 } : undefined);
  await expect(mailer().sendOnce(letter, null, nothingKept)).rejects.toMatchObject({ passing: false });
  expect(graph.messages[0]?.isDraft).toBe(true);
});

test('an attachment too large for one request is refused before anything is made', async () => {
  const bytes = new Uint8Array(3 * 1024 * 1024 + 1);
  const large = { ...letter, attachment: { name: 'a.pdf', contentType: 'application/pdf', bytes } };
  await expect(mailer().sendOnce(large, null, nothingKept)).rejects.toMatchObject({
    code: 'attachment-too-large',
    passing: false,
  });
  expect(graph.messages).toHaveLength(0);
});

test('whatever goes wrong on the way, the letter is sent exactly once and no call comes before its time', async () => {
  await fc.assert(
    fc.asyncProperty(faultSchedule, fc.array(fc.boolean(), { maxLength: 3 }), async (schedule, kills) => {
      graph.messages.length = 0;
      graph.sent.clear();
      const tooEarly = play(graph, clock, schedule);
      const deaths = [...kills];
      let kept: string | null = null;
      await untilDone(clock, () =>
        mailer().sendOnce(letter, kept, (id) => {
          const dies = deaths.shift() === true;
          if (!dies || deaths.length % 2 === 0) kept = id;
          return dies ? Promise.reject(new Killed()) : Promise.resolve();
        }),
      );
      expect(timesSent()).toBe(1);
      expect(tooEarly).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);
