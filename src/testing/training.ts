import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MeetingView } from '../contracts/meetings.ts';
import type { ScreeningView, SignOffRequest, Started } from '../contracts/screenings.ts';
import type { Answers } from '../instrument/answers.ts';
import { answersText } from '../instrument/answers-text.ts';
import { instrumentV1 } from '../instrument/instrument-v1.ts';
import { withoutClosed } from '../instrument/open-items.ts';
import { systemClock } from '../kernel/clock.ts';
import { newId } from '../kernel/reference.ts';
import { startWorkspace, type Workspace } from '../local/workspace.ts';
import { digest } from '../server/digest.ts';
import { scoreTwo } from './small-world.ts';

/** A message in the mailbox of the training workspace. */
export interface MailSeen {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly bodyText: string;
  readonly sentAt: string | null;
  readonly isDraft: boolean;
  readonly attachments: readonly { id: string; name: string; contentType: string }[];
}

/** An event in its calendar. */
export interface EventSeen {
  readonly id: string;
  readonly subject: string;
  readonly startAt: string;
  readonly isCancelled: boolean;
  readonly sensitivity: string;
  readonly isOnlineMeeting: boolean;
  readonly organizer: { address: string };
  readonly attendees: readonly { address: string; name: string }[];
  readonly bodyHtml: string;
  /** What the invitees were told, in order. */
  readonly history: readonly { what: string; detail: string }[];
}

/** A conversation as everybody in it sees it. */
export interface ChatSeen {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly messages: readonly {
    id: string;
    at: string;
    text: string;
    cards: readonly object[];
    from: { bot: boolean };
  }[];
}

/** What a call to the product came back with. */
export interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

/** The training workspace with the unmodified product as its child, on free ports and a folder of its own, for journeys. */
export class Training {
  readonly workspace: Workspace;
  readonly dataDir: string;
  readonly #tokens = new Map<string, string>();

  private constructor(workspace: Workspace, dataDir: string) {
    this.workspace = workspace;
    this.dataDir = dataDir;
  }

  /** Opens it and waits until the product answers. */
  static async open(): Promise<Training> {
    const dataDir = mkdtempSync(join(tmpdir(), 'safeguard-journey-'));
    const privateNode = join(process.cwd(), 'node_modules/.bin/node');
    const workspace = await startWorkspace({
      port: 0,
      productPort: await aFreePort(),
      dataDir,
      clock: systemClock,
      root: process.cwd(),
      productCommand: [
        Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : privateNode,
        'src/server/main.ts',
      ],
    });
    if (!(await workspace.product.whenReady(60_000))) throw new Error(workspace.product.lastWords());
    return new Training(workspace, dataDir);
  }

  async close(): Promise<void> {
    await this.workspace.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async local<T>(method: string, path: string, body?: object): Promise<T> {
    return (await ask<T>(`${this.workspace.url}/local${path}`, method, body)).body;
  }

  /** A call to the product's API as an invented person. */
  async as<T>(person: string, method: string, path: string, body?: object): Promise<Answered<T>> {
    const held = this.#tokens.get(person);
    const token = held ?? (await this.local<{ token: string }>('POST', '/token', { person })).token;
    this.#tokens.set(person, token);
    return ask<T>(`${this.workspace.productUrl}/api${path}`, method, body, {
      authorization: `Bearer ${token}`,
    });
  }

  /** As `as`, and anything but success fails the test with what was answered. */
  async does<T>(person: string, method: string, path: string, body?: object): Promise<T> {
    const answered = await this.as<T>(person, method, path, body);
    if (answered.status >= 300)
      throw new Error(`${method} ${path}: ${answered.status} ${JSON.stringify(answered.body)}`);
    return answered.body;
  }

  /** Sets a fault in front of a stand-in. */
  async fault(order: object): Promise<{ hit(): Promise<void>; release(): Promise<void> }> {
    const { id } = await this.local<{ id: string }>('POST', '/faults', order);
    return {
      hit: async () => {
        const { hits } = await this.local<{ hits: number }>('GET', `/faults/${id}?wait=1`);
        if (hits === 0) throw new Error('the held call never came');
      },
      release: async () => {
        await this.local('DELETE', `/faults/${id}`);
      },
    };
  }

  /** SIGKILL of the product; resolves when it answers again. */
  async kill(): Promise<void> {
    await this.local('POST', '/product/kill');
    if (!(await this.workspace.product.whenReady(30_000)))
      throw new Error(this.workspace.product.lastWords());
  }

  async mail(): Promise<readonly MailSeen[]> {
    return (await this.local<{ messages: MailSeen[] }>('GET', '/mail')).messages;
  }

  async events(): Promise<readonly EventSeen[]> {
    return (await this.local<{ events: EventSeen[] }>('GET', '/calendar')).events;
  }

  /** The bot's own chat with a person, as they see it. */
  async chatOf(person: string): Promise<ChatSeen> {
    const { conversations } = await this.local<{ conversations: ChatSeen[] }>('GET', `/chat?as=${person}`);
    const chat = conversations.find(({ kind, members }) => kind === 'personal' && members.includes(person));
    if (chat === undefined) throw new Error(`${person} has no chat with Safeguard`);
    return chat;
  }

  /** The cards in a person's own chat that show a reference. */
  async cardsFor(person: string, reference: string): Promise<readonly string[]> {
    const { messages } = await this.chatOf(person);
    return messages
      .flatMap(({ cards }) => cards.map((card) => JSON.stringify(card)))
      .filter((card) => card.includes(reference));
  }

  /** Starts a screening as the practitioner and saves these answers. */
  async draft(answers: Answers = scoreTwo, person = 'amara-okoye'): Promise<Started> {
    const started = await this.does<Started>(person, 'POST', '/screenings', {});
    const all = Object.entries(answers).map(([item, value]) => ({ item, value, baseRevision: 0 }));
    for (let from = 0; from < all.length; from += 50) {
      await this.does(person, 'PATCH', `/screenings/${started.id}/items`, {
        patches: all.slice(from, from + 50),
      });
    }
    return started;
  }

  /** Completes a draft with what is saved. */
  async complete(id: string, person = 'amara-okoye'): Promise<ScreeningView> {
    const { instrumentVersion, revision, answers } = await this.read(id, person);
    const saved = Object.fromEntries(
      Object.entries(answers).map(([item, { value }]) => [item, value]),
    ) as Answers;
    const shown = digest(answersText(withoutClosed(instrumentV1, saved)));
    const body = { submissionId: newId(), instrumentVersion, revision, shown };
    return this.does(person, 'POST', `/screenings/${id}/complete`, body);
  }

  read(id: string, person = 'amara-okoye'): Promise<ScreeningView> {
    return this.does(person, 'GET', `/screenings/${id}`);
  }

  /** Signs off as the manager: agrees with a score of 2, a meeting and a referral. */
  signOff(
    id: string,
    change: Partial<SignOffRequest> = {},
    person = 'ruth-abernathy',
  ): Promise<ScreeningView> {
    return this.does(person, 'POST', `/screenings/${id}/sign-off`, { ...agreement(), ...change });
  }

  meeting(id: string, person = 'margaret-eze'): Promise<MeetingView> {
    return this.does(person, 'GET', `/strategy-meetings/${id}`);
  }
}

/** A judgement that agrees with a score of 2, with a meeting chaired by the chair and a referral. */
export function agreement(): SignOffRequest {
  return {
    submissionId: newId(),
    completionNumber: 1,
    finalScore: 2,
    reason: null,
    consultation: null,
    response: 'section-47',
    complexities: [],
    complexityReason: null,
    chairId: 'margaret-eze',
    strategyMeeting: { decision: 'yes' },
    maseReferral: { decision: 'yes' },
    referralReasonAtZero: null,
    flagResponses: {},
  };
}

/** Waits until something holds, looking again and again; fails with what was last seen. */
export async function eventually<T>(
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  patience = 30_000,
): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() > until)
      throw new Error(`it never came to pass; last seen: ${JSON.stringify(seen).slice(0, 2000)}`);
    await pause(60);
  }
}

async function ask<T>(
  url: string,
  method: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answered<T>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...sent,
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

function aFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
